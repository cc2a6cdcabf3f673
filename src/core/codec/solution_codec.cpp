// The writing half of decision_codec.h: what `juggle solve` prints.

#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/number_text.h"
#include "core/codec/decision_codec.h"
#include "core/codec/json_fields.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

Json number_json(double value) {
    constexpr int kDecimals = 6;
    return Json(rounded(value, kDecimals));
}

Json action_names(const std::vector<ModelAction>& actions, const DecisionModel& model) {
    Json names = Json::array();
    for (const ModelAction& action : actions)
        names.push_back(action_name(action, model));
    return names;
}

Json action_values_json(const std::vector<ActionValue>& values, const DecisionModel& model) {
    Json object = Json::object();
    for (const ActionValue& value : values) {
        object[action_name(value.action, model)] = number_json(value.value);
    }
    return object;
}

// Empty like value_without, where simulation answers.
Json leaving_json(const Solution& solution, const DecisionModel& model) {
    Json object = Json::object();
    for (int i = 0; i < static_cast<int>(solution.value_without.size()); ++i) {
        object[leaving_name(i, model)] = number_json(solution.value_of_leaving(i));
    }
    return object;
}

Json plan_json(const Solution& solution, const DecisionModel& model) {
    Json plan = Json::array();
    for (const QuietStep& step : solution.quiet_path)
        plan.push_back(quiet_step_text(step, model));
    return plan;
}

Json outcomes_json(const std::vector<Outcomes>& list, const DecisionModel& model) {
    Json out = Json::object();
    for (const Outcomes& one : list) {
        Json ends = Json::object();
        for (std::size_t i = 0; i < one.ends_with.size(); ++i) {
            ends[model.opportunities[i].name] = number_json(one.ends_with[i]);
        }
        Json by_day = Json::array();
        for (const double share : one.accepted_by_day)
            by_day.push_back(number_json(share));
        out[action_name(one.first, model)] =
            Json{{"value", number_json(one.value)},
                 {"mean", number_json(one.mean)},
                 {"tenth", number_json(one.tenth)},
                 {"median", number_json(one.median)},
                 {"ninetieth", number_json(one.ninetieth)},
                 {"worst_tenth_mean", number_json(one.worst_tenth_mean)},
                 {"nothing", number_json(one.nothing)},
                 {"ends_with", std::move(ends)},
                 {"background", number_json(one.background)},
                 {"acceptance_day", number_json(one.acceptance_day)},
                 {"past_runway", number_json(one.past_runway)},
                 {"accepted_by_day", std::move(by_day)}};
    }
    return out;
}

Json planned_json(const PlanTree& tree, const DecisionModel& model) {
    constexpr const char* kEvents[] = {"offers", "rejects", "withdraws", "grants", "refuses"};
    Json boxes = Json::array();
    for (const ModelPlanBox& box : tree.boxes) {
        Json out{{"parent", box.parent < 0 ? Json() : Json(box.parent)}};
        if (box.event) {
            const ModelOpportunity& whose =
                model.opportunities[static_cast<std::size_t>(box.event->opportunity)];
            out["event"] =
                std::string(kEvents[static_cast<std::size_t>(box.event->kind)]) + ":" + whose.name;
            out["probability"] = number_json(box.event->prob);
            out["actions"] = action_names({box.event->then}, model);
        } else {
            out["from_day"] = box.from_day;
            out["to_day"] = box.to_day;
            out["actions"] = action_names(box.actions, model);
        }
        boxes.push_back(std::move(out));
    }
    return Json{{"boxes", std::move(boxes)}, {"left_out", tree.left_out}};
}

Json drivers_json(const std::vector<Driver>& drivers, const DecisionModel& model) {
    Json list = Json::array();
    for (const Driver& driver : drivers) {
        list.push_back(Json{{"input", input_path(driver.input)},
                            {"low", number_json(driver.low)},
                            {"high", number_json(driver.high)},
                            {"value_at_low", number_json(driver.value_at_low)},
                            {"value_at_high", number_json(driver.value_at_high)},
                            {"best_at_low", action_name(driver.best_at_low, model)},
                            {"best_at_high", action_name(driver.best_at_high, model)},
                            {"flips", driver.flips}});
    }
    return list;
}

Json break_evens_json(const std::vector<InputBreakEven>& list, const DecisionModel& model) {
    Json out = Json::array();
    for (const InputBreakEven& one : list) {
        Json changes = Json::array();
        for (const VerdictChange& change : one.changes) {
            changes.push_back(Json{{"at", number_json(change.at)},
                                   {"below", action_name(change.below, model)},
                                   {"above", action_name(change.above, model)}});
        }
        Json item{{"input", input_path(one.input)},
                  {"yours", number_json(one.yours)},
                  {"low", number_json(one.low)},
                  {"high", number_json(one.high)},
                  {"changes", std::move(changes)}};
        if (one.changes.empty()) item["whole_range"] = action_name(one.throughout, model);
        out.push_back(std::move(item));
    }
    return out;
}

void add_explanations(const SolveReport& report, const DecisionModel& model, Json& out) {
    if (report.outcomes) out["outcomes"] = outcomes_json(*report.outcomes, model);
    if (report.plan) out["plan"] = planned_json(*report.plan, model);
    if (report.drivers) out["drivers"] = drivers_json(*report.drivers, model);
    if (report.break_evens) out["break_evens"] = break_evens_json(*report.break_evens, model);
    if (report.counter_advice) {
        Json advice = Json::array();
        for (const ModelCounterAdvice& one : *report.counter_advice) {
            advice.push_back(Json{{"action", action_name(one.action, model)},
                                  {"input", input_path(one.input)},
                                  {"yours", number_json(one.yours)},
                                  {"needed", number_json(one.needed)},
                                  {"distance", number_json(one.distance)}});
        }
        out["counter_advice"] = std::move(advice);
    }
    if (!report.interviews || !report.reservations) return;
    Json interviews = Json::object();
    for (const InterviewReport& one : *report.interviews) {
        interviews[model.opportunities[static_cast<std::size_t>(one.opportunity)].name] =
            Json{{"going", number_json(one.worth.going)},
                 {"job", number_json(one.worth.job)},
                 {"leverage", number_json(one.worth.leverage)}};
    }
    out["interviews"] = std::move(interviews);
    Json reservations = Json::object();
    for (const ReservationReport& one : *report.reservations) {
        Json levels = Json::array();
        for (const ReservationLevel& level : one.levels) {
            levels.push_back(Json{{"day", level.day},
                                  {"level", level.level ? number_json(*level.level) : Json()}});
        }
        reservations[model.opportunities[static_cast<std::size_t>(one.opportunity)].name] =
            std::move(levels);
    }
    out["reservations"] = std::move(reservations);
}

void add_robustness(const SolveReport& report, const SolveWishes& wishes,
                    const DecisionModel& model, Json& out) {
    const Robustness& robust = *report.robustness;
    Json acceptability = Json::object();
    Json errors = Json::object();
    Json regret = Json::object();
    Json confidence = Json::object();
    Json central = Json::object();
    const std::vector<ModelInput> uncertain = inputs_of(model);
    for (const RobustAction& action : robust.actions) {
        const std::string name = action_name(action.action, model);
        confidence[name] = action.confidence ? number_json(*action.confidence) : Json();
        Json vector = Json::object();
        for (std::size_t i = 0; i < action.central.size(); ++i)
            vector[input_path(uncertain[i])] = number_json(action.central[i]);
        central[name] = std::move(vector);
        acceptability[name] = number_json(action.acceptability);
        errors[name] = number_json(action.acceptability_error);
        regret[name] = number_json(action.expected_regret);
    }
    Json inputs = Json::object();
    const bool told = robust.samples >= kLeastDrawsForInputs;
    for (const RobustInput& one : robust.inputs) {
        inputs[input_path(one.input)] = told ? number_json(one.worth_knowing) : Json();
    }
    constexpr const char* kWords[] = {"firm", "lean", "coin_flip"};
    out["badge"] = kWords[static_cast<std::size_t>(report.firmness.value_or(Firmness::CoinFlip))];
    out["samples"] = robust.samples;
    out["seed"] = wishes.seed;
    out["recommended_over_samples"] = action_name(robust.recommended, model);
    out["acceptability"] = std::move(acceptability);
    out["acceptability_error"] = std::move(errors);
    out["regret"] = std::move(regret);
    out["confidence_factors"] = std::move(confidence);
    out["central_inputs"] = std::move(central);
    Json questions = Json::array();
    for (const RobustInput& one : robust.inputs) {
        if (one.worth_knowing <= 0) break;
        questions.push_back(
            Json{{"input", input_path(one.input)}, {"worth", number_json(one.worth_knowing)}});
    }
    out["next_questions"] = told ? std::move(questions) : Json();
    out["evpi"] =
        Json{{"all", number_json(robust.worth_knowing_all)}, {"inputs", std::move(inputs)}};
}

// Which solver it was, and how tight.
void add_bounds(const Solution& solution, const DecisionModel& model, Json& out) {
    constexpr const char* kMethods[] = {"exact", "capped", "simulated"};
    out["method"] = kMethods[static_cast<std::size_t>(solution.method)];
    out["exact"] = solution.exact;
    out["lower"] = number_json(solution.lower);
    out["upper"] = number_json(solution.upper);
    out["error"] = number_json(solution.error);
    out["state_days"] = solution.state_days;
    if (!solution.action_errors.empty()) {
        Json errors = Json::object();
        for (std::size_t i = 0; i < solution.action_values.size(); ++i) {
            errors[action_name(solution.action_values[i].action, model)] =
                number_json(solution.action_errors[i]);
        }
        out["action_errors"] = std::move(errors);
    }
    if (!solution.exact) {
        Json uppers = Json::object();
        for (std::size_t i = 0; i < solution.action_values.size(); ++i) {
            uppers[action_name(solution.action_values[i].action, model)] =
                number_json(solution.action_uppers[i]);
        }
        if (solution.method == Method::Capped) out["live_offers_at_most"] = solution.cap;
        out["action_upper_bounds"] = std::move(uppers);
        out["undecided_by"] = number_json(solution.undecided);
    }
}

}  // namespace

std::string encode_solution(const SolveRequest& request, const SolveReport& report) {
    const DecisionModel& model = request.model;
    const Solution& solution = report.solution;
    Json without = Json::object();
    for (std::size_t i = 0; i < solution.value_without.size(); ++i) {
        without[model.opportunities[i].name] = number_json(solution.value_without[i]);
    }
    Json out{{"value", number_json(solution.value)},
             {"action_values", action_values_json(solution.action_values, model)},
             {"value_without", std::move(without)},
             {"leaving", leaving_json(solution, model)},
             {"best_actions_today", action_names(solution.best_actions_today, model)},
             {"quiet_path_plan", plan_json(solution, model)}};
    if (!request.queries.empty()) {
        Json answers = Json::array();
        for (std::size_t q = 0; q < request.queries.size(); ++q) {
            const std::optional<StateAnswer>& answer = solution.queried[q];
            if (!answer) {
                answers.push_back(nullptr);
                continue;
            }
            answers.push_back(
                Json{{"day", request.queries[q].day},
                     {"best", action_names(answer->best, model)},
                     {"value", number_json(answer->value)},
                     {"action_values", action_values_json(answer->action_values, model)}});
        }
        out["state_query"] = std::move(answers);
    }
    if (!report.together_today.empty()) {
        out["together_today"] = action_names(report.together_today, model);
    }
    add_bounds(solution, model, out);
    add_explanations(report, model, out);
    if (report.robustness) add_robustness(report, request.wishes, model, out);
    if (!report.left_out.empty()) {
        Json list = Json::array();
        for (const LeftOut& one : report.left_out)
            list.push_back(Json{{"what", one.what}, {"kept", one.kept}, {"of", one.of}});
        out["left_out"] = std::move(list);
    }
    if (report.tail) {
        out["cvar"] = Json{
            {"level", number_json(request.wishes.cvar_level.value_or(1))},
            {"value", number_json(report.tail->value)},
            {"target", number_json(report.tail->target)},
            {"best_actions_today", action_names(report.tail->solution.best_actions_today, model)},
            {"quiet_path_plan", plan_json(report.tail->solution, model)}};
    }
    return json_text(out);
}

}  // namespace core

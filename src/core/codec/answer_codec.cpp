#include "core/codec/answer_codec.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/codec/json_advice.h"
#include "core/codec/json_values.h"
#include "core/model/words.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

const char* event_word(PlanBranch::Event event) {
    switch (event) {
        case PlanBranch::Event::Offers:
            return "offers";
        case PlanBranch::Event::Rejects:
            return "rejects";
        case PlanBranch::Event::Withdraws:
            return "withdraws";
        case PlanBranch::Event::Grants:
            return "grants";
        case PlanBranch::Event::Refuses:
            break;
    }
    return "refuses";
}

const char* input_word(BreakEven::Input input) {
    switch (input) {
        case BreakEven::Input::ChanceOfOffer:
            return "chance_of_offer";
        case BreakEven::Input::Worth:
            return "worth";
        case BreakEven::Input::Withdrawal:
            return "withdrawal";
        case BreakEven::Input::Runway:
            break;
    }
    return "runway";
}

Json line_json(const ActionLine& line) {
    return Json{{"action", action_word(line.action)}, {"opportunity", id_or_null(line.opportunity)},
                {"extra_days", line.extra_days},      {"average", worth(line.average)},
                {"bad_case", worth(line.bad_case)},   {"good_case", worth(line.good_case)},
                {"nothing", share(line.nothing)},     {"past_runway", share(line.past_runway)},
                {"shortfall", worth(line.shortfall)}, {"is_best", line.is_best}};
}

template <class Items, class Encode>
Json list_json(const Items& items, Encode encode) {
    Json out = Json::array();
    for (const auto& item : items)
        out.push_back(encode(item));
    return out;
}

Json verdict_json(const Verdict& verdict) {
    return Json{{"action", action_word(verdict.action)},
                {"opportunity", id_or_null(verdict.opportunity)},
                {"also", list_json(verdict.also, line_json)},
                {"badge", badge_word(verdict.badge)},
                {"margin", worth(verdict.margin)},
                {"runner_up", verdict.runner_up ? line_json(*verdict.runner_up) : Json(nullptr)},
                {"decide_by", date_or_null(verdict.decide_by)},
                {"risks_money", verdict.risks_money}};
}

Json break_even_json(const BreakEven& even) {
    // Worth is money or points, runway days, the others probabilities: four decimals suit all.
    return Json{{"input", input_word(even.input)},
                {"opportunity", even.opportunity.text},
                {"yours", share(even.yours)},
                {"low", share(even.low)},
                {"high", share(even.high)},
                {"crossings", list_json(even.crossings, share)},
                {"below", action_word(even.below)},
                {"below_opportunity", id_or_null(even.below_opportunity)},
                {"above", action_word(even.above)},
                {"above_opportunity", id_or_null(even.above_opportunity)}};
}

const char* silence_word(SilenceKind kind) {
    switch (kind) {
        case SilenceKind::NotYet:
            return "not_yet";
        case SilenceKind::Early:
            return "early";
        case SilenceKind::Usual:
            return "usual";
        case SilenceKind::Late:
            return "late";
        case SilenceKind::VeryLate:
            break;
    }
    return "very_late";
}

Json estimate_json(const Estimate& estimate) {
    return Json{
        {"opportunity", estimate.opportunity.text},
        {"chance", share(estimate.chance)},
        {"chance_low", share(estimate.chance_low)},
        {"chance_high", share(estimate.chance_high)},
        {"usual_chance", share(estimate.usual_chance)},
        {"own_chance", estimate.own_chance ? Json(share(*estimate.own_chance)) : Json(nullptr)},
        {"chance_source", estimate.chance_source},
        {"answer_median", date_or_null(estimate.answer_median)},
        {"answer_by_deadline", share(estimate.answer_by_deadline)},
        {"answer_by_day", list_json(estimate.answer_by_day, share)},
        {"silence",
         {{"kind", silence_word(estimate.silence.kind)},
          {"days", estimate.silence.days},
          {"percentile", share(estimate.silence.percentile)}}},
        {"offer_by_day", list_json(estimate.offer_by_day, share)},
        {"silence_ever", share(estimate.silence_ever)},
        {"value", worth(estimate.value)},
        {"presence", worth(estimate.presence)}};
}

const char* input_word(Uncertain::Kind kind) {
    switch (kind) {
        case Uncertain::Kind::ChanceOfOffer:
            return "chance_of_offer";
        case Uncertain::Kind::WaitingTime:
            return "waiting_time";
        case Uncertain::Kind::Worth:
            return "worth";
        case Uncertain::Kind::Withdrawal:
            return "withdrawal";
        case Uncertain::Kind::TimeGranted:
            return "time_granted";
        case Uncertain::Kind::TimeCosts:
            return "time_costs";
        case Uncertain::Kind::BetterTerms:
            return "better_terms";
        case Uncertain::Kind::TermsCost:
            return "terms_cost";
        case Uncertain::Kind::TellingCosts:
            return "telling_costs";
        case Uncertain::Kind::Spending:
            return "spending";
        case Uncertain::Kind::GoingOn:
            break;
    }
    return "going_on";
}

// "hold", or the offer that is taken.
Json course_json(const Course& course) {
    return course.taken ? Json{{"take", course.taken->text}} : Json("hold");
}

Json input_json(const Uncertain& input) {
    return Json{{"input", input_word(input.kind)}, {"opportunity", id_or_null(input.opportunity)}};
}

Json future_json(const Future& future) {
    Json ends = Json::object();
    for (const EndsWith& each : future.ends_with)
        ends[each.opportunity.text] = share(each.probability);
    Json quantiles = Json::array();
    for (std::size_t i = 0; i < future.quantiles.size(); ++i) {
        quantiles.push_back(
            Json{{"share", share(kFutureShares[i])}, {"outcome", worth(future.quantiles[i])}});
    }
    return Json{{"ends_with", std::move(ends)},
                {"found_on_the_way", share(future.found_on_the_way)},
                {"nothing", share(future.nothing)},
                {"accepted_by_day", list_json(future.accepted_by_day, share)},
                {"past_runway", share(future.past_runway)},
                {"worst_tenth", worth(future.worst_tenth)},
                {"quantiles", std::move(quantiles)}};
}

Json tree_json(const PlanBox& box) {
    return Json{{"parent", box.parent},
                {"step", box.step ? Json(*box.step) : Json(nullptr)},
                {"branch", box.branch ? Json(*box.branch) : Json(nullptr)}};
}

Json robust_json(const Robust& robust) {
    Json inputs = list_json(robust.inputs, [](const UncertainValue& each) {
        Json out = input_json(each.input);
        out["yours"] = share(each.yours);
        out["worth_knowing"] = worth(each.worth_knowing);
        return out;
    });
    return Json{
        {"samples", robust.samples},
        {"courses", list_json(robust.courses,
                              [](const CourseDoubt& each) {
                                  return Json{
                                      {"course", course_json(each.course)},
                                      {"mean_value", worth(each.mean_value)},
                                      {"acceptability", share(each.acceptability)},
                                      {"error", share(each.error)},
                                      {"regret", worth(each.regret)},
                                      {"confidence", each.confidence ? Json(share(*each.confidence))
                                                                     : Json(nullptr)},
                                      {"central", list_json(each.central, share)}};
                              })},
        {"recommended", course_json(robust.recommended)},
        {"worth_knowing", worth(robust.worth_knowing)},
        {"inputs", std::move(inputs)}};
}

Json driver_json(const DriverLine& line) {
    Json out = input_json(line.input);
    out["yours"] = share(line.yours);
    out["low"] = share(line.low);
    out["high"] = share(line.high);
    out["value_at_low"] = worth(line.value_at_low);
    out["value_at_high"] = worth(line.value_at_high);
    out["best_at_low"] = course_json(line.best_at_low);
    out["best_at_high"] = course_json(line.best_at_high);
    out["flips"] = line.flips;
    return out;
}

Json question_json(const NextQuestion& question) {
    Json out = input_json(question.input);
    out["worth"] = worth(question.worth);
    return out;
}

Json counter_json(const CounterAdvice& advice) {
    Json out{{"course", course_json(advice.course)}};
    out.update(input_json(advice.input));
    out["yours"] = share(advice.yours);
    out["needed"] = share(advice.needed);
    out["distance"] = worth(advice.distance);
    return out;
}

Json reservation_json(const ReservationLine& line) {
    return Json{{"opportunity", line.opportunity.text},
                {"by_day", list_json(line.by_day, [](const std::optional<double>& level) {
                     return level ? Json(worth(*level)) : Json(nullptr);
                 })}};
}

void add_doubt(const Answer& answer, Json& out) {
    out["future"] = answer.future ? future_json(*answer.future) : Json(nullptr);
    out["plan_tree"] = list_json(answer.plan_tree, tree_json);
    out["robust"] = answer.robust ? robust_json(*answer.robust) : Json(nullptr);
    out["drivers"] = list_json(answer.drivers, driver_json);
    out["next_questions"] = list_json(answer.next_questions, question_json);
    out["counter_advice"] = list_json(answer.counter_advice, counter_json);
    out["interviews"] = list_json(answer.interviews, [](const InterviewLine& line) {
        return Json{{"opportunity", line.opportunity.text},
                    {"going", worth(line.going)},
                    {"job", worth(line.job)},
                    {"leverage", worth(line.leverage)}};
    });
    out["reservations"] = list_json(answer.reservations, reservation_json);
}

Json problem_json(const Problem& problem) {
    return Json{{"severity", problem.severity == Severity::Blocking ? "blocking" : "notice"},
                {"code", error_code_name(problem.error.code)},
                {"path", problem.error.where},
                {"detail", problem.error.detail}};
}

}  // namespace

const char* action_word(Action action) {
    switch (action) {
        case Action::Accept:
            return "accept";
        case Action::Decline:
            return "decline";
        case Action::AskForTime:
            return "ask_for_time";
        case Action::Negotiate:
            return "negotiate";
        case Action::TellFavourite:
            return "tell_favourite";
        case Action::Wait:
            return "wait";
        case Action::Go:
            return "go";
        case Action::Withdraw:
            break;
    }
    return "withdraw";
}

std::optional<Action> parse_action(std::string_view word) {
    for (int i = 0; i <= static_cast<int>(Action::Withdraw); ++i) {
        if (word == action_word(static_cast<Action>(i))) return static_cast<Action>(i);
    }
    return std::nullopt;
}

const char* badge_word(Badge badge) {
    switch (badge) {
        case Badge::Firm:
            return "firm";
        case Badge::Lean:
            return "lean";
        case Badge::CoinFlip:
            break;
    }
    return "coin_flip";
}

std::string encode_answer(const Answer& answer) {
    Json out;
    out["today"] = format_date(answer.today);
    out["unit"] = std::string(word(answer.unit));
    out["problems"] = list_json(answer.problems, problem_json);
    out["missing"] = list_json(answer.missing, [](const MissingInput& missing) {
        return Json{{"path", missing.where}, {"opportunity", id_or_null(missing.opportunity)}};
    });
    out["verdict"] = answer.verdict ? verdict_json(*answer.verdict) : Json(nullptr);
    out["actions"] = list_json(answer.actions, line_json);
    out["plan"] = list_json(answer.plan, [](const PlanStep& step) {
        return Json{{"from", format_date(step.from)},
                    {"to", format_date(step.to)},
                    {"action", action_word(step.action)},
                    {"opportunity", id_or_null(step.opportunity)}};
    });
    out["branches"] = list_json(answer.branches, [](const PlanBranch& branch) {
        return Json{{"event", event_word(branch.event)},
                    {"opportunity", branch.opportunity.text},
                    {"probability", share(branch.probability)},
                    {"then", action_word(branch.then)},
                    {"then_opportunity", id_or_null(branch.then_opportunity)}};
    });
    out["break_evens"] = list_json(answer.break_evens, break_even_json);
    out["estimates"] = list_json(answer.estimates, estimate_json);
    out["gates"] = gates_value(answer.gates);
    out["basket"] = basket_value(answer.basket);
    out["advice"] = advice_value(answer.advice);
    out["runway"] = date_or_null(answer.runway);
    out["horizon_days"] = answer.horizon_days;
    out["fallback_value"] = worth(answer.fallback_value);
    out["burn_per_day"] = share(answer.burn_per_day);
    out["exact"] = answer.exact;
    out["value"] = worth(answer.value);
    out["lower"] = worth(answer.lower);
    out["upper"] = worth(answer.upper);
    out["state_days"] = answer.state_days;
    add_doubt(answer, out);
    return json_text(out);
}

std::string encode_gates(const Answer& answer, const std::optional<OpportunityId>& only) {
    std::vector<GateResult> gates;
    for (const GateResult& gate : answer.gates) {
        if (!only || gate.opportunity == *only) gates.push_back(gate);
    }
    Json out;
    out["today"] = format_date(answer.today);
    out["unit"] = std::string(word(answer.unit));
    out["gates"] = gates_value(gates);
    return json_text(out);
}

}  // namespace core

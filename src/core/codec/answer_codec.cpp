#include "core/codec/answer_codec.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/number_text.h"
#include "core/codec/json_fields.h"
#include "core/model/words.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

double share(double probability) {
    return rounded(probability, 4);
}
double worth(double value) {
    return rounded(value, 2);
}

Json id_or_null(const std::optional<OpportunityId>& id) {
    return id ? Json(id->text) : Json(nullptr);
}
Json date_or_null(const std::optional<Date>& date) {
    return date ? Json(format_date(*date)) : Json(nullptr);
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
        {"value", worth(estimate.value)},
        {"presence", worth(estimate.presence)}};
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
    out["runway"] = date_or_null(answer.runway);
    out["horizon_days"] = answer.horizon_days;
    out["fallback_value"] = worth(answer.fallback_value);
    out["burn_per_day"] = share(answer.burn_per_day);
    out["exact"] = answer.exact;
    out["value"] = worth(answer.value);
    out["lower"] = worth(answer.lower);
    out["upper"] = worth(answer.upper);
    out["state_days"] = answer.state_days;
    return json_text(out);
}

}  // namespace core

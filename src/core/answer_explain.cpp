// What moves the verdict: drivers, counter-advice, reservation levels (decision.md 7).

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/answer_tasks.h"
#include "core/base/stable_sort.h"
#include "core/decide/local_chain.h"

namespace core {
namespace {

constexpr std::size_t kMostDrivers = 12;
// Where another course becomes best is looked for in the numbers that matter most.
constexpr std::int64_t kMostSearched = 6;
constexpr std::int64_t kLikelySolves = 25;
constexpr double kLowShare = 0.1;
constexpr double kHighShare = 0.9;

std::int64_t state_days_of(const Solved& solved) {
    return std::max<std::int64_t>(1, solved.considered.solution.state_days);
}

double best_value(const std::vector<ActionValue>& values) {
    double best = values.front().value;
    for (const ActionValue& value : values)
        best = std::max(best, value.value);
    return best;
}

const ModelOpportunity& at(const DecisionModel& model, int opportunity) {
    return model.opportunities[static_cast<std::size_t>(opportunity)];
}

// A chance moves as it does in the break-evens, where the search itself is made again with it.
DecisionModel with_number(const Solved& solved, const ModelInput& input, double value) {
    if (input.kind != InputKind::OverallChance) {
        return with_input(solved.situation.model, input, value);
    }
    Moved moved;
    moved.prospect = solved.situation.modelled[static_cast<std::size_t>(input.opportunity)];
    moved.chance = value;
    return moved_model(solved.search, solved.assumptions, solved.today, solved.situation, moved);
}

}  // namespace

std::optional<Uncertain> uncertain_of(const Solved& solved, const ModelInput& input) {
    Uncertain out;
    out.opportunity = id_of(solved, input.opportunity);
    switch (input.kind) {
        case InputKind::OverallChance:
            out.kind = Uncertain::Kind::ChanceOfOffer;
            return out;
        case InputKind::WaitingTime:
            out.kind = Uncertain::Kind::WaitingTime;
            return out;
        case InputKind::OfferValue:
            out.kind = Uncertain::Kind::Worth;
            return out;
        case InputKind::RescindBase:
            out.kind = Uncertain::Kind::Withdrawal;
            return out;
        case InputKind::AskGrant:
            out.kind = Uncertain::Kind::TimeGranted;
            return out;
        case InputKind::AskRescind:
            out.kind = Uncertain::Kind::TimeCosts;
            return out;
        case InputKind::QuietBoost:
            out.kind = Uncertain::Kind::BetterTerms;
            return out;
        case InputKind::QuietLost:
            out.kind = Uncertain::Kind::TermsCost;
            return out;
        case InputKind::TellDropped:
            out.kind = Uncertain::Kind::TellingCosts;
            return out;
        case InputKind::Burn:
            out.kind = Uncertain::Kind::Spending;
            return out;
        case InputKind::Fallback:
            out.kind = Uncertain::Kind::GoingOn;
            return out;
        default:
            return std::nullopt;
    }
}

std::vector<ModelInput> uncertain_inputs(const Solved& solved) {
    std::vector<ModelInput> inputs = plain_inputs_of(solved.situation.model);
    std::erase_if(inputs, [&](const ModelInput& input) { return !uncertain_of(solved, input); });
    return inputs;
}

double DriverTask::Row::swing() const {
    return std::fabs(value_at_high - value_at_low);
}

DriverTask::DriverTask(const Solved& solved) {
    const DecisionModel& model = solved.situation.model;
    const auto most = static_cast<std::size_t>(
        std::max<std::int64_t>(1, kExplainStateDays / (4 * state_days_of(solved))));
    for (const ModelInput& input : uncertain_inputs(solved)) {
        if (rows_.size() == most) break;
        Row row;
        row.input = input;
        row.yours = input_value(model, input);
        row.low = input_quantile(model, input, doubt_, kLowShare);
        row.high = input_quantile(model, input, doubt_, kHighShare);
        rows_.push_back(row);
    }
}

std::optional<Question> DriverTask::next(Solved& solved) {
    if (asked_ < 2 * rows_.size()) {
        const Row& row = rows_[asked_ / 2];
        return Question{with_number(solved, row.input, asked_ % 2 == 0 ? row.low : row.high), {}};
    }
    if (asked_ == 2 * rows_.size() && !search_) sort_rows(solved);
    while (searching_ < searched_) {
        const ModelInput& input = rows_[searching_].input;
        if (!search_) {
            const InputRange range = input_range(solved.situation.model, input);
            search_.emplace(range.low, range.high);
        }
        if (const std::optional<double> number = search_->next()) {
            return Question{with_number(solved, input, *number), {}};
        }
        note_changes(solved);
        search_.reset();
        ++searching_;
    }
    return std::nullopt;
}

void DriverTask::sort_rows(const Solved& solved) {
    if (searched_ > 0) return;
    stable_sort(rows_, [](const Row& a, const Row& b) { return a.swing() > b.swing(); });
    const std::int64_t fit = kExplainStateDays / (2 * kLikelySolves * state_days_of(solved));
    searched_ = std::min(rows_.size(),
                         static_cast<std::size_t>(std::clamp<std::int64_t>(fit, 1, kMostSearched)));
}

void DriverTask::tell(const Solved&, const Considered& found) {
    const std::vector<ActionValue> values = courses(found);
    if (asked_ == 2 * rows_.size()) {
        search_->tell(values);
        return;
    }
    Row& row = rows_[asked_ / 2];
    (asked_ % 2 == 0 ? row.value_at_low : row.value_at_high) = best_value(values);
    (asked_ % 2 == 0 ? row.best_at_low : row.best_at_high) = best_of(values).front();
    ++asked_;
}

// Going away from the given number, the first place where each other course becomes best.
void DriverTask::note_changes(const Solved& solved) {
    const Row& row = rows_[searching_];
    const ModelAction here = best_of(courses(solved.considered)).front();
    for (const VerdictChange& change : search_->changes()) {
        const ModelAction course = change.at > row.yours ? change.above : change.below;
        if (course == here) continue;
        Change found{course, searching_, change.at,
                     input_distance(solved.situation.model, row.input, doubt_, change.at)};
        const auto known = std::find_if(changes_.begin(), changes_.end(), [&](const Change& other) {
            return other.course == course;
        });
        if (known == changes_.end()) {
            changes_.push_back(found);
        } else if (found.distance < known->distance) {
            *known = found;
        }
    }
}

void DriverTask::write(const Solved& solved, Answer& answer) {
    const ModelAction here = best_of(courses(solved.considered)).front();
    for (const Row& row : rows_) {
        if (answer.drivers.size() == kMostDrivers) break;
        DriverLine line{*uncertain_of(solved, row.input),
                        row.yours,
                        row.low,
                        row.high,
                        row.value_at_low,
                        row.value_at_high,
                        course_named(solved, row.best_at_low),
                        course_named(solved, row.best_at_high),
                        row.best_at_low != here || row.best_at_high != here};
        answer.drivers.push_back(std::move(line));
    }
    stable_sort(changes_, [](const Change& a, const Change& b) { return a.distance < b.distance; });
    for (const Change& change : changes_) {
        const Row& row = rows_[change.row];
        answer.counter_advice.push_back({course_named(solved, change.course),
                                         *uncertain_of(solved, row.input), row.yours, change.needed,
                                         change.distance});
    }
}

namespace {

// Of taking the offer now, as it is or after asking for better terms, over keeping it: by the rule
// of courses(), an offer in the hand wins near-ties. Asking for better terms is a way to take it
// only where it would be taken, within `raise` of what keeping it is worth.
double gain_of_taking(const StateAnswer& state, int opportunity, double raise) {
    double accept = -std::numeric_limits<double>::infinity();
    double better = accept;
    double keep = accept;
    for (const ActionValue& value : state.action_values) {
        const ActionKind kind = value.action.kind;
        const bool mine = value.action.opportunity == opportunity;
        if (mine && kind == ActionKind::Accept) accept = value.value;
        if (mine && kind == ActionKind::Negotiate) better = value.value;
        if (kind == ActionKind::Wait || kind == ActionKind::Ask) keep = std::max(keep, value.value);
    }
    const double take = accept >= keep - raise ? std::max(accept, better) : accept;
    return take - (keep - kBirdInTheHand * std::fabs(keep));
}

}  // namespace

ReservationTask::ReservationTask(const Solved& solved, int opportunity)
    : opportunity_(opportunity) {
    constexpr double kCloseEnough = 1e-4;
    const DecisionModel& model = solved.situation.model;
    const OfferTerms& offer = at(model, opportunity).offer;
    double high = std::max(model.globals.fallback_value, offer.value);
    for (const ModelOpportunity& one : model.opportunities)
        high = std::max(high, one.offer.boosted_value);
    if (model.globals.background) {
        for (const double value : model.globals.background->values)
            high = std::max(high, value);
    }
    const double low = std::min(
        0.0, model.globals.fallback_value - costs_until(model.globals, model.globals.horizon_days));
    width_ = kCloseEnough * (high - low);
    // Beyond the last days nobody needs a level, and each day is asked for in every solve.
    constexpr int kMostDays = 30;
    const int last = std::min({offer.days_to_deadline, model.globals.horizon_days, kMostDays});
    days_.assign(static_cast<std::size_t>(last) + 1, {low, high + width_, 0, 0, false});
    limit_ = static_cast<int>(
        std::clamp<std::int64_t>(kExplainStateDays / (4 * state_days_of(solved)), 4, 80));
}

std::optional<std::size_t> ReservationTask::open_day() const {
    for (std::size_t d = 0; d < days_.size(); ++d) {
        if (!days_[d].never && days_[d].high - days_[d].low > width_) return d;
    }
    return std::nullopt;
}

std::optional<Question> ReservationTask::next(Solved& solved) {
    const std::optional<std::size_t> open = open_day();
    if (!open || asked_ == limit_) return std::nullopt;
    const Day& day = days_[*open];
    if (asked_ < 2) {
        at_ = asked_ == 0 ? day.low : day.high;
    } else {
        // The gain rises in almost straight lines: the chord meets zero near the level. Halved now
        // and then, so that both sides close in.
        const double chord = day.gain_low / (day.gain_low - day.gain_high);
        const double share = asked_ % 3 == 0 ? 0.5 : std::clamp(chord, 0.02, 0.98);
        at_ = day.low + share * (day.high - day.low);
    }
    ++asked_;
    Question question{solved.situation.model, {}};
    OfferTerms& offer = question.model.opportunities[static_cast<std::size_t>(opportunity_)].offer;
    offer.boosted_value += at_ - offer.value;
    offer.value = at_;
    for (std::size_t d = 0; d < days_.size(); ++d) {
        StateQuery query{static_cast<int>(d), {}};
        for (const ModelOpportunity& one : question.model.opportunities) {
            const LocalState start = starting_state(one);
            query.states.push_back(after_quiet_nights(one, start, static_cast<int>(d)));
        }
        question.queries.push_back(std::move(query));
    }
    return question;
}

void ReservationTask::tell(const Solved& solved, const Considered& found) {
    const OfferTerms& offer = at(solved.situation.model, opportunity_).offer;
    const auto& queried = found.solution.queried;
    const std::size_t first = queried.size() - days_.size();
    for (std::size_t d = 0; d < days_.size(); ++d) {
        Day& day = days_[d];
        const std::optional<StateAnswer>& answer = queried[first + d];
        if (!answer) {
            day.never = true;  // quiet has no chance to last until then
            continue;
        }
        const double gain =
            gain_of_taking(*answer, opportunity_, offer.boosted_value - offer.value);
        if (gain >= 0 && at_ <= day.high) {
            day.high = at_;
            day.gain_high = gain;
        } else if (gain < 0 && at_ >= day.low) {
            day.low = at_;
            day.gain_low = gain;
            if (asked_ == 2) day.never = true;  // not even the best one can think of
        }
    }
}

void ReservationTask::write(const Solved& solved, Answer& answer) {
    ReservationLine line{opportunity_of(solved, opportunity_).id, {}};
    for (const Day& day : days_) {
        const bool known = !day.never && day.high - day.low <= width_ * 1.001;
        if (!known) {
            line.by_day.push_back(std::nullopt);
            continue;
        }
        // Where the chord meets zero, not the end of the bracket: which end closed in hangs on the
        // last bits when one of them was all but the level.
        const double share = day.gain_low / (day.gain_low - day.gain_high);
        line.by_day.push_back(day.low + share * (day.high - day.low));
    }
    answer.reservations.push_back(std::move(line));
}

std::vector<Task> further_tasks(const Solved& solved) {
    std::vector<Task> tasks;
    tasks.emplace_back(DoubtTask(solved));
    tasks.emplace_back(DriverTask(solved));
    tasks.emplace_back(AdviceTask(solved));
    const auto& opportunities = solved.situation.model.opportunities;
    for (int i = 0; i < static_cast<int>(opportunities.size()); ++i) {
        if (at(solved.situation.model, i).start.kind == ModelStart::Kind::Offer) {
            tasks.emplace_back(ReservationTask(solved, i));
        }
    }
    return tasks;
}

}  // namespace core

#include "app/answer_carry.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace app {
namespace {

using core::Answer;
using core::BreakEven;
using Known = core::AnswerWork::Known;

bool same_opportunities(const Answer& a, const Answer& b) {
    return std::equal(a.estimates.begin(), a.estimates.end(), b.estimates.begin(),
                      b.estimates.end(), [](const core::Estimate& x, const core::Estimate& y) {
                          return x.opportunity == y.opportunity;
                      });
}

bool same_verdict(const Answer& a, const Answer& b) {
    return a.verdict && b.verdict && a.verdict->action == b.verdict->action &&
           a.verdict->opportunity == b.verdict->opportunity;
}

// Moving the number that a break-even is about does not move the break-even: only the side on which
// the number lies can change, and then the verdict must have changed with it.
bool still_holds(BreakEven& even, const Answer& fresh, const Answer& before) {
    for (const core::Estimate& estimate : fresh.estimates) {
        if (estimate.opportunity != even.opportunity) continue;
        if (even.input == BreakEven::Input::ChanceOfOffer) even.yours = estimate.chance;
        if (even.input == BreakEven::Input::Worth) even.yours = estimate.value;
    }
    const bool crossed = even.crossings.size() == 1;
    if (!crossed) return same_verdict(fresh, before);
    const bool over = even.yours > even.crossings.front();
    return (over ? even.above : even.below) == fresh.verdict->action &&
           (over ? even.above_opportunity : even.below_opportunity) == fresh.verdict->opportunity;
}

// What going is worth is worked out last; until then the gate keeps the figures it had.
void keep_worth(std::vector<core::GateResult>& fresh, const std::vector<core::GateResult>& before) {
    for (core::GateResult& gate : fresh) {
        for (const core::GateResult& old : before) {
            if (old.opportunity == gate.opportunity && old.round == gate.round) {
                gate.value = old.value;
            }
        }
    }
}

}  // namespace

Answer carried_over(Answer fresh, Known known, const Answer& before) {
    if (!fresh.verdict || !before.verdict || !same_opportunities(fresh, before)) return fresh;
    if (known < Known::BreakEvens) {
        for (std::size_t i = fresh.break_evens.size(); i < before.break_evens.size(); ++i) {
            BreakEven even = before.break_evens[i];
            if (still_holds(even, fresh, before)) fresh.break_evens.push_back(std::move(even));
        }
    }
    if (!same_verdict(fresh, before)) return fresh;
    if (known < Known::Doubt) {
        if (fresh.verdict->badge != core::Badge::CoinFlip) {
            fresh.verdict->badge = before.verdict->badge;
        }
        fresh.robust = before.robust;
        fresh.next_questions = before.next_questions;
    }
    if (known < Known::Everything) {
        fresh.drivers = before.drivers;
        fresh.counter_advice = before.counter_advice;
        fresh.interviews = before.interviews;
        if (fresh.unit == before.unit) keep_worth(fresh.gates, before.gates);
        fresh.reservations = before.reservations;
    }
    return fresh;
}

bool tells_of(const Answer& answer, const core::Search& search) {
    std::size_t told = 0;
    for (const core::Opportunity& opportunity : search.opportunities) {
        if (!core::is_open(opportunity)) continue;
        const bool next =
            told < answer.estimates.size() && answer.estimates[told].opportunity == opportunity.id;
        if (!next) return false;
        ++told;
    }
    return told == answer.estimates.size();
}

}  // namespace app

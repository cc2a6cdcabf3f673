#include "core/learn/freeze.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace core {
namespace {

// Ids of the form "j12": one more than there are entries, or the next that is free.
class FreshIds {
public:
    explicit FreshIds(const Search& search)
        : number_(search.forecasts.size() + search.decisions.size()) {
        for (const ForecastRecord& forecast : search.forecasts)
            taken_.insert(forecast.id.text);
        for (const DecisionRecord& decision : search.decisions)
            taken_.insert(decision.id.text);
    }
    EntryId next() {
        std::string text;
        do {
            text = "j" + std::to_string(++number_);
        } while (taken_.contains(text));
        return {text};
    }

private:
    std::set<std::string> taken_;
    std::size_t number_;
};

class Freezing {
public:
    Freezing(const Search& search, Date today)
        : search_(search),
          today_(today),
          ids_(search),
          room_(static_cast<std::size_t>(kMaxJournal) -
                std::min(search.forecasts.size(), static_cast<std::size_t>(kMaxJournal))) {}

    EntryId next_id() { return ids_.next(); }

    void add(const Opportunity& opportunity, ForecastEvent event, std::optional<Date> by,
             double probability, bool own) {
        ForecastRecord made;
        made.made = today_;
        made.opportunity = opportunity.id;
        made.company = opportunity.company;
        made.event = event;
        made.stage = opportunity.stage;
        made.by = by;
        made.probability = std::clamp(probability, 0.0, 1.0);
        made.own = own;
        const auto same = [&](const ForecastRecord& other) {
            return same_open_forecast(made, other);
        };
        if (std::any_of(search_.forecasts.begin(), search_.forecasts.end(), same)) return;
        if (made_.size() >= room_) return;
        made.id = ids_.next();
        made_.push_back(std::move(made));
    }

    void add_answer(const Opportunity& opportunity, const std::vector<double>& by_day) {
        if (by_day.size() < 2) return;
        const bool named = opportunity.answer_expected && *opportunity.answer_expected > today_;
        const int last = static_cast<int>(by_day.size()) - 1;
        const int days =
            std::min(named ? *opportunity.answer_expected - today_ : kAnswerWithinDays, last);
        add(opportunity, ForecastEvent::Answers, today_ + days,
            by_day[static_cast<std::size_t>(days)], false);
    }

    std::vector<ForecastRecord> take() { return std::move(made_); }

private:
    const Search& search_;
    Date today_;
    FreshIds ids_;
    std::size_t room_;
    std::vector<ForecastRecord> made_;
};

}  // namespace

bool same_open_forecast(const ForecastRecord& a, const ForecastRecord& b) {
    return a.result == ForecastResult::Open && b.result == ForecastResult::Open && a.opportunity &&
           a.opportunity == b.opportunity && a.event == b.event && a.stage == b.stage &&
           a.made == b.made;
}

FrozenDecision freeze(const Search& search, Date today, DecisionRecord decision,
                      const std::vector<Believed>& believed, const std::optional<Asked>& asked) {
    Freezing freezing(search, today);
    decision.id = freezing.next_id();
    decision.date = today;
    if (decision.opportunity) {
        const Opportunity* of = find_opportunity(search, *decision.opportunity);
        if (of != nullptr) decision.company = of->company;
    }
    for (const Believed& each : believed) {
        const Opportunity* of = find_opportunity(search, each.opportunity);
        if (of == nullptr || !is_open(*of) || has_offer(*of)) continue;
        freezing.add(*of, ForecastEvent::Offers, std::nullopt, each.own.value_or(each.chance),
                     each.own.has_value());
        freezing.add_answer(*of, each.answer_by_day);
    }
    if (asked) {
        const Opportunity* of = find_opportunity(search, asked->opportunity);
        if (of != nullptr) {
            freezing.add(*of, asked->event, std::nullopt, asked->probability, false);
        }
    }
    return {std::move(decision), freezing.take()};
}

}  // namespace core

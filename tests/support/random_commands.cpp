#include "support/random_commands.h"

#include "core/estimate/evidence_keys.h"
#include "core/learn/freeze.h"
#include "core/schedule/follow_ups.h"

namespace support {

// Xorshift: the same sequence on every platform.
int RandomCommands::below(int bound) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return static_cast<int>(state_ % static_cast<std::uint32_t>(bound));
}

core::OpportunityId RandomCommands::some_id(const core::Search& search) {
    const int count = static_cast<int>(search.opportunities.size());
    if (count == 0 || below(12) == 0) return {"gone"};
    return search.opportunities[static_cast<std::size_t>(below(count))].id;
}

std::optional<core::Date> RandomCommands::some_date() {
    if (below(4) == 0) return std::nullopt;
    return core::from_civil({2026, 3, 1}) + below(60);
}

// One of those of the day, mostly.
core::FollowUpId RandomCommands::some_follow_up(const core::Search& search, core::Date today) {
    const auto planned = core::follow_ups(search, today);
    if (planned.empty() || below(12) == 0) return {"gone"};
    return planned[static_cast<std::size_t>(below(static_cast<int>(planned.size())))].follow_up.id;
}

// Criteria k1..k4, some of them there; now and then out of range or in a wrong order.
app::Command RandomCommands::judgement(const core::Search& search, const core::OpportunityId& id) {
    const core::CriterionId criterion{"k" + std::to_string(1 + below(4))};
    const core::Date day = core::from_civil({2026, 3, 2}) + below(20);
    switch (below(7)) {
        case 0:
            return app::AddCriterion{criterion, "Growth",
                                     static_cast<core::CriterionKind>(below(4)), "stuck",
                                     "new tasks"};
        case 1:
        case 2: {
            core::Criterion edited;
            edited.id = criterion;
            if (const core::Criterion* found = core::find_criterion(search, criterion)) {
                edited = *found;
            }
            edited.weight = below(105);
            edited.must_have = below(3) == 0 ? std::optional<double>(below(100)) : std::nullopt;
            if (below(3) == 0) edited.weight_low = below(100);
            return app::EditCriterion{edited, "weight"};
        }
        case 3:
            return app::RemoveCriterion{criterion};
        case 4:
            return app::SetScore{id, criterion,
                                 below(5) == 0 ? std::nullopt : std::optional<double>(below(103))};
        case 5:
            return app::RateGut{id, day, below(12), below(11)};
        default:
            return app::SetPayFloor{
                below(3) == 0 ? std::nullopt : std::optional(core::Money{below(1'000'000) - 1000})};
    }
}

// Decisions frozen as the app freezes them, now and then with an entry or a day that is wrong.
app::Command RandomCommands::journal(const core::Search& search, const core::OpportunityId& id) {
    const core::Date day = core::from_civil({2026, 3, 2}) + below(20);
    core::EntryId entry{"gone"};
    const int last = static_cast<int>(search.forecasts.size());
    if (last > 0 && below(8) > 0) {
        entry = search.forecasts[static_cast<std::size_t>(below(last))].id;
    }
    core::EntryId diary{"gone"};
    const int decisions = static_cast<int>(search.decisions.size());
    if (decisions > 0 && below(8) > 0) {
        diary = search.decisions[static_cast<std::size_t>(below(decisions))].id;
    }
    switch (below(6)) {
        case 0:
        case 1: {
            core::DecisionRecord decision;
            if (below(2) == 0) decision.opportunity = id;
            decision.chosen = below(8) == 0 ? "" : "wait";
            decision.regret_waiting = below(12);
            std::vector<core::Believed> believed;
            for (const core::Opportunity& each : search.opportunities)
                believed.push_back({each.id, below(100) / 100.0, each.own_chance, {0, 0.1, 0.2}});
            const auto asked =
                below(2) == 0
                    ? std::nullopt
                    : std::optional(core::Asked{id, core::ForecastEvent::GrantsTime, 0.5});
            app::RecordDecision record{core::freeze(search, day, decision, believed, asked)};
            if (below(3) == 0) record.hope = id;
            return record;
        }
        case 2:
        case 3:
            return app::CloseForecast{entry, static_cast<core::ForecastResult>(below(4)), day};
        case 4:
            return app::WriteLesson{diary, below(3) == 0 ? "" : "Ask sooner.", day};
        default:
            return app::RemoveJournalEntry{below(2) == 0 ? entry : diary};
    }
}

app::Command RandomCommands::next(const core::Search& search) {
    const core::Date day = core::from_civil({2026, 3, 2});
    const core::OpportunityId id = some_id(search);
    const core::Money money{below(1'000'000) - 1000};
    if (below(8) == 0) return judgement(search, id);
    if (below(16) == 0) return journal(search, id);
    switch (below(41)) {
        case 0:
            return app::StartQuickly{day, below(5) == 0 ? "eur" : "EUR"};
        case 1:
            return app::OpenExample{below(2) == 0 ? "laid_off" : "graduate", day};
        case 2:
            return below(8) == 0 ? app::Command(app::ClearSearch{}) : app::SetWorth{id, 50};
        case 3:
            return app::AddOpportunity{core::fresh_opportunity_id(search), "Fabrikam",
                                       static_cast<core::Stage>(below(9))};
        case 4:
            return app::RemoveOpportunity{id};
        case 5:
            return app::SetCompany{id, std::string(static_cast<std::size_t>(below(4)), 'n')};
        case 6:
            return app::SetRole{id, below(2) == 0 ? "Analyst" : "\xC3\x9C"};
        case 7:
            return app::SetStage{id, static_cast<core::Stage>(below(10)), some_date()};
        case 8:
            return app::SetStanding{id, static_cast<core::Standing>(below(5))};
        case 9:
            return app::SetDeadline{id, some_date()};
        case 10:
            return app::SetAnswerExpected{id, some_date()};
        case 11:
            return app::SetOwnChance{id, below(110) / 100.0};
        case 12:
            return app::SetOwnChance{id, std::nullopt};
        case 13:
            return app::SetYearlyPay{id, money};
        case 14:
            return app::SetWorth{id, below(110)};
        case 15:
            return app::SetContactName{id, below(3) == 0 ? "" : "Ada"};
        case 16:
            return app::SetToldOfOffer{id, some_date()};
        case 17:
            return app::AddRequest{id, {day, static_cast<core::RequestKind>(below(2))}};
        case 18:
            return app::SetFavourite{id};
        case 19:
            return app::SetFavourite{};
        case 20:
            return app::SetWorthBasis{static_cast<core::WorthBasis>(below(2))};
        case 21:
            return app::SetCurrency{below(2) == 0 ? "GBP" : "SEK"};
        case 22:
            return app::SetMoneyNotAnIssue{{below(2) == 0, money, money, {}, some_date()}};
        case 23:
            return app::SetSavings{money, day};
        case 24:
            return app::SetMonthlySpending{money};
        case 25:
            return app::SetMonthlyIncome{money};
        case 26:
            return app::SetSignature{below(2) == 0 ? "Ada" : "Grace"};
        case 27:
        case 28:
            return app::MarkSent{below(23), id, std::nullopt, day + below(40), "words"};
        case 29:
            return app::FinishFollowUp{some_follow_up(search, day), day + below(40)};
        case 30:
            return app::SnoozeFollowUp{some_follow_up(search, day), day + 10 + below(40), day + 10};
        case 31:
            return app::CancelFollowUp{some_follow_up(search, day), day + below(40)};
        case 32:
            return app::AddFollowUp{below(2) == 0 ? std::nullopt : std::optional(id),
                                    day + below(40), below(6) == 0 ? "" : "call them", day};
        case 33:
            return app::AddAchievement{day + below(40), below(6) == 0 ? "" : "a certificate"};
        case 34:
            return app::AddHoliday{day + below(40)};
        case 35:
            return app::RemoveHoliday{day + below(40)};
        case 36:
            return app::SetPermission{id, core::ContactId{"c1"},
                                      static_cast<core::Permission>(below(3)), day + below(40)};
        case 37:
            return app::AcceptOffer{id, day + below(40)};
        case 38:
            return app::CloseOpportunity{id, static_cast<core::Outcome>(below(8)), day + below(40)};
        case 39: {
            const core::Opportunity* found = core::find_opportunity(search, id);
            core::Opportunity edited;
            if (found != nullptr) edited = *found;
            edited.id = id;
            edited.notes = std::string(static_cast<std::size_t>(below(3)), 'n');
            if (below(3) == 0) edited.hesitations.push_back({"far", "How far is it?", ""});
            if (below(5) == 0) edited.rounds.push_back({});  // without an id: refused
            return app::EditOpportunity{edited, "notes"};
        }
        default:
            return app::SetAssumption{
                std::string(core::key::kTimeGiven),
                below(3) == 0 ? std::nullopt : std::optional<double>(below(20))};
    }
}

}  // namespace support

#include "app/apply.h"

#include <doctest/doctest.h>

#include <limits>

#include "app/examples.h"
#include "core/estimate/evidence.h"
#include "core/estimate/evidence_keys.h"
#include "support/search_builder.h"

namespace {

using app::apply;
using core::ErrorCode;
using core::OpportunityId;
using support::march;

const OpportunityId kOffer{"o1"};
const OpportunityId kHope{"o2"};

core::Search after(const core::Search& search, const app::Command& command) {
    const auto changed = apply(search, command);
    REQUIRE(changed);
    return *changed;
}

void check_refused(const core::Search& search, const app::Command& command, ErrorCode code,
                   const char* where) {
    const auto refused = apply(search, command);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == code);
    CHECK(refused.error().where == where);
}

}  // namespace

TEST_CASE("a quick start is one written offer and one favourite, at the values of the evidence") {
    const auto typical = [](std::string_view key) { return *core::evidence().row(key).typical; };
    const core::Search search = after({}, app::StartQuickly{march(2), "EUR"});
    REQUIRE(search.opportunities.size() == 2);
    CHECK(search.currency == "EUR");
    CHECK(search.favourite == kHope);
    CHECK(search.finances.not_an_issue);
    const core::Opportunity& offer = search.opportunities[0];
    CHECK(offer.stage == core::Stage::Offer);
    CHECK(offer.offer->received == march(2));
    // 2 March 2026 is a Monday and six days later a Sunday: nobody asks for an answer then.
    CHECK(typical(core::key::kTimeGiven) == 6);
    CHECK(offer.offer->deadline == march(6));
    CHECK(core::weekday(*offer.offer->deadline) == core::Weekday::Friday);
    CHECK(offer.worth == typical(core::key::kOfferWorth));
    const core::Opportunity& hope = search.opportunities[1];
    CHECK(hope.stage == core::Stage::FinalInterview);
    CHECK(*hope.answer_expected - march(2) == typical(core::key::kAnswerExpected));
    CHECK(hope.worth == typical(core::key::kFavouriteWorth));
}

TEST_CASE("every example opens with its days moved to today") {
    REQUIRE(app::example_keys().size() == 3);
    for (const std::string_view key : app::example_keys()) {
        const std::string name(key);
        CAPTURE(name);
        const core::Search search = after({}, app::OpenExample{name, march(2)});
        const core::Search later = after({}, app::OpenExample{name, march(12)});
        CHECK(search.example == name);
        bool has_deadline = false;
        for (std::size_t i = 0; i < search.opportunities.size(); ++i) {
            const auto& offer = search.opportunities[i].offer;
            if (!core::has_offer(search.opportunities[i]) || !offer->deadline) continue;
            has_deadline = true;
            CHECK(*offer->deadline >= march(2));
            CHECK(*later.opportunities[i].offer->deadline - *offer->deadline == 10);
        }
        CHECK(has_deadline);
    }
    check_refused({}, app::OpenExample{"none", march(2)}, ErrorCode::UnknownValue, "/example");
}

TEST_CASE("a day no calendar has starts nothing") {
    const core::Date never{std::numeric_limits<int>::max()};
    check_refused({}, app::StartQuickly{never, "EUR"}, ErrorCode::NotADate, "/today");
    check_refused({}, app::OpenExample{"laid_off", never}, ErrorCode::NotADate, "/today");
}

TEST_CASE("starting over keeps only the currency") {
    core::Search search = support::offer_and_hope();
    search.currency = "SEK";
    core::Search empty;
    empty.currency = "SEK";
    CHECK(after(search, app::ClearSearch{}) == empty);
}

TEST_CASE("a file takes the place of the search, unless it breaks a promise") {
    const core::Search search = support::offer_and_hope();
    CHECK(after({}, app::ReplaceSearch{search}) == search);
    core::Search broken = search;
    broken.opportunities[1].id = kOffer;
    check_refused({}, app::ReplaceSearch{broken}, ErrorCode::UnknownId, "/favourite");
}

TEST_CASE("each field is set where it belongs and nowhere else") {
    core::Search expected = support::offer_and_hope();
    core::Search search = expected;
    const auto both = [&](const app::Command& command, const auto& change) {
        search = after(search, command);
        change(expected);
        CHECK(search == expected);
    };
    core::Opportunity& hope = expected.opportunities[1];
    both(app::SetCompany{kHope, "Contoso \xC3\x84G"},
         [&](auto&) { hope.company = "Contoso \xC3\x84G"; });
    both(app::SetRole{kHope, "Analyst"}, [&](auto&) { hope.role = "Analyst"; });
    both(app::SetStanding{kHope, core::Standing::Strong},
         [&](auto&) { hope.standing = core::Standing::Strong; });
    both(app::SetAnswerExpected{kHope, march(20)},
         [&](auto&) { hope.answer_expected = march(20); });
    both(app::SetOwnChance{kHope, 0.35}, [&](auto&) { hope.own_chance = 0.35; });
    both(app::SetOwnChance{kHope, {}}, [&](auto&) { hope.own_chance.reset(); });
    both(app::SetYearlyPay{kHope, core::Money{5'200'050}},
         [&](auto&) { hope.yearly_pay = core::Money{5'200'050}; });
    both(app::SetWorth{kHope, 100}, [&](auto&) { hope.worth = 100; });
    both(app::SetToldOfOffer{kHope, march(3)}, [&](auto&) { hope.told_of_offer = march(3); });
    both(app::SetDeadline{kOffer, march(12)}, [&](auto& s) {
        s.opportunities[0].offer->deadline = march(12);
        s.opportunities[0].offer->sequence = 1;  // for the calendar
    });
    both(app::AddRequest{kOffer, {march(3), core::RequestKind::Time, core::RequestAnswer::Open}},
         [&](auto& s) { s.opportunities[0].offer->requests.push_back({march(3)}); });
    both(app::SetFavourite{kOffer}, [&](auto& s) { s.favourite = kOffer; });
    both(app::SetWorthBasis{core::WorthBasis::YearlyPay},
         [&](auto& s) { s.worth_basis = core::WorthBasis::YearlyPay; });
    both(app::SetCurrency{"GBP"}, [&](auto& s) { s.currency = "GBP"; });
    both(app::SetSignature{"Ada"}, [&](auto& s) { s.sign_as = "Ada"; });
    both(app::SetSavings{core::Money{100}, march(2)}, [&](auto& s) {
        s.finances.savings = core::Money{100};
        s.finances.as_of = march(2);
    });
    both(app::SetMonthlySpending{core::Money{7}},
         [&](auto& s) { s.finances.monthly_spending = core::Money{7}; });
    both(app::SetMonthlyIncome{core::Money{3}},
         [&](auto& s) { s.finances.monthly_income = core::Money{3}; });
    both(app::SetMoneyNotAnIssue{{false, {5}, {6}, {7}, march(1)}}, [&](auto& s) {
        s.finances = {false, {5}, {6}, {7}, march(1)};
    });
}

TEST_CASE("nothing is clamped: a value out of its range is refused with its place") {
    const core::Search search = support::offer_and_hope();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double chance : {-0.01, 1.01, nan}) {
        check_refused(search, app::SetOwnChance{kHope, chance}, ErrorCode::OutOfRange,
                      "/opportunities/1/own_chance");
    }
    for (const int worth : {-1, 101}) {
        check_refused(search, app::SetWorth{kHope, worth}, ErrorCode::OutOfRange,
                      "/opportunities/1/worth");
    }
    check_refused(search, app::SetYearlyPay{kOffer, core::Money{-1}}, ErrorCode::OutOfRange,
                  "/opportunities/0/yearly_pay");
    check_refused(search, app::SetSavings{core::Money{core::kMaxMoneyMinor + 1}, march(2)},
                  ErrorCode::OutOfRange, "/finances/savings");
    check_refused(search, app::SetDeadline{kOffer, core::Date{1'000'000}}, ErrorCode::NotADate,
                  "/opportunities/0/offer/deadline");
    check_refused(search, app::SetCurrency{"euro"}, ErrorCode::UnknownValue, "/currency");
    check_refused(search, app::SetRole{kHope, std::string(301, 'x')}, ErrorCode::TooLarge,
                  "/opportunities/1/role");
    check_refused(search, app::SetCompany{kHope, "two\nlines"}, ErrorCode::UnknownValue,
                  "/opportunities/1/company");
}

TEST_CASE("a command about a company that is gone is refused") {
    const core::Search search = support::offer_and_hope();
    const OpportunityId gone{"o9"};
    check_refused(search, app::SetRole{gone, "x"}, ErrorCode::UnknownId, "/opportunities");
    check_refused(search, app::RemoveOpportunity{gone}, ErrorCode::UnknownId, "/opportunities");
    check_refused(search, app::SetFavourite{gone}, ErrorCode::UnknownId, "/favourite");
    check_refused(search, app::AddOpportunity{kOffer, "Again"}, ErrorCode::DuplicateId,
                  "/opportunities/2/id");
}

TEST_CASE("an offer block comes with the stage of an offer and goes with a stage before it") {
    core::Search search = support::offer_and_hope();
    check_refused(search, app::SetDeadline{kHope, march(9)}, ErrorCode::NotApplicable,
                  "/opportunities/1/offer");
    search = after(search, app::SetStage{kHope, core::Stage::VerbalOffer, march(3)});
    CHECK(search.opportunities[1].offer.has_value());
    CHECK(search.opportunities[1].stage_since == march(3));
    search = after(search, app::SetDeadline{kHope, march(9)});
    search = after(search, app::SetStage{kHope, core::Stage::Offer});
    CHECK(search.opportunities[1].offer->deadline == march(9));
    CHECK_FALSE(search.opportunities[1].stage_since.has_value());
    search = after(search, app::SetStage{kHope, core::Stage::FinalInterview});
    CHECK_FALSE(search.opportunities[1].offer.has_value());
    check_refused(search, app::SetStage{kHope, core::Stage::Closed}, ErrorCode::NotApplicable,
                  "/opportunities/1/outcome");
}

TEST_CASE("removing the favourite leaves no favourite") {
    const core::Search search = after(support::offer_and_hope(), app::RemoveOpportunity{kHope});
    CHECK(search.opportunities.size() == 1);
    CHECK_FALSE(search.favourite.has_value());
}

TEST_CASE("a contact is made by its name and goes with it, unless more is known of it") {
    const core::Search before = support::offer_and_hope();
    core::Search search = after(before, app::SetContactName{kHope, "Ada"});
    CHECK(search.opportunities[1].contacts.front().name == "Ada");
    CHECK(after(search, app::SetContactName{kHope, ""}) == before);
    search.opportunities[1].contacts.front().email = "ada@contoso.example";
    search = after(search, app::SetContactName{kHope, ""});
    REQUIRE(search.opportunities[1].contacts.size() == 1);
    CHECK(search.opportunities[1].contacts.front().email == "ada@contoso.example");
}

TEST_CASE("assumptions stay sorted, and only rows of the evidence can be replaced") {
    const std::string first(core::key::kChanceFinalInterview);
    const std::string second(core::key::kTimeGiven);
    core::Search search = after({}, app::SetAssumption{second, 9.0});
    search = after(search, app::SetAssumption{first, 0.5});
    REQUIRE(search.assumptions.size() == 2);
    CHECK(search.assumptions[0].key == first);
    search = after(search, app::SetAssumption{first, 0.6});
    CHECK(search.assumptions[0].value == 0.6);
    CHECK(after(search, app::SetAssumption{first, {}}).assumptions.size() == 1);
    check_refused(search, app::SetAssumption{"no.such.row", 1.0}, ErrorCode::UnknownId,
                  "/assumptions");
    const std::string where = "/assumptions/" + first;
    check_refused(search, app::SetAssumption{first, 1.5}, ErrorCode::OutOfRange, where.c_str());
}

TEST_CASE("an edited opportunity replaces its own, and must keep the promises of a search") {
    const core::Search search = support::offer_and_hope();
    core::Opportunity edited = search.opportunities[1];
    edited.notes = "Ask about travel";
    const core::Search changed = after(search, app::EditOpportunity{edited, "notes"});
    CHECK(changed.opportunities[1] == edited);
    CHECK(changed.opportunities[0] == search.opportunities[0]);
    edited.outcome = core::Outcome::Rejected;  // while it is open
    check_refused(search, app::EditOpportunity{edited, "end"}, ErrorCode::Inconsistent,
                  "/opportunities/1/outcome");
    edited.outcome.reset();
    edited.id = {"gone"};
    check_refused(search, app::EditOpportunity{edited, "notes"}, ErrorCode::UnknownId,
                  "/opportunities");
}

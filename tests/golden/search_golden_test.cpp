// Files that must load for ever, and the examples.

#include <doctest/doctest.h>

#include <string>

#include "core/codec/search_codec.h"
#include "core/model/validate.h"
#include "support/text_file.h"

using namespace core;

TEST_CASE("a file of version 1 means what it meant when version 1 was new") {
    const Result<Search> read =
        decode_search(support::read_source_file("tests/golden/search/version_1.json"));
    REQUIRE(read);
    const Search& search = *read;
    CHECK(search.title == "Spring search");
    CHECK(search.example == "graduate");
    CHECK(search.example_day == parse_date("2026-03-02"));
    CHECK(search.sign_as == "Zoë Ngũgĩ");
    CHECK(search.currency == "EUR");
    CHECK(search.worth_basis == WorthBasis::YearlyPay);
    CHECK(search.finances ==
          Finances{false, Money{940'050}, Money{165'000}, Money{20'005}, parse_date("2026-03-01")});
    CHECK(search.favourite == OpportunityId{"o2"});
    REQUIRE(search.opportunities.size() == 3);
    CHECK(search.assumptions == std::vector<Assumption>{{"chance.final_interview", 0.45}});
}

TEST_CASE("an offer of version 1 keeps its terms, people and letters") {
    const Result<Search> read =
        decode_search(support::read_source_file("tests/golden/search/version_1.json"));
    REQUIRE(read);
    Opportunity expected;
    expected.id.text = "o1";
    expected.company = "Zażółć & Söhne";
    expected.role = "Planner";
    expected.stage = Stage::VerbalOffer;
    expected.standing = Standing::Strong;
    expected.stage_since = parse_date("2026-02-27");
    expected.yearly_pay = money_from_major(41000);
    expected.worth = 60;
    expected.offer = Offer{parse_date("2026-02-27"),
                           parse_date("2026-03-09"),
                           {{*parse_date("2026-02-28"), RequestKind::Terms, RequestAnswer::Refused},
                            {*parse_date("2026-03-02"), RequestKind::Time, RequestAnswer::Open}}};
    expected.contacts = {{ContactId{"c1"}, "山田 花子", "hiring manager", "hanako@example.org"}};
    expected.notes = "Two lines:\n\tparking is free 🚲";
    CHECK(read->opportunities[0] == expected);
}

TEST_CASE("a pending and a closed opportunity of version 1 keep all they hold") {
    const Result<Search> read =
        decode_search(support::read_source_file("tests/golden/search/version_1.json"));
    REQUIRE(read);
    Opportunity pending;
    pending.id.text = "o2";
    pending.company = "Contoso";
    pending.stage = Stage::FinalInterview;
    pending.standing = Standing::LongSoughtFit;
    pending.restructuring = true;
    pending.answer_expected = parse_date("2026-03-16");
    pending.told_of_offer = parse_date("2026-03-02");
    pending.own_chance = 0.35;
    pending.yearly_pay = Money{4'700'099};
    pending.rounds = {{RoundId{"r1"}, parse_date("2026-02-20"), RoundState::Done, "final interview",
                       "Asked about shift planning."},
                      {RoundId{"r2"}, std::nullopt, RoundState::Invited, "", ""}};
    CHECK(read->opportunities[1] == pending);
    Opportunity closed;
    closed.id.text = "o3";
    closed.company = "Litware";
    closed.stage = Stage::Closed;
    closed.outcome = Outcome::Ghosted;
    CHECK(read->opportunities[2] == closed);
}

TEST_CASE("a file of version 1 is written as one of version 2 and means the same") {
    const Result<Search> read =
        decode_search(support::read_source_file("tests/golden/search/version_1.json"));
    REQUIRE(read);
    const std::string text = encode_search(*read);
    CHECK(text.find("\"version\": 2") != std::string::npos);
    const Result<Search> again = decode_search(text);
    REQUIRE(again);
    CHECK(*again == *read);
    CHECK(encode_search(*again) == text);
}

TEST_CASE("the golden file of version 2 is in canonical form") {
    const std::string text = support::read_source_file("tests/golden/search/version_2.json");
    const Result<Search> read = decode_search(text);
    REQUIRE(read);
    CHECK(encode_search(*read) == text);
}

namespace {

Opportunity declined_contoso() {
    Opportunity out;
    out.id.text = "o1";
    out.company = "Contoso";
    out.stage = Stage::Closed;
    out.outcome = Outcome::Declined;
    out.closed_on = parse_date("2026-10-05");
    out.decline_reason = "Towards research,\nnot sales.";
    out.yearly_pay = money_from_major(52000);
    out.offer = Offer{parse_date("2026-09-28"), parse_date("2026-10-05"), {}, true, 2};
    out.rounds = {{RoundId{"r1"},
                   parse_date("2026-09-20"),
                   RoundState::Missed,
                   "",
                   "",
                   parse_date("2026-09-15"),
                   {ContactId{"c1"}},
                   {{"Why us?", "The lab."}},
                   1}};
    out.contacts = {
        {ContactId{"c1"}, "Ada", "", "", ContactKind::HiringManager, 4, Permission::Given}};
    out.shared_cause = "one recruiter";
    out.seen_in_person = true;
    out.compensation = Compensation{"CHF",
                                    1.05,
                                    money_from_major(4000),
                                    money_from_major(8000),
                                    0.75,
                                    money_from_major(1200),
                                    money_from_major(3000),
                                    money_from_major(2000),
                                    Money{500'050},
                                    money_from_major(900),
                                    6.5,
                                    42.0,
                                    25};
    out.scores = {{CriterionId{"k2"}, 70, 55.5, 90.0}};
    out.reasons = {{ReasonKind::Con, "far away", 4}};
    out.gut = {{*parse_date("2026-09-28"), 8, 7}, {*parse_date("2026-09-30"), 5, 7}};
    out.opinions = {
        {OpinionId{"p1"}, "Zoë", parse_date("2026-09-29"), Stance::Against, "The boss.", 5, 2}};
    out.hesitations = {{"night shifts", "How many?", "One a week."}};
    out.checks = {{"remote", CheckState::Contradicted, "their page", 0.8}};
    out.gate = {{"values_conflict", Ternary::No, "asked"}};
    out.regret = RegretRehearsal{*parse_date("2026-10-01"), 3, "I would sleep."};
    out.wishes = {"four days a week"};
    return out;
}

}  // namespace

TEST_CASE("an opportunity of version 2 keeps everything thought about it") {
    const Result<Search> read =
        decode_search(support::read_source_file("tests/golden/search/version_2.json"));
    REQUIRE(read);
    REQUIRE(read->opportunities.size() == 1);
    CHECK(read->opportunities[0] == declined_contoso());
}

TEST_CASE("a file of version 2 keeps the aims, the plans and the journal") {
    const Result<Search> read =
        decode_search(support::read_source_file("tests/golden/search/version_2.json"));
    REQUIRE(read);
    const Search& search = *read;
    CHECK(search.purpose == Purpose::Relationships);
    CHECK(search.pay_floor == money_from_major(38000));
    CHECK(search.weekly_target == 3);
    CHECK(search.criteria ==
          std::vector<Criterion>{
              {CriterionId{"k1"}, "Pay", CriterionKind::Pay, "", "", money_from_major(40000),
               Money{6'000'050}, 100.0, std::nullopt, std::nullopt, std::nullopt},
              {CriterionId{"k2"}, "Where it leads", CriterionKind::Direction, "back",
               "exactly there", std::nullopt, std::nullopt, 62.5, 40.0, 80.0, 25.0}});
    FollowUp follow_up;
    follow_up.id.text = "f1";
    follow_up.row = "keep_warm";
    follow_up.kind = FollowUpKind::KeepWarm;
    follow_up.cadence = Cadence::KeepWarm;
    follow_up.opportunity = OpportunityId{"o1"};
    follow_up.contact = ContactId{"c1"};
    follow_up.round = RoundId{"r1"};
    follow_up.made = parse_date("2026-10-05");
    follow_up.due = *parse_date("2026-10-29");
    follow_up.snoozed_from = parse_date("2026-10-27");
    follow_up.state = FollowUpState::Moot;
    follow_up.closed = parse_date("2026-10-30");
    follow_up.step = 2;
    follow_up.sequence = 3;
    follow_up.note = "a short note";
    CHECK(search.follow_ups == std::vector<FollowUp>{follow_up});
    CHECK(search.sent ==
          std::vector<SentMessage>{{MessageId{"m1"}, 5, OpportunityId{"o1"}, ContactId{"c1"},
                                    *parse_date("2026-10-05"), "Dear Ada,\n\nthank you."}});
    CHECK(search.achievements ==
          std::vector<Achievement>{{*parse_date("2026-10-10"), "A certificate."}});
    CHECK(search.holidays ==
          std::vector<Date>{*parse_date("2026-12-25"), *parse_date("2026-12-26")});
    CHECK(search.forecasts ==
          std::vector<ForecastRecord>{{EntryId{"e1"}, *parse_date("2026-09-01"),
                                       OpportunityId{"o1"}, "Contoso", ForecastEvent::PassesStage,
                                       Stage::FinalInterview, parse_date("2026-09-30"), 0.6, true,
                                       ForecastResult::Happened, parse_date("2026-09-28")}});
    CHECK(search.decisions == std::vector<DecisionRecord>{
                                  {EntryId{"d1"}, *parse_date("2026-10-05"), OpportunityId{"o1"},
                                   "Contoso", "wait", "decline", "lean", "It leads nowhere.",
                                   "Ask about shifts first.", parse_date("2026-11-01")}});
}

TEST_CASE("every example is canonical, complete and current on any day") {
    for (const std::string key : {"graduate", "laid_off", "courted"}) {
        CAPTURE(key);
        const std::string text = support::read_source_file("assets/examples/" + key + ".json");
        const Result<Search> read = decode_search(text);
        REQUIRE(read);
        CHECK(encode_search(*read) == text);
        CHECK(read->example == key);
        REQUIRE(read->example_day.has_value());
        CHECK(read->favourite.has_value());
        for (const char* day : {"2026-03-02", "2028-02-29", "2031-12-31"}) {
            const Date today = *parse_date(day);
            CHECK(validate(made_current(*read, today), today).empty());
        }
    }
}

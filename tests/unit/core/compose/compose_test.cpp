#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/compose/message.h"
#include "support/search_builder.h"

using namespace core;
using support::march;

namespace {

const Date kToday = march(4);
constexpr Tone kTones[] = {Tone::Warm, Tone::Plain, Tone::Formal};

// Northwind's offer for a planner until 9 March, Contoso as favourite expected on 12 March.
Search rich_search() {
    Search search = support::offer_and_hope();
    search.sign_as = "Zoë Ngũgĩ";
    Opportunity& offer = search.opportunities[0];
    offer.role = "Supply planner";
    offer.yearly_pay = money_from_major(46512);
    offer.contacts = {{ContactId{"c1"}, "Dana Whitfield", "hiring manager", ""},
                      {ContactId{"c2"}, "Samuel Ortiz", "", ""},
                      {ContactId{"c3"}, "山田 花子", "", ""}};
    Opportunity& hope = search.opportunities[1];
    hope.role = "Data analyst";
    hope.answer_expected = march(12);
    hope.contacts = {{ContactId{"c1"}, "Grace Lindqvist", "hiring manager", ""}};
    return search;
}

Result<Message> ask_for_time(const Search& search, Tone tone = Tone::Warm, int days = 4) {
    return compose(search, kToday, {Situation::AskForTime, OpportunityId{"o1"}, tone, days});
}

Result<Message> tell(const Search& search, Tone tone = Tone::Warm, Date today = kToday) {
    return compose(search, today, {Situation::TellFavourite, OpportunityId{"o2"}, tone, 0});
}

Result<Message> decline(const Search& search, Tone tone = Tone::Warm) {
    return compose(search, kToday, {Situation::DeclineOffer, OpportunityId{"o1"}, tone, 0});
}

bool says(const Message& message, const std::string& words) {
    return message.body.find(words) != std::string::npos;
}

bool has(const std::vector<std::string>& list, const std::string& entry) {
    return std::find(list.begin(), list.end(), entry) != list.end();
}

std::string refusal(const Result<Message>& message) {
    if (message) return "";
    return std::string(error_code_name(message.error().code)) + " " + message.error().where;
}

}  // namespace

TEST_CASE("asking for time names one person, one deadline and one date") {
    for (const Tone tone : kTones) {
        const Result<Message> message = ask_for_time(rich_search(), tone);
        REQUIRE(message);
        CHECK(says(*message, "Dana Whitfield"));
        CHECK(says(*message, "Supply planner"));
        CHECK(says(*message, "Northwind"));
        CHECK(says(*message, "Monday, 9 March"));
        CHECK(says(*message, "Friday, 13 March"));
        CHECK(says(*message, "Thank you"));
        CHECK(message->subject.find("Friday, 13 March") != std::string::npos);
        CHECK(message->body.find("Zoë Ngũgĩ") + std::string("Zoë Ngũgĩ").size() ==
              message->body.size());
    }
}

TEST_CASE("asking for time names no rival, no figure and no other process") {
    for (const Tone tone : kTones) {
        const Result<Message> message = ask_for_time(rich_search(), tone);
        REQUIRE(message);
        for (const char* word : {"Contoso", "Grace", "Data analyst", "46", "interview", "other"}) {
            CAPTURE(word);
            CHECK_FALSE(says(*message, word));
        }
    }
}

TEST_CASE("asking for time without the fact it stands on is refused with its place") {
    Search search = rich_search();
    search.opportunities[0].offer->deadline.reset();
    CHECK(refusal(ask_for_time(search)) == "not_applicable /opportunities/0/offer/deadline");
    search.opportunities[0].offer->deadline = march(3);  // yesterday
    CHECK(refusal(ask_for_time(search)) == "not_applicable /opportunities/0/offer/deadline");
    search.opportunities[0].stage = Stage::FinalInterview;
    CHECK(refusal(ask_for_time(search)) == "not_applicable /opportunities/0/stage");
    search.opportunities[0].id.text = "o9";
    CHECK(refusal(ask_for_time(search)) == "unknown_id /opportunity");
    CHECK(refusal(ask_for_time(rich_search(), Tone::Warm, 0)) == "out_of_range /extra_days");
    CHECK(refusal(ask_for_time(rich_search(), Tone::Warm, 91)) == "out_of_range /extra_days");
}

TEST_CASE("asking for time warns of what makes it risky") {
    Search search = rich_search();
    CHECK(ask_for_time(search)->hints.empty());
    CHECK(has(ask_for_time(search, Tone::Warm, 5)->hints, "asks_for_weekend"));
    CHECK_FALSE(has(ask_for_time(search, Tone::Warm, 7)->hints, "longer_than_usual"));
    CHECK(has(ask_for_time(search, Tone::Warm, 8)->hints, "longer_than_usual"));
    search.opportunities[0].offer->deadline = kToday;
    CHECK(has(ask_for_time(search)->hints, "last_day"));
    CHECK(says(*ask_for_time(search), "today, Wednesday, 4 March"));
    search.opportunities[0].stage = Stage::VerbalOffer;
    CHECK(has(ask_for_time(search)->hints, "ask_for_it_in_writing"));
}

TEST_CASE("a second request says so when the first was granted, and is warned about") {
    Search search = rich_search();
    CHECK_FALSE(says(*ask_for_time(search), "already"));
    search.opportunities[0].offer->requests = {
        {march(3), RequestKind::Time, RequestAnswer::Granted}};
    for (const Tone tone : kTones) {
        const Result<Message> message = ask_for_time(search, tone);
        CHECK(says(*message, "already"));
        CHECK(has(message->hints, "asked_before"));
    }
    search.opportunities[0].offer->requests = {
        {march(3), RequestKind::Terms, RequestAnswer::Granted}};
    CHECK_FALSE(has(ask_for_time(search)->hints, "asked_before"));
}

TEST_CASE("telling the favourite says that there is an offer and until when, not whose") {
    for (const Tone tone : kTones) {
        const Result<Message> message = tell(rich_search(), tone);
        REQUIRE(message);
        CHECK(says(*message, "Grace Lindqvist"));
        CHECK(says(*message, "Another company has made me an offer"));
        CHECK(says(*message, "Monday, 9 March"));
        CHECK(says(*message, "Thursday, 12 March"));
        CHECK(says(*message, "?"));
        for (const char* word : {"Northwind", "Dana", "Supply planner", "46", "verbal"}) {
            CAPTURE(word);
            CHECK_FALSE(says(*message, word));
        }
    }
}

TEST_CASE("a spoken offer is told as a spoken one") {
    Search search = rich_search();
    search.opportunities[0].stage = Stage::VerbalOffer;
    for (const Tone tone : kTones) {
        CHECK(says(*tell(search, tone), "Another company has made me a verbal offer"));
    }
    CHECK(has(tell(search)->hints, "ask_for_it_in_writing"));
}

TEST_CASE("no offer in hand, nothing to tell") {
    Search search = rich_search();
    CHECK(refusal(tell(search, Tone::Warm, march(9))) == "");
    CHECK(refusal(tell(search, Tone::Warm, march(10))) == "not_applicable /opportunities");
    search.opportunities[0].stage = Stage::FinalInterview;
    CHECK(refusal(tell(search)) == "not_applicable /opportunities");
    search = rich_search();
    search.opportunities[1].stage = Stage::Offer;  // it made an offer itself
    CHECK(refusal(tell(search)) == "not_applicable /opportunities/1/stage");
    search.opportunities[1].stage = Stage::Closed;
    CHECK(refusal(tell(search)) == "not_applicable /opportunities/1/stage");
}

TEST_CASE("only the favourite is called the first choice") {
    Search search = rich_search();
    CHECK(says(*tell(search, Tone::Plain), "my first choice"));
    CHECK(says(*tell(search, Tone::Warm), "the one I hope for most"));
    search.favourite.reset();
    for (const Tone tone : kTones) {
        CHECK_FALSE(says(*tell(search, tone), "first choice"));
        CHECK_FALSE(says(*tell(search, tone), "hope for most"));
        CHECK(says(*tell(search, tone), "interested in"));
    }
}

TEST_CASE("the question of timing follows the days that are known") {
    Search search = rich_search();
    CHECK(says(*tell(search, Tone::Plain), "before I have to answer?"));
    search.opportunities[1].answer_expected = march(6);  // before the other offer ends
    CHECK(says(*tell(search, Tone::Plain), "Does that date still hold?"));
    search.opportunities[1].answer_expected = march(3);  // passed: no reproach
    CHECK_FALSE(says(*tell(search, Tone::Plain), "3 March"));
    CHECK(says(*tell(search, Tone::Plain), "when you expect to decide?"));
    search.opportunities[0].offer->deadline.reset();
    CHECK(says(*tell(search, Tone::Plain), "I have not answered it yet"));
    CHECK_FALSE(says(*tell(search, Tone::Plain), "before that day"));
}

TEST_CASE("the offer that must be answered first is the one told of") {
    Search search = rich_search();
    search.opportunities.push_back(support::offered("o3", "Tailspin", march(6)));
    CHECK(says(*tell(search), "Friday, 6 March"));
    search.opportunities[2].offer->deadline.reset();
    CHECK(says(*tell(search), "Monday, 9 March"));
}

TEST_CASE("declining thanks, gives a reason of direction, names the others and stays open") {
    for (const Tone tone : kTones) {
        const Result<Message> message = decline(rich_search(), tone);
        REQUIRE(message);
        CHECK(says(*message, "Thank you"));
        CHECK(says(*message, "decided not to accept"));
        CHECK(says(*message, "a role as Data analyst"));
        CHECK(says(*message, "direction"));
        CHECK(says(*message, "Samuel Ortiz and 山田 花子"));
        CHECK(says(*message, tone == Tone::Formal ? "remain in contact" : "stay in touch"));
        CHECK_FALSE(says(*message, "Contoso"));
        CHECK_FALSE(says(*message, "Grace"));
        CHECK_FALSE(says(*message, "46"));
    }
}

TEST_CASE("a reason the search does not hold is not made up") {
    Search search = rich_search();
    const auto gives_no_direction = [](const Search& given) {
        const Result<Message> message = decline(given);
        return !says(*message, "direction") && !says(*message, "Contoso") &&
               says(*message, "not the step I want to take next") &&
               has(message->hints, "add_your_reason");
    };
    CHECK_FALSE(gives_no_direction(search));
    search.opportunities[1].role = "Senior SUPPLY PLANNER";  // the same work
    CHECK(gives_no_direction(search));
    search.opportunities[1].role = "Analyst at Contoso";  // would name the rival
    CHECK(gives_no_direction(search));
    search.opportunities[1].role = " ";
    CHECK(gives_no_direction(search));
    search = rich_search();
    search.opportunities[1].stage = Stage::Closed;
    CHECK(gives_no_direction(search));
    search = rich_search();
    search.favourite.reset();
    CHECK(gives_no_direction(search));
}

TEST_CASE("declining what was not offered is refused") {
    Search search = rich_search();
    search.opportunities[0].stage = Stage::FinalInterview;
    CHECK(refusal(decline(search)) == "not_applicable /opportunities/0/stage");
    search.opportunities[0].stage = Stage::Accepted;
    CHECK(refusal(decline(search)) == "not_applicable /opportunities/0/stage");
}

TEST_CASE("declining points to the talk before, the favourite after, and an empty hand") {
    Search search = rich_search();
    CHECK(decline(search)->hints ==
          std::vector<std::string>{"say_it_first", "nothing_else_in_hand", "then_tell_favourite"});
    search.opportunities.push_back(support::offered("o3", "Tailspin", march(6)));
    CHECK_FALSE(has(decline(search)->hints, "nothing_else_in_hand"));
    search.opportunities[2].stage = Stage::VerbalOffer;  // a spoken one does not count (P1)
    CHECK(has(decline(search)->hints, "nothing_else_in_hand"));
}

TEST_CASE("many people are thanked together, few by name and each once") {
    Search search = rich_search();
    auto& contacts = search.opportunities[0].contacts;
    contacts.push_back({ContactId{"c4"}, "Samuel Ortiz", "", ""});
    contacts.push_back({ContactId{"c5"}, "  ", "", ""});
    CHECK(says(*decline(search), "Samuel Ortiz and 山田 花子"));
    for (const char* id : {"c6", "c7", "c8"}) {
        contacts.push_back({ContactId{id}, std::string("Person ") + id, "", ""});
    }
    CHECK_FALSE(says(*decline(search), "Samuel"));
    CHECK(says(*decline(search), "everyone who took the time"));
}

TEST_CASE("a message stands without names, role, company and signature") {
    Search search = support::offer_and_hope();
    search.opportunities[0].company = "";
    search.opportunities[1].company = "";
    for (const Tone tone : kTones) {
        for (const Result<Message>& message :
             {ask_for_time(search, tone), tell(search, tone), decline(search, tone)}) {
            REQUIRE(message);
            CHECK(says(*message, tone == Tone::Formal ? "Dear hiring team," : "Hello,"));
            CHECK(says(*message, tone == Tone::Formal ? "he position" : "he role"));
            CHECK_FALSE(says(*message, "role at"));
            CHECK_FALSE(says(*message, "position at"));
            CHECK_FALSE(says(*message, "  "));
            CHECK(message->subject.find_first_of("\n:") != 0);
            CHECK(has(message->hints, "add_your_name"));
            const char last = message->body.back();
            CHECK((last >= 'a' && last <= 'z'));  // the closing words, no comma left hanging
        }
    }
}

TEST_CASE("a company that ends in a full stop does not end a sentence twice") {
    Search search = rich_search();
    search.opportunities[0].company = "Zażółć & 株式会社 Inc.";
    for (const Tone tone : kTones) {
        for (const Result<Message>& message : {ask_for_time(search, tone), decline(search, tone)}) {
            REQUIRE(message);
            CHECK(says(*message, "Zażółć & 株式会社 Inc."));
            CHECK_FALSE(says(*message, ".."));
        }
    }
}

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

// There is more than one way of saying each.
bool says_one(const Message& message, std::initializer_list<const char*> ways) {
    return std::any_of(ways.begin(), ways.end(),
                       [&message](const char* words) { return says(message, words); });
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
        CHECK(says_one(*message, {"Thank you", "thank you for"}));
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
    CHECK(refusal(ask_for_time(rich_search(), Tone::Warm, -1)) == "out_of_range /extra_days");
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
    for (const Tone tone : kTones) {
        CHECK(says_one(*tell(search, tone), {"irst choice", "the one I hope for most"}));
    }
    search.favourite.reset();
    for (const Tone tone : kTones) {
        CHECK_FALSE(says(*tell(search, tone), "first choice"));
        CHECK_FALSE(says(*tell(search, tone), "hope for most"));
        CHECK(says_one(*tell(search, tone),
                       {"interested in", "My interest in", "like very much to hear"}));
    }
}

TEST_CASE("the question of timing follows the days that are known") {
    Search search = rich_search();
    CHECK(says(*tell(search, Tone::Plain), "before I have to answer?"));
    search.opportunities[1].answer_expected = march(6);  // before the other offer ends
    CHECK(says(*tell(search, Tone::Plain), "Does that date still hold?"));
    search.opportunities[1].answer_expected = march(3);  // passed: no reproach
    CHECK_FALSE(says(*tell(search, Tone::Plain), "3 March"));
    CHECK(says(*tell(search, Tone::Plain), "do you expect to decide?"));
    search.opportunities[0].offer->deadline.reset();
    CHECK(says(*tell(search, Tone::Plain), "I have not answered yet"));
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
        CHECK(says_one(*message, {"Thank you", "thank you for"}));
        CHECK(says_one(*message, {"not to accept", "not be accepting", "is no.", "to decline"}));
        CHECK(says(*message, "a role such as Data analyst"));
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
    CHECK(says(*decline(search), "who took the time"));
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

namespace {

Message written(const Search& search, Situation situation, const char* to,
                Length length = Length::Mail, Tone tone = Tone::Warm) {
    MessageRequest request;
    request.situation = situation;
    request.opportunity.text = to;
    request.length = length;
    request.tone = tone;
    const Result<Message> message = compose(search, kToday, request);
    REQUIRE(message);
    return *message;
}

std::string refused(const Search& search, Situation situation, const char* to) {
    MessageRequest request;
    request.situation = situation;
    request.opportunity.text = to;
    return refusal(compose(search, kToday, request));
}

}  // namespace

TEST_CASE("the planner asks for the smallest time that reaches the favourite's answer") {
    Search search = rich_search();
    // Contoso's final interview is open for long: a week is the norm, from Monday to Monday.
    search.opportunities[1].answer_expected.reset();
    search.favourite.reset();
    search.opportunities.pop_back();
    CHECK(says(*ask_for_time(search, Tone::Warm, 0), "Monday, 16 March"));
    // Expected on the 12th: no later than needed, on a day on which they work.
    search = rich_search();
    const Result<Message> planned = ask_for_time(search, Tone::Warm, 0);
    REQUIRE(planned);
    CHECK(says_one(*planned, {"Wednesday, 11 March", "Thursday, 12 March", "Friday, 13 March"}));
    CHECK_FALSE(has(planned->hints, "asks_for_weekend"));
    CHECK(has(ask_for_time(search, Tone::Warm, 2)->hints, "does_not_reach_them"));
}

TEST_CASE("each situation is refused where its fact is missing, with the place") {
    Search search = rich_search();
    CHECK(refused(search, Situation::TellOfferer, "o1") == "");
    CHECK(refused(search, Situation::Reaffirm, "o1") == "not_applicable /opportunities/0/stage");
    CHECK(refused(search, Situation::Reaffirm, "o2") == "");
    search.favourite.reset();
    CHECK(refused(search, Situation::Reaffirm, "o2") == "not_applicable /favourite");
    search.opportunities[1].stage = Stage::Applied;  // no talk yet
    CHECK(refused(search, Situation::TellOfferer, "o1") == "not_applicable /opportunities");
    CHECK(refused(search, Situation::CancelInterview, "o2") ==
          "not_applicable /opportunities/1/rounds");
    CHECK(refused(search, Situation::Connect, "o2") == "not_applicable /opportunities/1/rounds");
    CHECK(refused(search, Situation::ThankYou, "o2") == "not_applicable /opportunities/1/rounds");
    CHECK(refused(search, Situation::AcceptedElsewhere, "o2") == "not_applicable /opportunities");
    CHECK(refused(search, Situation::OfferWithdrawn, "o2") ==
          "not_applicable /opportunities/1/outcome");
    CHECK(refused(search, Situation::TakeBack, "o1") == "not_applicable /opportunities/0/stage");
    CHECK(refused(search, Situation::ComeBack, "o2") == "not_applicable /opportunities/1/outcome");
    CHECK(refused(search, Situation::InWriting, "o1") == "not_applicable /opportunities/0/stage");
    CHECK(refused(search, Situation::LeaveProcess, "o1") ==
          "not_applicable /opportunities/0/stage");
    CHECK(refused(search, Situation::LeaveProcess, "o2") == "");
    search.opportunities[0].offer->deadline = march(3);  // yesterday
    for (const Situation situation :
         {Situation::Accept, Situation::BetterTerms, Situation::TellOfferer}) {
        CHECK(refused(search, situation, "o1") == "not_applicable /opportunities/0/offer/deadline");
    }
}

TEST_CASE("a note is not written to someone who asked for no more (B17)") {
    Search search = rich_search();
    CHECK(refused(search, Situation::KeepWarm, "o2") == "");
    search.opportunities[1].contacts[0].keep_warm = Permission::Withdrawn;
    CHECK(refused(search, Situation::KeepWarm, "o2") ==
          "not_applicable /opportunities/1/contacts/0/keep_warm");
}

TEST_CASE("in demand is claimed only when it is true (C13)") {
    Search search = rich_search();
    MessageRequest request;
    request.situation = Situation::Reaffirm;
    request.opportunity.text = "o2";
    request.claims = {Claim::InDemand};
    const Result<Message> message = compose(search, kToday, request);
    REQUIRE(message);
    CHECK(has(message->rules, "C13"));
    CHECK(says(*message, "Others are interested"));
    CHECK_FALSE(has(written(search, Situation::Reaffirm, "o2").rules, "C13"));
    search.opportunities[0].stage = Stage::Applied;
    search.opportunities[0].offer.reset();
    CHECK(refusal(compose(search, kToday, request)) == "not_applicable /opportunities");
    request.situation = Situation::KeepWarm;
    search = rich_search();
    CHECK(refusal(compose(search, kToday, request)) == "not_applicable /claims/0");
}

TEST_CASE("help is offered only where rapport is recorded (E13)") {
    Search search = rich_search();
    CHECK_FALSE(has(written(search, Situation::DeclineOffer, "o1").rules, "E13"));
    MessageRequest request;
    request.situation = Situation::DeclineOffer;
    request.opportunity.text = "o1";
    request.claims = {Claim::OfferHelp};
    CHECK(refusal(compose(search, kToday, request)) == "not_applicable /opportunities/0/contacts");
    search.opportunities[0].contacts[0].rapport = 4;
    CHECK(has(written(search, Situation::DeclineOffer, "o1").rules, "E13"));
}

TEST_CASE("the reason is the one that was picked, else the user's own") {
    Search search = rich_search();
    search.opportunities[0].decline_reason = "I want to do more field work";
    CHECK(says(*decline(search), "I want to do more field work."));
    CHECK_FALSE(says(*decline(search), "Data analyst"));
    MessageRequest request;
    request.situation = Situation::DeclineOffer;
    request.opportunity.text = "o1";
    request.tone = Tone::Plain;
    const std::initializer_list<const char*> words[] = {
        {"direction"}, {"location"}, {"time", "timing"}, {"tasks", "covers"},
        {"level"},     {"pay"},      {"family"}};
    for (int reason = 0; reason < 7; ++reason) {
        request.reason = static_cast<DeclineReason>(reason);
        const Result<Message> message = compose(search, kToday, request);
        REQUIRE(message);
        CAPTURE(message->body);
        CHECK_FALSE(says(*message, "field work"));
        CHECK(says_one(*message, words[reason]));
        CHECK_FALSE(has(message->hints, "add_your_reason"));
    }
}

TEST_CASE("each message goes to whom it concerns") {
    Search search = rich_search();
    auto& there = search.opportunities[1].contacts;
    there[0].kind = ContactKind::HiringManager;
    there.push_back({ContactId{"c2"}, "Tomas Berg", "", "", ContactKind::HumanResources});
    there.push_back({ContactId{"c3"}, "Ada Referrer", "", "", ContactKind::Referrer});
    CHECK(written(search, Situation::TellFavourite, "o2").to == ContactId{"c1"});
    CHECK(written(search, Situation::Reaffirm, "o2").to == ContactId{"c2"});  // B12
    CHECK(written(search, Situation::KeepWarm, "o2").to == ContactId{"c1"});
    there[1].rapport = 5;
    CHECK(written(search, Situation::KeepWarm, "o2").to == ContactId{"c2"});  // C7
    MessageRequest request;
    request.situation = Situation::KeepWarm;
    request.opportunity.text = "o2";
    request.contact = ContactId{"c3"};
    CHECK(says(*compose(search, kToday, request), "Dear Ada Referrer,"));
    request.contact = ContactId{"c9"};
    CHECK(refusal(compose(search, kToday, request)) == "unknown_id /contact");
    there.erase(there.begin(), there.begin() + 2);
    CHECK_FALSE(written(search, Situation::KeepWarm, "o2").to);  // a referrer alone is not greeted
}

TEST_CASE("a note tells what was gained since the last contact, and nothing older (B18)") {
    Search search = rich_search();
    CHECK(has(written(search, Situation::KeepWarm, "o2").hints, "add_achievement"));
    search.achievements = {{march(1), "Passed the CPIM exam"}, {march(3), "Led a workshop"}};
    CHECK(says(written(search, Situation::KeepWarm, "o2"),
               "I led a workshop and passed the CPIM exam."));
    SentMessage sent;
    sent.opportunity = OpportunityId{"o2"};
    sent.date = march(2);
    search.sent = {sent};
    const Message note = written(search, Situation::KeepWarm, "o2");
    CHECK(says(note, "I led a workshop."));
    CHECK(has(note.hints, "written_lately"));
    search.achievements[1].text = "Python certificate";
    CHECK(says(written(search, Situation::KeepWarm, "o2"), ": Python certificate."));
}

TEST_CASE("the delicate is spoken first, from an outline (P2)") {
    Search search = rich_search();
    const Message talk = written(search, Situation::TalkFirst, "o1", Length::Short);
    CHECK(talk.form == MessageForm::CallOutline);
    CHECK(talk.subject.empty());
    CHECK(talk.body.substr(0, 2) == "- ");
    CHECK(says(talk, "leaning towards not accepting"));
    CHECK(has(talk.rules, "E10"));
    const Message answer = written(search, Situation::Interviewing, "o2", Length::Short);
    CHECK(says(answer, "\"Yes. I have an offer from another company"));
    CHECK(says(answer, "If they ask which companies"));
    CHECK_FALSE(says(answer, "Northwind"));
    search.opportunities.erase(search.opportunities.begin());
    CHECK(says(written(search, Situation::Interviewing, "o2", Length::Short),
               "\"No other interviews just now"));
}

TEST_CASE("nothing is accepted on spoken terms (P1)") {
    Search search = rich_search();
    search.opportunities[0].stage = Stage::VerbalOffer;
    for (const Length length : {Length::Mail, Length::Short}) {
        const Message message = written(search, Situation::Accept, "o1", length);
        CHECK(says(message, "in writing"));
        CHECK_FALSE(says(message, "glad to accept"));
        CHECK(has(message.hints, "ask_for_it_in_writing"));
    }
}

TEST_CASE("another day is one that is free, on which they work") {
    Search search = rich_search();
    Round invited;
    invited.id.text = "r9";
    invited.date = march(5);  // a Thursday
    invited.state = RoundState::Invited;
    search.opportunities[1].rounds.push_back(invited);
    CHECK(says(written(search, Situation::AnotherDay, "o2"), "Friday, 6 March"));
    search.holidays = {march(6)};
    CHECK(says(written(search, Situation::AnotherDay, "o2"), "Monday, 9 March"));
    MessageRequest request;
    request.situation = Situation::AnotherDay;
    request.opportunity.text = "o2";
    request.date = march(11);
    CHECK(says(*compose(search, kToday, request), "Wednesday, 11 March"));
    request.date = march(3);
    CHECK(refusal(compose(search, kToday, request)) == "out_of_range /date");
}

TEST_CASE("two declines to people who know each other do not read alike") {
    Search search = rich_search();
    search.opportunities.push_back(support::offered("o3", "Tailspin", march(9)));
    search.opportunities[2].role = "Planner";
    std::string one = written(search, Situation::DeclineOffer, "o1").body;
    one.resize(one.find("With thanks and best wishes"));  // all may close alike
    const std::string two = written(search, Situation::DeclineOffer, "o3").body;
    int same = 0, sentences = 0;
    for (std::size_t at = 0; at < one.size();) {
        const std::size_t end = std::min(one.find_first_of(".\n", at), one.size());
        const std::string sentence = one.substr(at, end - at);
        at = one.find_first_not_of(". \n", end);
        if (at == std::string::npos) at = one.size();
        if (sentence.size() < 12) continue;
        ++sentences;
        if (two.find(sentence) != std::string::npos) ++same;
    }
    CHECK(sentences >= 6);
    CHECK(same * 2 <= sentences);
}

TEST_CASE("what can be written today is listed, the most pressing first") {
    Search search = rich_search();
    const auto all = applicable_situations(search, kToday);
    REQUIRE(all.size() > 5);
    CHECK(all[0].situation == Situation::AskForTime);
    CHECK(all[0].opportunity.text == "o1");
    CHECK(all[1].situation == Situation::TellFavourite);
    for (const MessageRequest& each : all)
        CHECK(compose(search, kToday, each));
    CHECK(applicable_situations(Search{}, kToday).empty());
}

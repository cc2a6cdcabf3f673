#include "core/compose/situations.h"

#include <algorithm>

#include "core/base/contract.h"
#include "core/compose/fact_words.h"
#include "core/compose/requirements.h"

namespace core {
namespace {

constexpr MessageForm kText = MessageForm::ShortMessage;
constexpr MessageForm kCall = MessageForm::CallOutline;  // P2, and what is asked in an interview

constexpr SituationRow kSituations[] = {
    {Situation::AskForTime, "M1", "A2 A7 A9 P3 P5", kText, may_ask_for_time},
    {Situation::TellFavourite, "M2", "A5 A6 B13 B14 P5", kText, may_tell_favourite},
    {Situation::TellOfferer, "M3", "A15 A16 A9 E11 P5", kCall, may_tell_offerer},
    {Situation::TalkFirst, "M4", "B9 B10 E11", kCall, may_decline_offer},
    {Situation::DeclineOffer, "M5", "B11 E9 E10 E11 E12", kText, may_decline_offer},
    {Situation::Reaffirm, "M6", "B12 B13 B14 B15", kText, may_reaffirm},
    {Situation::KeepWarm, "M7", "B16 B17", kText, may_keep_warm},
    {Situation::CancelInterview, "M8", "A2 C17 C18 E9 E10", kText, may_cancel_interview},
    {Situation::DeclineInterview, "M9", "B11 D15 E10 E12 E16", kText, may_decline_interview},
    {Situation::Interviewing, "M10", "A6 B13 C12 C14", kCall, may_say_interviewing},
    {Situation::Accept, "M11", "A2 A18 P1", kText, may_accept},
    {Situation::AcceptedElsewhere, "M12", "A4 B19 P6", kText, may_tell_of_acceptance},
    {Situation::Connect, "M13", "C7", kText, may_connect},
    {Situation::ThankYou, "M14", "A2 B14 E11", kText, may_thank},
    {Situation::OfferWithdrawn, "M15", "A2 A8 B11 E12", kText, may_answer_withdrawal},
    {Situation::BetterTerms, "M16", "A7 A9 P3 P5", kCall, may_ask_for_terms},
    {Situation::AnotherDay, "M17", "A2 P3", kText, may_ask_for_another_day},
    {Situation::TakeBack, "M18", "E9 E11 P2", kCall, may_take_back},
    {Situation::ComeBack, "M19", "A2 B11", kText, may_come_back},
    {Situation::InWriting, "M20", "A2 A9 P1 P3", kText, may_ask_in_writing},
    {Situation::LeaveProcess, "M21", "A2 B11 E16", kText, may_leave},
};

constexpr std::string_view kHints[] = {
    "add_achievement",
    "add_one_detail",
    "add_your_name",
    "add_your_reason",
    "ask_for_it_in_writing",
    "asked_before",
    "asked_terms_before",
    "asks_for_weekend",
    "call_today",
    "check_the_day",
    "check_what_was_signed",
    "come_back_once",
    "connection_limit",
    "does_not_reach_them",
    "finish_line",
    "last_day",
    "longer_than_usual",
    "name_your_wish",
    "note_their_answer",
    "nothing_else_in_hand",
    "only_if_better_and_likely",
    "only_with_a_signed_offer",
    "say_it_first",
    "search_again",
    "tell_the_recruiter",
    "thank_within_a_day",
    "then_tell_favourite",
    "then_tell_the_others",
    "told_before",
    "written_lately",
};

constexpr std::string_view kReasonWords[] = {"direction", "location", "timing", "scope",
                                             "level",     "pay",      "family"};
constexpr std::string_view kClaimWords[] = {"in_demand", "offer_help"};

MessageForm form_of(const SituationRow& row, const Facts& facts) {
    return facts.request.length == Length::Mail ? MessageForm::Mail : row.short_form;
}

// Ids that end in neighbouring letters give neighbouring seeds (see outline.cpp).
std::uint32_t seed_of(const Facts& facts) {
    std::uint32_t seed = 0;
    for (const char c : facts.to->id.text)
        seed = seed * 31 + static_cast<unsigned char>(c);
    return seed + static_cast<std::uint32_t>(facts.request.situation);
}

std::string greeting(const Facts& facts, MessageForm form) {
    const bool formal = facts.request.tone == Tone::Formal;
    const bool dear = formal || (facts.request.tone == Tone::Warm && form == MessageForm::Mail);
    if (!facts.person.empty()) return (dear ? "Dear " : "Hello ") + facts.person + ",";
    if (!facts.company.empty()) return (formal ? "Dear " : "Hello ") + facts.company + " team,";
    return formal ? "Dear hiring team," : "Hello,";
}

std::string closing(const Facts& facts, MessageForm form) {
    if (form == MessageForm::ShortMessage) return facts.sign_as;
    constexpr const char* kClosings[] = {"With thanks and best wishes", "Kind regards",
                                         "Yours sincerely"};
    const char* words = kClosings[static_cast<int>(facts.request.tone)];
    // Without a name the mail program's own signature follows, so no comma is left hanging.
    return facts.sign_as.empty() ? words : std::string(words) + ",\n" + facts.sign_as;
}

void carry(std::string_view rules, std::vector<std::string>& carried) {
    while (!rules.empty()) {
        const std::size_t end = std::min(rules.find(','), rules.size());
        const std::string rule(rules.substr(0, end));
        if (std::find(carried.begin(), carried.end(), rule) == carried.end()) {
            carried.push_back(rule);
        }
        rules.remove_prefix(std::min(end + 1, rules.size()));
    }
}

bool was_claimed(Claim claim, const OutlineWords& words) {
    const std::string_view name = claim == Claim::InDemand ? "claim_in_demand" : "helpful";
    return std::find(words.conditions.begin(), words.conditions.end(), name) !=
           words.conditions.end();
}

Message message_of(const SituationRow& row, const Facts& facts, OutlineWords words) {
    Message message;
    message.form = form_of(row, facts);
    message.hints = std::move(words.hints);
    for (const Said& said : words.said)
        carry(said.rules, message.rules);
    if (facts.addressee != nullptr) message.to = facts.addressee->id;
    if (message.form == MessageForm::CallOutline) {
        message.body = std::move(words.body);
        return message;
    }
    message.subject = std::move(words.subject);
    message.body = greeting(facts, message.form) + "\n\n" + words.body;
    const std::string end = closing(facts, message.form);
    if (!end.empty()) message.body += "\n\n" + end;
    if (facts.sign_as.empty()) message.hints.emplace_back("add_your_name");
    return message;
}

}  // namespace

std::span<const SituationRow> situations() {
    return kSituations;
}

const SituationRow& situation_row(Situation situation) {
    const auto place = static_cast<std::size_t>(situation) - 1;
    JUGGLE_ASSERT(place < std::size(kSituations));
    return kSituations[place];
}

MessageForm short_form(Situation situation) {
    return situation_row(situation).short_form;
}

bool gives_reason(Situation situation) {
    switch (situation) {
        case Situation::TalkFirst:  // in the call
        case Situation::DeclineOffer:
        case Situation::CancelInterview:
        case Situation::DeclineInterview:
        case Situation::TakeBack:
        case Situation::LeaveProcess:
            return true;
        default:
            return false;
    }
}

std::span<const std::string_view> decline_reason_words() {
    return kReasonWords;
}

std::span<const std::string_view> claim_words() {
    return kClaimWords;
}

std::span<const std::string_view> message_hints() {
    return kHints;
}

OutlineWords situation_words(const SituationRow& row, const Facts& facts) {
    OutlineFacts asked;
    asked.holds = [&facts](std::string_view name) { return condition_holds(facts, name); };
    asked.words = [&facts](std::string_view name) { return fact_words(facts, name); };
    asked.tone = facts.request.tone;
    asked.form = form_of(row, facts);
    asked.seed = seed_of(facts);
    return say_outline(outline_section(row.id), asked);
}

Result<Message> compose(const Search& search, Date today, const MessageRequest& request) {
    const Result<Facts> facts = gather_facts(search, today, request);
    if (!facts) return facts.error();
    const SituationRow& row = situation_row(request.situation);
    if (const Status allowed = row.allowed(*facts); !allowed) return allowed.error();
    for (const Claim claim : request.claims) {
        if (const Status allowed = may_claim(*facts, claim); !allowed) return allowed.error();
    }
    OutlineWords words = situation_words(row, *facts);
    for (std::size_t i = 0; i < request.claims.size(); ++i) {
        if (was_claimed(request.claims[i], words)) continue;
        return Error{ErrorCode::NotApplicable, "/claims/" + std::to_string(i),
                     "not said in this message"};
    }
    return message_of(row, *facts, std::move(words));
}

}  // namespace core

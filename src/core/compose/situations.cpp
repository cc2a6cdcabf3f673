#include "core/compose/situations.h"

namespace core {
namespace {

constexpr SituationRow kSituations[] = {
    {Situation::AskForTime, "M1", "A7 A9 P3 P5", may_ask_for_time, write_ask_for_time},
    {Situation::TellFavourite, "M2", "A5 A6 B13 B14 P5", may_tell_favourite, write_tell_favourite},
    {Situation::DeclineOffer, "M5", "E9 E10 E11 E12 B11", may_decline_offer, write_decline_offer},
};

constexpr std::string_view kHints[] = {
    "add_your_name",       "add_your_reason",      "ask_for_it_in_writing",
    "asked_before",        "asks_for_weekend",     "last_day",
    "longer_than_usual",   "nothing_else_in_hand", "say_it_first",
    "then_tell_favourite", "told_before",
};

}  // namespace

std::span<const SituationRow> situations() {
    return kSituations;
}

std::span<const std::string_view> message_hints() {
    return kHints;
}

Result<Message> compose(const Search& search, Date today, const MessageRequest& request) {
    const Result<Facts> facts = gather_facts(search, today, request);
    if (!facts) return facts.error();
    for (const SituationRow& row : situations()) {
        if (row.situation != request.situation) continue;
        if (const Status allowed = row.allowed(*facts); !allowed) return allowed.error();
        return row.write(*facts);
    }
    return Error{ErrorCode::UnknownValue, "/situation", ""};
}

}  // namespace core

#pragma once

// The situations there are, one row each: what its short form is, what every such message carries,
// and what must be true before it may be written. The words are in assets/messages (outline.h).

#include <span>
#include <string_view>

#include "core/base/result.h"
#include "core/compose/facts.h"
#include "core/compose/message.h"
#include "core/compose/outline.h"

namespace core {

struct SituationRow {
    Situation situation;
    std::string_view id;       // "M1", also the section of its outline
    std::string_view demands;  // rules that every such message carries, separated by spaces
    MessageForm short_form;    // of Length::Short
    Status (*allowed)(const Facts& facts);
};

std::span<const SituationRow> situations();  // in the order of their numbers
const SituationRow& situation_row(Situation situation);

// "warm", "short", "family", "in_demand": the words of JSON and the command line, in order.
std::span<const std::string_view> decline_reason_words();
std::span<const std::string_view> claim_words();

// The words of a situation from these facts, whether or not it is allowed.
OutlineWords situation_words(const SituationRow& row, const Facts& facts);

}  // namespace core

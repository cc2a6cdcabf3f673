#pragma once

// The sentences for the advice by rule, the interview gate and the basket. One table of rules, one
// of the gate's items; the numbers come from core.

#include <string>
#include <string_view>

#include "app/strings.h"
#include "core/answer.h"

namespace app {

// The sentence of a rule with its places still open: {company}, {other}, {contact}, {number},
// {odds}, {date}. An unknown rule is our mistake and asserts.
std::string_view advice_template(std::string_view rule);
std::string advice_text(const core::Advice& advice, const core::Search& search, core::Date today,
                        const Locale& locale);
// Why it is not among the advice: what would have to be known, or which rule goes first.
std::string advice_silence_text(const core::Advice& advice);

// The question of an item of the checklist; empty for a reason that is not asked.
std::string_view gate_question(std::string_view key);
// What counts, as a reason: "The people seemed happy there."
std::string_view gate_reason_text(std::string_view key);
std::string gate_headline(const core::GateResult& gate, const core::Search& search);

// The effective number of chances, to the half while it is small: "1½".
std::string equal_chances_text(double effective);
std::string basket_text(const core::Basket& basket, const core::Search& search, core::Date today,
                        const Locale& locale);
// "About one in five by then, 79 % of your hope."
std::string basket_part_text(const core::BasketPart& part);
std::string basket_rest_text(std::size_t others);  // "4 others"
// "Nothing unusual yet: one answer in ten comes this fast." Empty when nothing is waited for.
std::string silence_text(const core::Silence& silence);

}  // namespace app

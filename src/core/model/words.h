#pragma once

// The words of product.md for every enumeration of the model: the ones in files, on the command
// line and in recorded sessions. Never shown to the user (app/strings has the sentences).

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "core/model/opportunity.h"
#include "core/model/search.h"

namespace core {

// All words, in the order of the enumerators.
template <class Enum>
std::span<const std::string_view> words();

template <>
std::span<const std::string_view> words<Stage>();
template <>
std::span<const std::string_view> words<Outcome>();
template <>
std::span<const std::string_view> words<Standing>();
template <>
std::span<const std::string_view> words<RequestKind>();
template <>
std::span<const std::string_view> words<RequestAnswer>();
template <>
std::span<const std::string_view> words<RoundState>();
template <>
std::span<const std::string_view> words<WorthBasis>();
template <>
std::span<const std::string_view> words<ContactKind>();
template <>
std::span<const std::string_view> words<Permission>();
template <>
std::span<const std::string_view> words<Purpose>();
template <>
std::span<const std::string_view> words<CriterionKind>();
template <>
std::span<const std::string_view> words<ReasonKind>();
template <>
std::span<const std::string_view> words<Stance>();
template <>
std::span<const std::string_view> words<CheckState>();
template <>
std::span<const std::string_view> words<Ternary>();
template <>
std::span<const std::string_view> words<Cadence>();
template <>
std::span<const std::string_view> words<FollowUpKind>();
template <>
std::span<const std::string_view> words<FollowUpState>();
template <>
std::span<const std::string_view> words<ForecastEvent>();
template <>
std::span<const std::string_view> words<ForecastResult>();

template <class Enum>
std::string_view word(Enum value) {
    return words<Enum>()[static_cast<std::size_t>(value)];
}

// The enumerator of a word, exactly as written; else nothing.
template <class Enum>
std::optional<Enum> parse_word(std::string_view text) {
    std::size_t place = 0;
    for (const std::string_view candidate : words<Enum>()) {
        if (candidate == text) return static_cast<Enum>(place);
        ++place;
    }
    return std::nullopt;
}

}  // namespace core

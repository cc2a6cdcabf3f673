#pragma once

// Short ways to say what a condition found. Internal to this room.

#include <optional>
#include <string>
#include <utility>

#include "core/advise/facts.h"
#include "core/advise/rule_row.h"

namespace core {

using Finding = std::optional<Found>;

inline AdviceWords about(const Opportunity& opportunity) {
    AdviceWords words;
    words.opportunity = opportunity.id;
    return words;
}
inline AdviceWords about(const Opportunity& opportunity, const Opportunity& other) {
    AdviceWords words = about(opportunity);
    words.other = other.id;
    return words;
}
inline AdviceWords numbered(AdviceWords words, int number) {
    words.number = number;
    return words;
}
inline AdviceWords with_share(AdviceWords words, double share) {
    words.share = share;
    return words;
}
inline AdviceWords on_day(AdviceWords words, Date date) {
    words.date = date;
    return words;
}
inline AdviceWords with_contact(AdviceWords words, const Contact* contact) {
    if (contact) words.contact = contact->id;
    return words;
}
inline Finding fires(AdviceWords words) {
    return Found{std::move(words), ""};
}
inline Finding needs(std::string path, AdviceWords words) {
    return Found{std::move(words), std::move(path)};
}

}  // namespace core

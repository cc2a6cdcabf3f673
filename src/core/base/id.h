#pragma once

// Names of things inside one search: 1..40 characters of a-z, 0-9, '-' and '_'. Typed, so that a
// contact's id cannot be handed in where an opportunity's is meant.

#include <string>
#include <string_view>

namespace core {

template <class Tag>
struct Id {
    std::string text;
    bool operator==(const Id&) const = default;
    bool operator<(const Id& other) const { return text < other.text; }
};

using OpportunityId = Id<struct OpportunityTag>;
using ContactId = Id<struct ContactTag>;
using RoundId = Id<struct RoundTag>;
using CriterionId = Id<struct CriterionTag>;
using OpinionId = Id<struct OpinionTag>;
using FollowUpId = Id<struct FollowUpTag>;
using MessageId = Id<struct MessageTag>;
using EntryId = Id<struct EntryTag>;

bool is_valid_id(std::string_view text);

}  // namespace core

#pragma once

// Command sequences that a tireless person might give: mostly possible ones, some refused.

#include <cstdint>

#include "app/command.h"

namespace support {

class RandomCommands {
public:
    explicit RandomCommands(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}

    app::Command next(const core::Search& search);
    int below(int bound);  // 0..bound-1

private:
    core::OpportunityId some_id(const core::Search& search);
    core::FollowUpId some_follow_up(const core::Search& search, core::Date today);
    std::optional<core::Date> some_date();
    app::Command judgement(const core::Search& search, const core::OpportunityId& id);
    app::Command journal(const core::Search& search, const core::OpportunityId& id);

    std::uint32_t state_;
};

}  // namespace support

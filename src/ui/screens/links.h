#pragma once

// Ways from one room to another: what is open there is set before one arrives.

#include <optional>

#include "ui/view.h"

namespace ui {

void open_message(const View& view, Wishes& wishes, const core::MessageRequest& request);
void open_opportunity(const View& view, Wishes& wishes, const core::OpportunityId& id);

// The message, in the tone of before; nothing when the facts forbid it.
std::optional<core::MessageRequest> message_now(const View& view, const core::OpportunityId& id,
                                                core::Situation situation);

}  // namespace ui

#pragma once

// The parts of the Messages screen under the pickers: what can be done with a letter, what reads
// badly in it, and what was sent.

#include <string>

#include "core/compose/message.h"
#include "ui/context.h"
#include "ui/view.h"

namespace ui {

// The letter as it stands: as composed, or as the person changed it.
struct Letter {
    const core::Message& message;
    const std::string& body;
    NodeId field;  // where it is edited
    bool edited = false;
};

// Copy, mail, share; then "Mark as sent", or the day on which it was.
void message_actions(Ui& ui, Column& column, const View& view, Wishes& wishes,
                     const Letter& letter);

// What reads badly or is missing, as it is typed, each with a way to put it right.
void message_findings(Ui& ui, Column& column, const View& view, Wishes& wishes,
                      const Letter& letter);
void message_hints(Ui& ui, Column& column, const core::Message& message);

// The one marked in this sitting, as long as it was not taken back.
const core::SentMessage* sent_now(const View& view);
// Notes it, and which follow-ups that sets off.
void mark_sent(const View& view, Wishes& wishes, const Letter& letter);
// What it set off, and what may be closed with it.
void sent_now_part(Ui& ui, Column& column, const View& view, Wishes& wishes,
                   const core::SentMessage& message);

}  // namespace ui

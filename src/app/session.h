#pragma once

// What belongs to this sitting and not to the search: never in history, never exported.

#include <optional>
#include <string>
#include <vector>

#include "core/compose/message.h"

namespace app {

enum class Screen {
    Welcome,
    Today,
    QuickStart,
    Opportunities,
    Decide,
    Messages,
    Settings,
    More,
    Compare,
    Find,
    Journal
};

enum class ThemeChoice { System, Light, Dark, HighContrast };

// A gut rating that is being made: kept only when the person says so (E1, E3).
struct GutDraft {
    core::OpportunityId id;    // of whom
    int job = 5, company = 5;  // 0..10
    bool operator==(const GutDraft&) const = default;
};

// The message marked as sent last, and the follow-ups that it set off.
struct SentNow {
    core::MessageId id;  // empty: none in this sitting
    std::vector<core::FollowUpId> set_off;
    bool told = false;  // it was shown once
    bool operator==(const SentNow&) const = default;
};

// "I decided ..." that is being written: kept only when the person records it.
struct DecisionDraft {
    std::string chosen;               // the word of an action; empty: as advised
    core::OpportunityId opportunity;  // of it; empty: none
    std::string reasons;
    std::optional<int> sure;                              // 0..100
    std::optional<int> regret_waiting, regret_accepting;  // 0..10 (B6)
    bool operator==(const DecisionDraft&) const = default;
};

// How many steps of "show more" the lists of the journal have taken.
struct JournalPlace {
    int open = 0, closed = 0, diary = 0;
    bool operator==(const JournalPlace&) const = default;
};

struct Session {
    Screen screen = Screen::Welcome;
    ThemeChoice theme = ThemeChoice::System;
    int text_percent = 100;           // 100..200
    core::OpportunityId opportunity;  // the one open in Opportunities; empty: the list
    core::MessageRequest message;     // the one open in Messages
    std::string message_draft;        // the user's edit of it; empty: as composed
    SentNow sent_now;
    core::OpportunityId compared;  // the one being judged in Compare; empty: the first open one
    GutDraft gut;
    std::string find;                  // what is looked for in Find
    Screen find_from = Screen::Today;  // where Escape leads back to
    DecisionDraft decision;
    JournalPlace journal;
    bool operator==(const Session&) const = default;
};

}  // namespace app

#include <algorithm>

#include "core/base/stable_sort.h"
#include "ui/screens/links.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

Pill pill_of(core::Badge badge) {
    switch (badge) {
        case core::Badge::Firm:
            return Pill::Good;
        case core::Badge::Lean:
            return Pill::Caution;
        case core::Badge::CoinFlip:
            return Pill::Neutral;
    }
    return Pill::Neutral;
}

// One button for each message that the recommended actions need.
bool message_buttons(ButtonRow& row, const View& view, Wishes& wishes,
                     const std::vector<core::ActionLine>& lines) {
    bool first = true;
    for (const core::ActionLine& line : lines) {
        const auto request = message_for(line);
        if (!request) continue;
        ButtonSpec spec;
        spec.kind = first ? ButtonKind::Primary : ButtonKind::Secondary;
        const std::string company = app::company_name(view.search, request->opportunity);
        const std::string words = std::string(app::text("decide.write_to")) + " " + company;
        if (row.add("write_" + request->opportunity.text, words, spec)) {
            open_message(view, wishes, *request);
        }
        first = false;
    }
    return !first;
}

std::vector<core::ActionLine> recommended(const core::Answer& answer) {
    std::vector<core::ActionLine> lines;
    for (const core::ActionLine& line : answer.actions) {
        if (line.is_best) lines.push_back(line);
    }
    // As the headline has them: what is asked for comes before what is told.
    const auto tells = [](const core::ActionLine& line) {
        return line.action == core::Action::TellFavourite;
    };
    core::stable_sort(lines, [&](const core::ActionLine& a, const core::ActionLine& b) {
        return !tells(a) && tells(b);
    });
    return lines;
}

void buttons(Ui& ui, Column& column, const View& view, Wishes& wishes, VerdictSize size) {
    ButtonRow row(ui, column);
    const bool has_message = message_buttons(row, view, wishes, recommended(*view.answer));
    ButtonSpec other;
    other.kind = has_message ? ButtonKind::Secondary : ButtonKind::Primary;
    if (size == VerdictSize::Beside) {
        if (row.add("whole", app::text("quick.whole_answer"), other)) {
            wishes.go_to(view, app::Screen::Decide);
        }
    } else if (row.add("facts", app::text("decide.change_facts"), other)) {
        wishes.go_to(view, app::Screen::QuickStart);
    }
    if (size == VerdictSize::Full && view.trial == nullptr) {
        ButtonSpec quiet;
        quiet.kind = ButtonKind::Quiet;
        if (row.add("what_if", app::text("what_if.begin"), quiet)) wishes.trial = TrialStep::Begin;
    }
}

void empty_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    paragraph(ui, column, "headline", app::text("decide.empty_title"), strong());
    column.skip(4);
    const std::string why = view.answer ? std::string(app::text("decide.empty_line"))
                                        : app::error_text(view.answer.error());
    paragraph(ui, column, "reason", why, muted(ui));
    column.skip(16);
    ButtonSpec primary;
    primary.kind = ButtonKind::Primary;
    if (button(ui, column, "facts", app::text("decide.enter_facts"), primary)) {
        if (!view.has_search) {
            wishes.edit(app::StartQuickly{view.today, view.currency});
        }
        wishes.go_to(view, app::Screen::QuickStart);
    }
}

}  // namespace

std::optional<core::MessageRequest> message_for(const core::ActionLine& line) {
    if (!line.opportunity) return std::nullopt;
    core::MessageRequest request;
    request.opportunity = *line.opportunity;
    request.extra_days = line.extra_days;
    switch (line.action) {
        case core::Action::AskForTime:
            request.situation = core::Situation::AskForTime;
            break;
        case core::Action::TellFavourite:
            request.situation = core::Situation::TellFavourite;
            break;
        case core::Action::Decline:
            request.situation = core::Situation::DeclineOffer;
            break;
        default:
            return std::nullopt;
    }
    return request;
}

void verdict_card(Ui& ui, Column& column, const View& view, Wishes& wishes, VerdictSize size) {
    Card card(ui, column, "verdict", Role::Region, app::text("decide.verdict"));
    Column& inner = card.inner;
    if (!view.answer || !view.answer->verdict) {
        empty_card(ui, inner, view, wishes);
        return;
    }
    const core::Answer& answer = *view.answer;
    const app::VerdictText words = app::verdict_text(answer, view.search, view.locale);
    const float top = inner.y;
    const float pill_width = pill(ui, inner, "badge", app::badge_text(answer.verdict->badge),
                                  pill_of(answer.verdict->badge));
    if (view.updating) {
        const float left = inner.x + pill_width + 10;
        label(ui, {left, top, inner.x + inner.w - left, inner.y - top}, "updating",
              app::text("decide.updating"), small_muted(ui));
    }
    inner.skip(10);
    TextStyle headline = strong();
    const bool narrow = ui.display->width < kBottomBarBelow || size == VerdictSize::Beside;
    headline.size = narrow ? kSection : 26;
    headline.line_height = 1.28f;
    headline.max_width = 680;
    headline.role = Role::Heading;
    headline.level = 2;
    paragraph(ui, inner, "headline", words.headline, headline);
    inner.skip(8);
    TextStyle reason = muted(ui);
    reason.max_width = 600;
    paragraph(ui, inner, "reason", words.reason, reason);
    if (!answer.exact) {
        inner.skip(6);
        paragraph(ui, inner, "bounds", app::text("decide.not_exact"), small_muted(ui));
    }
    inner.skip(18);
    buttons(ui, inner, view, wishes, size);
}

}  // namespace ui

// How right the chances were, the user's and Juggle's beside each other, and what follows from it.

#include <string>
#include <vector>

#include "ui/screens/journal_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/calibration_plot.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

// Every company has room on a page; who has more open than this changes them one by one anyway.
constexpr int kMostCorrected = 5;

void sentences(Ui& ui, Column& column, const core::ScoreSheet& sheet) {
    if (!sheet.own && !sheet.ours) {
        paragraph(ui, column, "none", app::text("journal.no_closed"), muted(ui));
        return;
    }
    if (sheet.own) {
        paragraph(ui, column, "own", app::calibration_text(*sheet.own, app::Voice::You));
        paragraph(ui, column, "own_brier", app::brier_text(*sheet.own), small_muted(ui));
        column.skip(kSmallGap);
    }
    if (sheet.ours) {
        paragraph(ui, column, "ours", app::calibration_text(*sheet.ours, app::Voice::Juggle));
        paragraph(ui, column, "ours_brier", app::brier_text(*sheet.ours), small_muted(ui));
    }
    if (sheet.own && sheet.ours) {
        column.skip(kSmallGap);
        paragraph(ui, column, "compare", app::text("journal.compare"), small_muted(ui));
    }
    column.skip(kGap);
    calibration_plot(ui, column, sheet.own, sheet.ours);
}

// Offered, never applied by itself: each open chance of one's own, corrected, and where to change
// it.
void correction_part(Ui& ui, Column& column, const View& view, Wishes& wishes,
                     const core::ScoreSheet& sheet) {
    if (!sheet.own) return;
    column.skip(kGap);
    paragraph(ui, column, "correction", app::correction_text(sheet));
    if (!sheet.own->enough || !sheet.own_correction) return;
    int shown = 0;
    for (const core::Opportunity& each : view.search.opportunities) {
        if (shown == kMostCorrected) break;
        if (!core::is_open(each) || core::has_offer(each) || !each.own_chance) continue;
        ++shown;
        IdScope scope(each.id.text);
        column.skip(kSmallGap);
        paragraph(ui, column, "corrected",
                  app::corrected_text(each, view.search, *sheet.own_correction), muted(ui));
        const std::string words = std::string(app::text("journal.change")) + " " +
                                  app::company_name(view.search, each.id);
        ButtonSpec quiet;
        quiet.kind = ButtonKind::Quiet;
        if (button(ui, column, "change", words, quiet)) {
            app::Session& session = wishes.session_from(view);
            session.opportunity = each.id;
            session.screen = app::Screen::Opportunities;
        }
    }
}

void rates_part(Ui& ui, Column& column, const View& view, const core::ScoreSheet& sheet) {
    const std::vector<std::string> lines = app::rate_texts(view.search, sheet.rates);
    if (lines.empty()) return;
    column.skip(kGap);
    heading(ui, column, "rates_heading", 3, app::text("journal.rates"));
    column.skip(2);
    Container list(ui, "rates", Role::List, app::text("journal.rates"));
    TextStyle style = body();
    style.role = Role::ListItem;
    for (std::size_t i = 0; i < lines.size(); ++i)
        paragraph(ui, column, "rate_" + std::to_string(i), lines[i], style);
    style = small_muted(ui);
    style.role = Role::ListItem;
    paragraph(ui, column, "line", app::text("journal.rates_line"), style);
}

}  // namespace

void calibration_card(Ui& ui, Column& column, const View& view, Wishes& wishes,
                      const app::Journal& journal) {
    Card card(ui, column, "calibration", Role::Region, app::text("journal.right"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("journal.right"));
    inner.skip(kSmallGap);
    sentences(ui, inner, journal.sheet);
    correction_part(ui, inner, view, wishes, journal.sheet);
    rates_part(ui, inner, view, journal.sheet);
}

}  // namespace ui

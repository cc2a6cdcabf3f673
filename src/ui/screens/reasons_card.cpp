// What experienced advisers would say about this search today, each sentence with its rule.

#include <algorithm>
#include <vector>

#include "app/reasons_text.h"
#include "ui/screens/decide_parts.h"
#include "ui/screens/links.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr std::size_t kMostReasons = 5;

TextStyle column_text(TextStyle style) {
    style.max_width = kDecideTextWidth;
    return style;
}

void one_reason(Ui& ui, Column& column, const View& view, const core::Advice& advice) {
    Container item(ui, advice.rule, Role::ListItem, {});
    paragraph(ui, column, "words", app::advice_text(advice, view.search, view.today, view.locale),
              column_text(body()));
    const std::string why = std::string(app::text("advice.why")) + " " + std::string(advice.rule);
    if (disclosure(ui, column, "why", why, Disclosure::Quiet)) {
        paragraph(ui, column, "because",
                  app::why_text(advice, view.search, view.today, view.locale),
                  column_text(small_muted(ui)));
        column.skip(4);
    }
    column.skip(kSmallGap);
}

void fired(Ui& ui, Column& column, const View& view) {
    const std::vector<const core::Advice*> all = app::most_relevant_first(*view.answer);
    if (all.empty()) {
        paragraph(ui, column, "none", app::text("advice.none"), muted(ui));
        return;
    }
    const auto list_of = [&](const char* key, std::size_t from, std::size_t to) {
        Container list(ui, key, Role::List, app::text("advice.title"));
        for (std::size_t i = from; i < to; ++i)
            one_reason(ui, column, view, *all[i]);
    };
    list_of("first", 0, std::min(all.size(), kMostReasons));
    if (all.size() <= kMostReasons) return;
    const std::string words =
        std::string(app::text("advice.show_all")) + " " + std::to_string(all.size());
    if (!disclosure(ui, column, "all", words)) return;
    column.skip(kSmallGap);
    list_of("rest", kMostReasons, all.size());
}

// Where one rule holds another back, both sides are said.
void conflicts(Ui& ui, Column& column, const View& view) {
    int told = 0;
    for (int number = 1; number <= core::kConflicts; ++number) {
        IdScope scope("conflict_" + std::to_string(number));
        bool first = true;
        for (const core::Advice& advice : view.answer->advice) {
            if (advice.state != core::AdviceState::HeldBack || advice.conflict != number) continue;
            if (told++ == 0) {
                column.skip(kGap);
                heading(ui, column, "heading", 3, app::text("advice.conflicts"));
            }
            if (first) {
                column.skip(4);
                paragraph(ui, column, "sides", app::conflict_text(number), column_text(body()));
            }
            first = false;
            column.skip(2);
            paragraph(ui, column, advice.rule,
                      app::held_back_text(advice, view.search, view.today, view.locale),
                      column_text(small_muted(ui)));
        }
    }
}

void more_advice(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const std::vector<app::MoreAdvice> all = app::what_would_bring_more(*view.answer, view.search);
    if (all.empty()) return;
    column.skip(kSmallGap);
    if (!disclosure(ui, column, "more", app::text("advice.more"))) return;
    for (const app::MoreAdvice& more : all) {
        IdScope scope(more.opportunity ? more.opportunity->text : "search");
        const std::string place = more.opportunity
                                      ? app::company_name_at_start(view.search, *more.opportunity)
                                      : std::string(app::text("advice.of_search"));
        column.skip(kSmallGap);
        heading(ui, column, "place", 3, place);
        {
            Container list(ui, "list", Role::List, place);
            TextStyle style = column_text(body());
            style.role = Role::ListItem;
            for (std::size_t i = 0; i < more.lines.size(); ++i) {
                column.skip(2);
                paragraph(ui, column, "line_" + std::to_string(i), more.lines[i], style);
            }
        }
        column.skip(4);
        ButtonSpec spec;
        spec.description = place;
        if (!button(ui, column, "enter", app::text("advice.enter"), spec)) continue;
        if (more.opportunity) {
            open_opportunity(view, wishes, *more.opportunity);
        } else {
            wishes.go_to(view, app::Screen::QuickStart);
        }
    }
}

}  // namespace

void reasons_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    Card card(ui, column, "advice", Role::Region, app::text("advice.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("advice.title"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("advice.line"), small_muted(ui));
    inner.skip(kGap);
    fired(ui, inner, view);
    conflicts(ui, inner, view);
    more_advice(ui, inner, view, wishes);
}

}  // namespace ui

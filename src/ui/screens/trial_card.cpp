// "What if": on top of every room while something is only tried, with what is advised without it.

#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace ui {

void trial_card(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    CardStyle style;
    style.surface = ui.theme->lean_soft;
    style.edge = ui.theme->lean;
    style.padding = 14;
    {
        Card card(ui, column, "trial", Role::Region, app::text("what_if.title"), style);
        Column& inner = card.inner;
        heading(ui, inner, "heading", 2, app::text("what_if.title"));
        inner.skip(2);
        paragraph(ui, inner, "line", app::text("what_if.line"));
        if (!view.trial->headline.empty()) {
            inner.skip(4);
            paragraph(ui, inner, "without",
                      std::string(app::text("what_if.without")) + " " + view.trial->headline,
                      muted(ui));
        }
        inner.skip(10);
        ButtonRow row(ui, inner);
        ButtonSpec primary;
        primary.kind = ButtonKind::Primary;
        if (row.add("keep", app::text("what_if.keep"), primary)) wishes.trial = TrialStep::Keep;
        if (row.add("drop", app::text("what_if.drop"))) wishes.trial = TrialStep::Drop;
    }
    column.skip(kGap);
}

}  // namespace ui

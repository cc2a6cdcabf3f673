#include "ui/copy_by_hand.h"

#include <algorithm>

#include "app/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

std::string_view how_to(const Ui& ui) {
    if (ui.display->coarse_pointer) return app::text("copy.by_touch");
    return app::text(ui.display->apple ? "copy.by_keys_apple" : "copy.by_keys");
}

}  // namespace

bool copy_by_hand(Ui& ui, Column& column, CopyByHand& copy) {
    bool done = false;
    {
        Card card(ui, column, "copy_by_hand", Role::Region, app::text("copy.title"));
        Column& inner = card.inner;
        heading(ui, inner, "heading", 2, app::text("copy.title"));
        inner.skip(6);
        paragraph(ui, inner, "line", how_to(ui));
        inner.skip(10);
        FieldSpec spec;
        spec.label = app::text("copy.text");
        spec.label_hidden = true;
        spec.value = copy.text;
        spec.kind = TextKind::Multiline;
        spec.max_length = 0;
        spec.height = std::min(text_height(ui, copy.text, body(), inner.w - 24) + 24, ui.px(220));
        text_field(ui, inner, "text", spec);
        const NodeId field = id_of("text");
        ui.tree->find(field)->flags |= kSelected;
        if (!copy.shown) ui.focus_request = field;
        copy.shown = true;
        inner.skip(kGap);
        done = button(ui, inner, "done", app::text("copy.done"));
        if (done) ui.buffers.erase(field);
    }
    column.skip(kLargeGap);
    if (done) ui.wants_frame = true;
    return done;
}

}  // namespace ui

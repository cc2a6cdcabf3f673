#include "ui/toast.h"

#include <algorithm>

#include "app/strings.h"
#include "ui/overlay.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace ui {

bool toast(Ui& ui, const app::Notice& notice, float bottom_margin) {
    const Theme& theme = *ui.theme;
    const float padding = 14;
    const float dismiss = button_height(ui);
    const float widest = std::min(ui.display->width - 32, 560.0f * ui.scale);
    const float natural = text_width(ui, notice.text, body()) + 2 * padding + dismiss + 8;
    const float width = std::min(natural, widest);
    const float words_width = width - 2 * padding - dismiss;
    const float words_height = text_height(ui, notice.text, body(), words_width);
    const float height = std::max(words_height + 2 * padding, dismiss + 8);
    const Rect rect{(ui.display->width - width) * 0.5f, ui.display->height - height - bottom_margin,
                    width, height};
    const Overlay overlay(ui, "##notice", rect, Layer::Fixed);
    Container container(ui, "notice", Role::Group, app::text("notice.name"));
    place(container.node(), rect);
    const Colour edge = notice.kind == app::NoticeKind::Done      ? theme.accent
                        : notice.kind == app::NoticeKind::Warning ? theme.lean
                                                                  : theme.risk;
    fill(ui, {rect.x - 1, rect.y + 2, rect.w + 2, rect.h + 2}, with_alpha(0xFF000000u, 0.10f), 12);
    fill(ui, rect, theme.card, kCardRadius);
    outline(ui, rect, edge, kCardRadius, 1.5f);
    draw_wrapped(ui, rect.x + padding, rect.y + (height - words_height) * 0.5f, words_width,
                 notice.text, body());
    record(ui, id_of("words"), Role::Text, notice.text,
           {rect.x + padding, rect.y + (height - words_height) * 0.5f, words_width, words_height});
    const Rect cross{rect.right() - dismiss - 4, rect.y + (height - dismiss) * 0.5f, dismiss,
                     dismiss};
    ButtonSpec quiet;
    quiet.kind = ButtonKind::Quiet;
    const bool dismissed = button_at(ui, cross, "dismiss", "", quiet);
    ui.tree->find(id_of("dismiss"))->name = app::text("notice.dismiss");
    const ImVec2 c = ui.at(cross.x + dismiss * 0.5f, cross.y + dismiss * 0.5f);
    ui.draw->AddLine({c.x - 5, c.y - 5}, {c.x + 5, c.y + 5}, theme.muted, 1.75f);
    ui.draw->AddLine({c.x - 5, c.y + 5}, {c.x + 5, c.y - 5}, theme.muted, 1.75f);
    return dismissed;
}

}  // namespace ui

#include "ui/context.h"

#include "imgui_internal.h"

namespace ui {

IdScope::IdScope(std::string_view key) {
    ImGui::PushID(key.data(), key.data() + key.size());
}

IdScope::~IdScope() {
    ImGui::PopID();
}

NodeId id_of(std::string_view key) {
    return ImGui::GetID(key.data(), key.data() + key.size());
}

Container::Container(Ui& ui, std::string_view key, Role role, std::string_view name)
    : ui_(ui), id_(id_of(key)) {
    ui.tree->add(id_, role, name);
    ui.tree->push(id_);
    ImGui::PushOverrideID(id_);
}

Container::~Container() {
    ImGui::PopID();
    ui_.tree->pop();
}

Node& Container::node() {
    return *ui_.tree->find(id_);
}

std::optional<SemanticAction> take(Ui& ui, NodeId id, SemanticAction::Kind kind) {
    for (auto it = ui.inbox.begin(); it != ui.inbox.end(); ++it) {
        if (it->id != id || it->kind != kind) continue;
        SemanticAction action = std::move(*it);
        ui.inbox.erase(it);
        return action;
    }
    return std::nullopt;
}

Node& record(Ui& ui, NodeId id, Role role, std::string_view name, const Rect& rect) {
    Node& node = ui.tree->add(id, role, name);
    node.x = rect.x;
    node.y = rect.y;
    node.w = rect.w;
    node.h = rect.h;
    return node;
}

Press press(Ui& ui, NodeId id, const Rect& rect, Enabled enabled) {
    Press result;
    const ImVec2 top_left = ui.at(rect.x, rect.y);
    const ImRect box(top_left, {top_left.x + rect.w, top_left.y + rect.h});
    const bool visible = ImGui::ItemAdd(box, id);
    const bool activated = take(ui, id, SemanticAction::Kind::Activate).has_value();
    if (enabled == Enabled::No) return result;
    if (visible) {
        result.pressed = ImGui::ButtonBehavior(box, id, &result.hovered, &result.held);
        if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        // The DOM's focus is the only focus: what the pointer presses gets it, as in any page.
        if (ImGui::GetActiveID() == id && ImGui::GetCurrentContext()->ActiveIdIsJustActivated) {
            ui.focus_request = id;
        }
    }
    result.pressed = result.pressed || activated;
    return result;
}

bool shows_focus_ring(const Ui& ui, NodeId id) {
    return ui.focus_ring && ui.focused == id;
}

void draw_focus_ring(Ui& ui, const Rect& rect, float radius) {
    const Rect around{rect.x - 3, rect.y - 3, rect.w + 6, rect.h + 6};
    outline(ui, around, ui.theme->focus, radius + 3, 2);
}

bool is_obscured(const Ui& ui, const Rect& rect) {
    if (ui.open_popover == 0 || ui.tree->layer() == Layer::Popover) return false;
    const Rect& over = ui.popover_rect;
    return rect.x < over.right() && over.x < rect.right() && rect.y < over.bottom() &&
           over.y < rect.bottom();
}

void fill(Ui& ui, const Rect& rect, Colour colour, float radius) {
    const ImVec2 a = ui.at(rect.x, rect.y);
    ui.draw->AddRectFilled(a, {a.x + rect.w, a.y + rect.h}, colour, radius);
}

void outline(Ui& ui, const Rect& rect, Colour colour, float radius, float thickness) {
    const ImVec2 a = ui.at(rect.x, rect.y);
    // Inside the rectangle, so that neighbouring hairlines meet; ImGui itself insets by half a px.
    const float inset = (thickness - 1) * 0.5f;
    ui.draw->AddRect({a.x + inset, a.y + inset}, {a.x + rect.w - inset, a.y + rect.h - inset},
                     colour, radius, 0, thickness);
}

}  // namespace ui

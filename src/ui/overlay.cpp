#include "ui/overlay.h"

namespace ui {

Overlay::Overlay(Ui& ui, const char* name, const Rect& rect, Layer layer)
    : ui_(ui), draw_below_(ui.draw), scroll_below_(ui.scroll_y), layer_below_(ui.tree->layer()) {
    if (layer == Layer::Fixed) ui.scroll_y = 0;
    ui.tree->set_layer(layer);
    ImGui::SetNextWindowPos(ui.at(rect.x, rect.y));
    ImGui::SetNextWindowSize({rect.w, rect.h});
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ui.draw = ImGui::GetWindowDrawList();
    ui.draw->PushClipRectFullScreen();  // shadows and focus rings reach over the edge
}

Overlay::~Overlay() {
    ui_.draw->PopClipRect();
    ImGui::End();
    ui_.draw = draw_below_;
    ui_.scroll_y = scroll_below_;
    ui_.tree->set_layer(layer_below_);
}

void place(Node& node, const Rect& rect) {
    node.x = rect.x;
    node.y = rect.y;
    node.w = rect.w;
    node.h = rect.h;
}

}  // namespace ui

#pragma once

// What every widget and screen of one frame is handed: theme, fonts, the semantic tree, what came
// back from the DOM, and where drawing goes. Positions in the facade are CSS px in the coordinates
// of the open layer: Content and Popover scroll with the page, Fixed does not.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "ui/semantics/tree.h"
#include "ui/shell.h"
#include "ui/theme.h"

namespace ui {

struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    float right() const { return x + w; }
    float bottom() const { return y + h; }
};

// Where the next thing goes: widgets take their width from it and move y down by what they used.
struct Column {
    float x = 0, y = 0, w = 0;
    void skip(float gap) { y += gap; }
};

struct Ui {
    const Theme* theme = nullptr;
    Fonts fonts;
    const Display* display = nullptr;
    Tree* tree = nullptr;
    ImDrawList* draw = nullptr;
    float scale = 1;     // the user's text size, 1..2
    float scroll_y = 0;  // of the open layer: the page's, or 0 in Fixed

    // Input of this frame.
    std::vector<SemanticAction> inbox;
    NodeId focused = 0;
    bool focus_ring = false;  // the focus came by keyboard

    // Kept between frames by the shell.
    std::unordered_map<NodeId, std::string>
        buffers;                              // text being typed that the model has not taken
    std::unordered_map<NodeId, bool> opened;  // disclosures
    NodeId open_popover = 0;                  // the button whose popover is open
    Rect popover_rect;                        // of the last frame, content coordinates
    bool popover_open_last_frame = false;
    core::Date calendar_cursor;     // the day the open calendar stands on
    bool focus_cursor_day = false;  // it moved: its cell gets the focus
    bool is_new_screen = false;     // drawn for the first time since it was opened

    // Wishes of this frame.
    std::optional<NodeId> focus_request;
    bool wants_frame = false;
    std::string announcement;

    float px(float size) const { return size * scale; }
    ImVec2 at(float x, float y) const { return {x, y - scroll_y}; }
};

// Scoped ids: everything inside hashes with `key` (a domain id or a fixed word, never an index).
class IdScope {
public:
    explicit IdScope(std::string_view key);
    ~IdScope();
    IdScope(const IdScope&) = delete;
    IdScope& operator=(const IdScope&) = delete;
};

NodeId id_of(std::string_view key);

// A container in the semantic tree; nodes added while it lives are its children.
class Container {
public:
    Container(Ui& ui, std::string_view key, Role role, std::string_view name);
    ~Container();
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;
    Node& node();

private:
    Ui& ui_;
    NodeId id_;
};

// Takes the first waiting action of that kind for the node out of the inbox.
std::optional<SemanticAction> take(Ui& ui, NodeId id, SemanticAction::Kind kind);

// Appends the node and fills its rectangle.
Node& record(Ui& ui, NodeId id, Role role, std::string_view name, const Rect& rect);

// Pointer, touch and semantic activation of one rectangle, in one place.
struct Press {
    bool pressed = false;  // fires once, on release inside or on a DOM click
    bool hovered = false;
    bool held = false;
};
enum class Enabled { Yes, No };
Press press(Ui& ui, NodeId id, const Rect& rect, Enabled enabled = Enabled::Yes);

bool shows_focus_ring(const Ui& ui, NodeId id);
void draw_focus_ring(Ui& ui, const Rect& rect, float radius);

// True while a popover lies over the rectangle.
bool is_obscured(const Ui& ui, const Rect& rect);

void fill(Ui& ui, const Rect& rect, Colour colour, float radius = 0);
void outline(Ui& ui, const Rect& rect, Colour colour, float radius, float thickness = 1);

}  // namespace ui

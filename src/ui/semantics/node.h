#pragma once

// What is on the screen, in the words of a screen reader: one node for every thing drawn by the
// facade (ui/widgets). After a frame the tree goes to the page (web/semantics.js), which keeps one
// real DOM element per node exactly over what the canvas shows; tests and people use the page
// through roles and names alone.

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

using NodeId = std::uint32_t;  // ImGui's id of the item; containers and text have ids of our own

enum class Role {
    Banner,
    Navigation,
    Main,
    Region,
    Group,
    Form,
    Dialog,
    List,
    ListItem,
    Heading,
    Text,
    Status,
    Image,
    Button,
    Link,
    Checkbox,
    RadioGroup,
    Radio,
    Slider,
    TextField,
    TextArea,
    Select,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Grid,
    GridCell,
};

// Content scrolls with the page; Fixed stays (navigation); Popover lies over both.
enum class Layer { Content, Fixed, Popover };

enum NodeFlag : std::uint32_t {
    kDisabled = 1u << 0,
    kChecked = 1u << 1,   // checkbox, radio, switch
    kSelected = 1u << 2,  // grid cell; field: all its text, when the focus is moved there
    kExpanded = 1u << 3,  // has kHasPopup or is a disclosure
    kCollapsed = 1u << 4,
    kHasPopup = 1u << 5,
    kRequired = 1u << 6,
    kInvalid = 1u << 7,
    kCurrent = 1u << 8,   // aria-current: the page one is on, today in a calendar
    kObscured = 1u << 9,  // something lies over it: must not catch the pointer
    kModal = 1u << 10,
    kDraws = 1u << 11,          // text field: the canvas draws its text while it is not focused
    kNotInTabOrder = 1u << 12,  // roving tabindex: reached by arrows
};

enum class TextKind { Plain, Money, Number, Date, Email, Multiline };

struct Node {
    NodeId id = 0;
    NodeId parent = 0;  // 0: the root of its layer
    Role role = Role::Text;
    Layer layer = Layer::Content;
    std::uint32_t flags = 0;
    std::string name;                  // accessible name; for Text, Heading, Status: the words
    std::string description;           // aria-description: hint, source, error
    std::string value;                 // fields: their text; slider: value in words; select: chosen
    float x = 0, y = 0, w = 0, h = 0;  // CSS px; Content layer: from the top of the content
    float text_px = 15;                // font size drawn, so that the transparent text matches
    int weight = 400;
    int level = 0;                                // heading 1..6
    double low = 0, high = 0, step = 0, now = 0;  // slider
    std::vector<std::string> options;             // select, in order
    int option = -1;                              // select: index chosen
    TextKind text_kind = TextKind::Plain;         // fields: keyboard and autocomplete
    int max_length = 0;                           // fields, UTF-16 units; 0: no limit
    std::string placeholder;
    bool operator==(const Node&) const = default;
};

// What came back from the DOM; drained before the next frame and consumed by the facade when it
// submits the id.
struct SemanticAction {
    enum class Kind {
        Activate,      // click, Enter or Space on a button, link, checkbox, radio, grid cell
        SetText,       // input event of a field: the whole value; not during a composition
        CommitText,    // change event or Enter (number = 1): editing of this field is over
        SetNumber,     // slider input
        CommitNumber,  // slider change
        Choose,        // select: number = index
        Focus,         // focusin; number = 1 when the ring should show (keyboard)
        Blur,
        Key,  // arrow, Home, End, PageUp, PageDown, Escape on a grid cell or popover; text =
              // KeyboardEvent.key
    };
    Kind kind = Kind::Activate;
    NodeId id = 0;
    std::string text;
    double number = 0;
};

}  // namespace ui

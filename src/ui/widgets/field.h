#pragma once

// A labelled text field. Editing happens in a real <input> or <textarea> that the page keeps over
// the box: input methods, phone keyboards, spelling and undo are the browser's. The canvas draws
// the frame, the label, and the words while the field is not being edited.

#include <optional>
#include <string>
#include <string_view>

#include "ui/context.h"

namespace ui {

struct FieldSpec {
    std::string_view label;
    std::string_view value;  // what the model says
    std::string_view hint;   // under the field: what it means, where a default is from
    std::string_view error;  // under the field instead of the hint; marks it invalid
    std::string_view placeholder;
    std::string_view unit;  // shown inside at the right: "a month"
    TextKind kind = TextKind::Plain;
    int max_length = 300;
    float height = 0;           // Multiline: of the box
    float reserve_right = 0;    // room beside the box for a button of the caller
    bool label_hidden = false;  // the name is only spoken
};

struct FieldOutcome {
    std::optional<std::string> typed;  // the whole text, each time it changed
    bool committed = false;            // Enter, or the field was left
    bool entered = false;              // by Enter
    Rect box;                          // where the frame is
};

// While somebody types, what they typed is shown even if the model could not take it.
FieldOutcome text_field(Ui& ui, Column& column, std::string_view key, const FieldSpec& spec);

// What is being typed there now, if anything.
const std::string* typing(const Ui& ui, NodeId id);

float field_height(const Ui& ui);
// Label above, hint or error below: shared by every labelled control.
void control_label(Ui& ui, Column& column, std::string_view words);
void control_hint(Ui& ui, Column& column, std::string_view hint, std::string_view error);

}  // namespace ui

#pragma once

// Buttons and links, and rows of them that wrap on a phone.

#include <string_view>

#include "ui/context.h"

namespace ui {

enum class ButtonKind {
    Primary,  // the one next step of a screen
    Secondary,
    Quiet,  // words only, accent colour
};

struct ButtonSpec {
    ButtonKind kind = ButtonKind::Secondary;
    Enabled enabled = Enabled::Yes;
    std::string_view description;  // read after the name
    bool fill_width = false;       // phone: as wide as the column
    std::uint32_t flags = 0;       // kHasPopup, kExpanded ...
};

float button_height(const Ui& ui);
float button_width(const Ui& ui, std::string_view words, const ButtonSpec& spec = {});

// At a fixed place; true once when pressed.
bool button_at(Ui& ui, const Rect& rect, std::string_view key, std::string_view words,
               const ButtonSpec& spec = {});

// In the column, at its natural width.
bool button(Ui& ui, Column& column, std::string_view key, std::string_view words,
            const ButtonSpec& spec = {});

// Side by side, wrapping where the column ends.
class ButtonRow {
public:
    ButtonRow(Ui& ui, Column& column);
    ~ButtonRow();
    ButtonRow(const ButtonRow&) = delete;
    ButtonRow& operator=(const ButtonRow&) = delete;
    bool add(std::string_view key, std::string_view words, const ButtonSpec& spec = {});

private:
    Ui& ui_;
    Column& column_;
    float x_;
    bool empty_ = true;
};

// One row of a list that leads somewhere: its title at the left, a few words at the right or, where
// both do not fit, under it.
bool list_button(Ui& ui, Column& column, std::string_view key, std::string_view title,
                 std::string_view line);

// A whole card as one button, with a title and a line under it: examples, ways to start.
bool choice_card(Ui& ui, Column& column, std::string_view key, std::string_view title,
                 std::string_view line);

}  // namespace ui

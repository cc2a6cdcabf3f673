#pragma once

// The whole interface in one call per frame. The platform owns the ImGui context, the fonts, the
// canvas and the clock; the shell draws the open screen between NewFrame and Render, records the
// semantic tree, and turns what people do into commands.

#include <memory>
#include <optional>
#include <string>

#include "app/command_table.h"
#include "app/persistence.h"
#include "app/ports.h"
#include "app/store.h"
#include "app/strings.h"
#include "ui/semantics/tree.h"

struct ImFont;

namespace ui {

struct Fonts {
    ImFont* regular = nullptr;   // the browser's system-ui, weight 400
    ImFont* semibold = nullptr;  // weight 600
};

// What the platform knows about the screen and the person's preferences; may change every frame.
struct Display {
    float width = 0, height = 0;  // CSS px of the canvas
    float scroll_y = 0;           // how far the page has been scrolled
    float safe_bottom = 0;        // home indicator
    bool dark = false;            // prefers-color-scheme
    bool high_contrast = false;   // prefers-contrast: more, or forced-colors
    bool reduced_motion = false;
    bool coarse_pointer = false;  // touch: 44 px targets
    bool apple = false;           // Cmd instead of Ctrl in shortcut texts
    bool can_share = false;       // the device has a share sheet
    app::Locale locale;
    std::string currency = "USD";  // of the browser's region
    float delta_seconds = 0;
    std::string version;  // of the build; shown in Settings when known
};

// What the platform must do after the frame.
struct FrameOutcome {
    float content_height = 0;       // the page scrolls over this many CSS px
    std::optional<NodeId> focus;    // move DOM focus there
    bool scroll_to_top = false;     // a new screen was opened
    bool document_changed = false;  // to be saved
    bool session_changed = false;
    bool wants_frame = false;     // motion or unfinished work; else: sleep
    unsigned background_rgb = 0;  // page background under the canvas, 0xRRGGBB
    bool dark = false;            // theme in force, for color-scheme of DOM fields
};

// How saving stands, shown at all times.
enum class SaveState { Empty, Saved, Pending, Failed, ReadOnly };

class Shell {
public:
    Shell(app::Store& store, app::DeskPort& desk, Fonts fonts);
    ~Shell();

    FrameOutcome frame(const Display& display);
    void push(SemanticAction action);  // from the DOM
    // The command of that stroke; nothing: none, or one that would do nothing now.
    std::optional<app::UserCommand> command_for(const app::KeyStroke& stroke) const;
    void command(app::UserCommand command);  // done in the next frame
    void escape();                           // closes what lies over the page, or leads back
    void file_chosen(std::string text);      // import
    // A text that the platform could not copy: shown in a field of its own, to be copied by hand.
    void copy_refused(std::string text);
    void set_save_state(SaveState state, std::string detail);
    Tree& tree();
    // New words for the live region since the last call; empty when there are none.
    std::string take_announcement();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace ui

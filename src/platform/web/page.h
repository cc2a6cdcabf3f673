#pragma once

// The running page: Dear ImGui, the store, the shell and what keeps them going, put together.
// Everything that comes in arrives through web_exports.cpp, everything that goes out leaves through
// page_calls.h.

#include <memory>
#include <string>

#include "app/persistence.h"
#include "app/store.h"
#include "platform/web/ports.h"
#include "platform/web/saver.h"
#include "ui/shell.h"

namespace platform {

// The canvas as the browser reports it.
struct Viewport {
    int pixel_width = 0, pixel_height = 0;  // device pixels, the size of the backing store
    float ratio = 1;                        // device pixels of one CSS px
    float scroll_y = 0;                     // CSS px
    float safe_bottom = 0;                  // CSS px
};

enum class PointerEvent { Move, Down, Up, Away };

class Page {
public:
    // Dear ImGui's context and a WebGL 2 context exist already.
    explicit Page(core::Date today);

    // Draws once and says how many frames are wanted after it.
    int frame(const Viewport& viewport, double now_ms);
    // Goes on with the answer for a few milliseconds; whether there is more to do.
    bool work();
    void pointer(PointerEvent event, float x, float y, int button);
    void context_restored();

    void set_today(core::Date today) { store_.set_today(today); }
    void save_now(double now_ms) { saver_.save_now(now_ms); }
    void open_file(std::string text, double now_ms);
    void refuse_file(const core::Error& error);
    ui::Shell& shell() { return shell_; }
    ui::Display& display() { return display_; }

private:
    void measure(const Viewport& viewport, double now_ms);
    void settle(const ui::FrameOutcome& outcome, double now_ms);
    void paint(const ui::FrameOutcome& outcome, const Viewport& viewport);

    WebStorage storage_;
    WebDesk desk_;
    app::Store store_;
    app::Persistence persistence_;
    ui::Fonts fonts_;
    ui::Shell shell_;
    Saver saver_;
    ui::Display display_;
    double last_frame_ms_ = 0;
    int cursor_ = -1;
    unsigned shown_theme_ = ~0u;
};

}  // namespace platform

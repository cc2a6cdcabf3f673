// The doors through which the page's JavaScript speaks to C++; web/app.js is their only caller.
// Every text is UTF-8 and zero-terminated, owned by the caller.

#include <emscripten.h>
#include <emscripten/html5.h>

#include <cstddef>
#include <memory>
#include <string>

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "platform/web/page.h"
#include "platform/web/page_calls.h"

namespace {

std::unique_ptr<platform::Page> page;

bool open_canvas() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.antialias = false;  // Dear ImGui smooths its own edges
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
        emscripten_webgl_create_context("#canvas", &attributes);
    return context > 0 &&
           emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

app::KeyStroke stroke_of(int key, int shift) {
    return {key > 0 && key < 128 ? static_cast<char>(key) : '\0', shift != 0};
}

}  // namespace

extern "C" {

// 0: ready for juggle_locale, juggle_preferences and frames; 1: no WebGL 2. Loads the saved search.
EMSCRIPTEN_KEEPALIVE int juggle_start(int today, const char* version) {
    if (!open_canvas()) return 1;
    ImGui::CreateContext();
    if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return 1;
    page = std::make_unique<platform::Page>(core::Date{today});
    page->display().version = version;
    return 0;
}

EMSCRIPTEN_KEEPALIVE int juggle_frame(double now_ms, int pixel_width, int pixel_height, float ratio,
                                      float scroll_y, float safe_bottom) {
    return page->frame({pixel_width, pixel_height, ratio, scroll_y, safe_bottom}, now_ms);
}

// 1: there is more to do.
EMSCRIPTEN_KEEPALIVE int juggle_work() {
    return page->work() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void juggle_today(int days) {
    page->set_today(core::Date{days});
}

// order: 0 day-month-year, 1 month-day-year, 2 year-month-day. symbol_after: of money.
EMSCRIPTEN_KEEPALIVE void juggle_locale(const char* decimal, const char* group, int order,
                                        int symbol_after, const char* currency) {
    ui::Display& display = page->display();
    display.locale.decimal = decimal;
    display.locale.group = group;
    display.locale.date_order = static_cast<app::Locale::DateOrder>(order);
    display.locale.symbol_place =
        symbol_after != 0 ? app::Locale::SymbolPlace::After : app::Locale::SymbolPlace::Before;
    display.currency = currency;
}

EMSCRIPTEN_KEEPALIVE void juggle_preferences(int dark, int contrast, int reduced_motion, int coarse,
                                             int apple, int can_share) {
    ui::Display& display = page->display();
    display.dark = dark != 0;
    display.high_contrast = contrast != 0;
    display.reduced_motion = reduced_motion != 0;
    display.coarse_pointer = coarse != 0;
    display.apple = apple != 0;
    display.can_share = can_share != 0;
}

// event: as platform::PointerEvent. source: 0 mouse, 1 touch, 2 pen.
EMSCRIPTEN_KEEPALIVE void juggle_pointer(int event, float x, float y, int button, int source) {
    ImGui::GetIO().AddMouseSourceEvent(static_cast<ImGuiMouseSource>(source));
    page->pointer(static_cast<platform::PointerEvent>(event), x, y, button);
}

// kind: as ui::SemanticAction::Kind.
EMSCRIPTEN_KEEPALIVE void juggle_action(int kind, std::uint32_t id, const char* text,
                                        double number) {
    page->shell().push({static_cast<ui::SemanticAction::Kind>(kind), id, text, number});
}

// A code point with Ctrl or Cmd, or a sign by itself. Whether it is a command that would do
// anything.
EMSCRIPTEN_KEEPALIVE int juggle_knows_stroke(int key, int shift) {
    return page->shell().command_for(stroke_of(key, shift)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void juggle_stroke(int key, int shift) {
    if (const auto command = page->shell().command_for(stroke_of(key, shift))) {
        page->shell().command(*command);
    }
}

EMSCRIPTEN_KEEPALIVE void juggle_escape() {
    page->shell().escape();
}

EMSCRIPTEN_KEEPALIVE void juggle_file(const char* bytes, int size, double now_ms) {
    page->open_file(std::string(bytes, static_cast<std::size_t>(size)), now_ms);
}

EMSCRIPTEN_KEEPALIVE void juggle_file_refused(int too_large) {
    page->refuse_file({too_large != 0 ? core::ErrorCode::TooLarge : core::ErrorCode::Unreadable,
                       {},
                       too_large != 0 ? "10 MB" : ""});
}

// A copy that was under way was refused after all.
EMSCRIPTEN_KEEPALIVE void juggle_copy_refused(const char* text) {
    page->shell().copy_refused(text);
}

EMSCRIPTEN_KEEPALIVE void juggle_wake(double now_ms) {
    page->save_now(now_ms);
}

EMSCRIPTEN_KEEPALIVE void juggle_context_restored() {
    page->context_restored();
}

}  // extern "C"

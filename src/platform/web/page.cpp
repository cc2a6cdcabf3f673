#include "platform/web/page.h"

#include <GLES3/gl3.h>
#include <emscripten.h>

#include <algorithm>
#include <cmath>

#include "app/strings.h"
#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_internal.h"
#include "platform/web/browser_fonts.h"
#include "platform/web/page_calls.h"
#include "ui/theme.h"

namespace platform {

namespace {

// The CSS size whose product with the ratio is exactly the backing store: the renderer truncates
// that product, and one lost pixel would resample the whole canvas.
float css_size(int pixels, float ratio) {
    float size = static_cast<float>(pixels) / ratio;
    while (static_cast<int>(size * ratio) < pixels)
        size = std::nextafter(size, 1e9f);
    return size;
}

// Text fields of the DOM are written in the theme that the shell chose.
const ui::Theme& theme_in_force(const ui::FrameOutcome& outcome) {
    for (const ui::ThemeKind kind :
         {ui::ThemeKind::Light, ui::ThemeKind::Dark, ui::ThemeKind::HighContrastLight,
          ui::ThemeKind::HighContrastDark}) {
        const ui::Theme& candidate = ui::theme(kind);
        if (candidate.dark == outcome.dark &&
            ui::to_rgb(candidate.background) == outcome.background_rgb) {
            return candidate;
        }
    }
    return ui::theme(outcome.dark ? ui::ThemeKind::Dark : ui::ThemeKind::Light);
}

bool textures_changed() {
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status != ImTextureStatus_OK) return true;
    }
    return false;
}

}  // namespace

Page::Page(core::Date today)
    : store_(today),
      persistence_(storage_),
      fonts_(add_browser_fonts(*ImGui::GetIO().Fonts)),
      shell_(store_, desk_, fonts_),
      saver_(persistence_, store_, shell_) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    saver_.load();
}

void Page::measure(const Viewport& viewport, double now_ms) {
    ImGuiIO& io = ImGui::GetIO();
    display_.width = css_size(viewport.pixel_width, viewport.ratio);
    display_.height = css_size(viewport.pixel_height, viewport.ratio);
    display_.scroll_y = viewport.scroll_y;
    display_.safe_bottom = viewport.safe_bottom;
    const double elapsed = (now_ms - last_frame_ms_) / 1000;
    display_.delta_seconds = static_cast<float>(std::clamp(elapsed, 0.0001, 0.1));
    last_frame_ms_ = now_ms;
    io.DisplaySize = {display_.width, display_.height};
    io.DisplayFramebufferScale = {viewport.ratio, viewport.ratio};
    io.DeltaTime = display_.delta_seconds;
    // Dear ImGui tells the density only to the font that is pushed; the facade draws with both.
    fonts_.regular->CurrentRasterizerDensity = viewport.ratio;
    fonts_.semibold->CurrentRasterizerDensity = viewport.ratio;
}

int Page::frame(const Viewport& viewport, double now_ms) {
    measure(viewport, now_ms);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    const ui::FrameOutcome outcome = shell_.frame(display_);
    ImGui::Render();
    const bool fresh_textures = textures_changed();
    paint(outcome, viewport);
    settle(outcome, now_ms);
    const bool input_left = ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
    return input_left || fresh_textures || outcome.wants_frame ? 1 : 0;
}

void Page::paint(const ui::FrameOutcome& outcome, const Viewport& viewport) {
    const unsigned rgb = outcome.background_rgb;
    const auto share = [](unsigned byte) { return static_cast<float>(byte & 0xFFu) / 255.0f; };
    glViewport(0, 0, viewport.pixel_width, viewport.pixel_height);
    glClearColor(share(rgb >> 16), share(rgb >> 8), share(rgb), 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImDrawData* drawn = ImGui::GetDrawData();
    snap_glyphs(*drawn);
    ImGui_ImplOpenGL3_RenderDrawData(drawn);
}

void Page::settle(const ui::FrameOutcome& outcome, double now_ms) {
    const std::string patch = shell_.tree().take_patch();
    if (!patch.empty()) page_patch(patch.data(), patch.size());
    const unsigned theme_key = outcome.background_rgb | (outcome.dark ? 1u << 24 : 0u);
    if (theme_key != shown_theme_) {
        shown_theme_ = theme_key;
        const ui::Theme& theme = theme_in_force(outcome);
        page_theme(outcome.background_rgb, ui::to_rgb(theme.ink), ui::to_rgb(theme.accent),
                   outcome.dark ? 1 : 0);
    }
    const std::uint32_t focus = outcome.focus.value_or(0);
    page_settle(static_cast<double>(outcome.content_height), focus, outcome.scroll_to_top ? 1 : 0);
    const std::string words = shell_.take_announcement();
    if (!words.empty()) page_announce(words.data(), words.size());
    const int cursor = ImGui::GetMouseCursor();
    if (cursor != cursor_) page_cursor(cursor_ = cursor);
    if (outcome.document_changed) saver_.document_changed(now_ms);
    if (outcome.session_changed) saver_.session_changed();
}

bool Page::work() {
    // Half a frame: input and drawing find the thread free in time. The core counts its work and
    // sees no clock; the clock only says after which counted piece to stop.
    constexpr double kSliceMs = 8;
    constexpr std::int64_t kPieceStateDays = 10'000;
    const double until = emscripten_get_now() + kSliceMs;
    const std::uint64_t shown = store_.answer_number();
    bool more = store_.is_updating();
    while (more && emscripten_get_now() < until) {
        more = store_.work(kPieceStateDays) == core::Progress::Working;
    }
    if (store_.answer_number() != shown) page_request_frames(1);
    return more;
}

void Page::pointer(PointerEvent event, float x, float y, int button) {
    ImGuiIO& io = ImGui::GetIO();
    constexpr float kNowhere = -3.402823466e38f;
    if (event == PointerEvent::Away) {
        io.AddMousePosEvent(kNowhere, kNowhere);
        return;
    }
    io.AddMousePosEvent(x, y);
    if (event != PointerEvent::Move) io.AddMouseButtonEvent(button, event == PointerEvent::Down);
}

void Page::context_restored() {
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    page_request_frames(2);
}

void Page::open_file(std::string text, double now_ms) {
    const std::uint64_t before = store_.revision();
    shell_.file_chosen(std::move(text));
    if (store_.revision() != before) saver_.document_changed(now_ms);
}

void Page::refuse_file(const core::Error& error) {
    store_.notify(app::NoticeKind::Error, app::error_text(error));
    page_request_frames(2);
}

}  // namespace platform

#pragma once

// The whole interface without a browser: Dear ImGui with a font of fixed widths, the real store and
// shell, and a desk that remembers. Operated as people operate the page: by role and name.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/store.h"
#include "ui/shell.h"

struct ImGuiContext;

namespace support {

class RecordingDesk final : public app::DeskPort {
public:
    core::Status copy_text(std::string_view text) override;
    core::Status open_mail(std::string_view link) override;
    core::Status share_text(std::string_view title, std::string_view text) override;
    core::Status save_file(std::string_view name, std::string_view mime,
                           std::string_view text) override;
    core::Status choose_file() override;

    std::string copied, mail_link, shared;
    bool refuses_copies = false;
    std::string saved_name, saved_text;
    int file_dialogs = 0;
};

class Headless {
public:
    explicit Headless(core::Date today);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // Draws until nothing more is wanted, at most 8 frames, and once more with the verdict and its
    // break-evens; the outcome of the last one.
    ui::FrameOutcome settle();
    ui::FrameOutcome frame();
    void finish_answer();  // with the draws and all that comes after the verdict

    const ui::Node* find(ui::Role role, std::string_view name);
    const ui::Node& get(ui::Role role, std::string_view name);  // fails the test when missing
    std::vector<ui::Node> all(ui::Role role);

    void activate(ui::Role role, std::string_view name);  // as the DOM does it
    void click(ui::Role role, std::string_view name);     // as the pointer does it, on the canvas
    void type(std::string_view field, std::string_view text);
    void choose(std::string_view select, std::string_view option);
    void set_number(std::string_view slider, double value);
    void key(ui::NodeId id, std::string_view key);

    app::Store store;
    RecordingDesk desk;
    ui::Display display;
    ui::Shell& shell() { return *shell_; }

private:
    ImGuiContext* context_;
    std::unique_ptr<ui::Shell> shell_;
};

}  // namespace support

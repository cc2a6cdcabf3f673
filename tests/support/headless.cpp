#include "support/headless.h"

#include "doctest/doctest.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace support {

namespace {

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar c) {
    return c >= 0x20;
}

bool init_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
    baked->Ascent = baked->Size * 0.93f;
    baked->Descent = -baked->Size * 0.24f;
    return true;
}

// DejaVu's average, so that layouts are as wide as in the page; wide scripts are twice that.
bool load_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar c,
                ImFontGlyph* glyph, float* only_advance) {
    if (c < 0x20) return false;
    const float advance = baked->Size * (c > 0x2E80 ? 1.0f : 0.56f);
    if (only_advance != nullptr) {
        *only_advance = advance;
        return true;
    }
    glyph->Codepoint = c & 0x3FFFFFFu;
    glyph->AdvanceX = advance;
    return true;
}

const ImFontLoader& fixed_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "fixed";
        made.FontSrcContainsGlyph = contains;
        made.FontBakedInit = init_size;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return loader;
}

ImFont* add_font(ImFontAtlas& atlas) {
    static char nothing[4] = {};
    ImFontConfig config;
    config.FontData = nothing;
    config.FontDataSize = sizeof nothing;
    config.FontDataOwnedByAtlas = false;
    config.SizePixels = 15;
    config.FontLoader = &fixed_loader();
    return atlas.AddFont(&config);
}

// What a renderer does with textures, without a screen.
void accept_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}  // namespace

core::Status RecordingDesk::copy_text(std::string_view text) {
    if (refuses_copies) return core::Error{core::ErrorCode::Unsupported, {}, "copy"};
    copied = text;
    return {};
}

core::Status RecordingDesk::open_mail(std::string_view link) {
    mail_link = link;
    return {};
}

core::Status RecordingDesk::share_text(std::string_view title, std::string_view text) {
    shared = std::string(title) + "|" + std::string(text);
    return {};
}

core::Status RecordingDesk::save_file(std::string_view name, std::string_view,
                                      std::string_view text) {
    saved_name = name;
    saved_text = text;
    return {};
}

core::Status RecordingDesk::choose_file() {
    ++file_dialogs;
    return {};
}

Headless::Headless(core::Date today) : store(today), context_(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ui::Fonts fonts;
    fonts.regular = add_font(*io.Fonts);
    fonts.semibold = add_font(*io.Fonts);
    shell_ = std::make_unique<ui::Shell>(store, desk, fonts);
    display.width = 1440;
    display.height = 900;
}

Headless::~Headless() {
    shell_.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context_);
}

ui::FrameOutcome Headless::frame() {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {display.width, display.height};
    io.DeltaTime = 1.0f / 60;
    ImGui::NewFrame();
    ui::FrameOutcome outcome = shell_->frame(display);
    ImGui::Render();
    accept_textures();
    return outcome;
}

ui::FrameOutcome Headless::settle() {
    ui::FrameOutcome outcome = frame();
    for (int i = 0; i < 8; ++i) {
        const bool queued = ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
        if (!outcome.wants_frame && !queued) break;
        outcome = frame();
    }
    // The draws behind the badge are left out: no test of the screens waits for them unasked.
    const std::uint64_t shown = store.answer_number();
    while (store.known() < core::AnswerWork::Known::BreakEvens &&
           store.work(1'000'000) == core::Progress::Working) {
    }
    return store.answer_number() == shown ? outcome : frame();
}

void Headless::finish_answer() {
    while (store.work(1'000'000) == core::Progress::Working) {
    }
    settle();
}

const ui::Node* Headless::find(ui::Role role, std::string_view name) {
    for (const ui::Node& node : shell_->tree().nodes()) {
        if (node.role == role && node.name == name) return &node;
    }
    return nullptr;
}

const ui::Node& Headless::get(ui::Role role, std::string_view name) {
    const ui::Node* node = find(role, name);
    REQUIRE_MESSAGE(node != nullptr, "nothing on the screen is called " << std::string(name));
    return *node;
}

std::vector<ui::Node> Headless::all(ui::Role role) {
    std::vector<ui::Node> found;
    for (const ui::Node& node : shell_->tree().nodes()) {
        if (node.role == role) found.push_back(node);
    }
    return found;
}

void Headless::activate(ui::Role role, std::string_view name) {
    shell_->push({ui::SemanticAction::Kind::Activate, get(role, name).id, {}, 0});
    settle();
}

void Headless::click(ui::Role role, std::string_view name) {
    const ui::Node node = get(role, name);
    const float scroll = node.layer == ui::Layer::Fixed ? 0 : display.scroll_y;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(node.x + node.w * 0.5f, node.y + node.h * 0.5f - scroll);
    settle();
    io.AddMouseButtonEvent(0, true);
    settle();
    io.AddMouseButtonEvent(0, false);
    settle();
}

void Headless::type(std::string_view field, std::string_view text) {
    const ui::Node* node = find(ui::Role::TextField, field);
    const ui::NodeId id = node != nullptr ? node->id : get(ui::Role::TextArea, field).id;
    using Kind = ui::SemanticAction::Kind;
    shell_->push({Kind::Focus, id, {}, 1});
    shell_->push({Kind::SetText, id, std::string(text), 0});
    settle();
    shell_->push({Kind::CommitText, id, {}, 0});
    shell_->push({Kind::Blur, id, {}, 0});
    settle();
}

void Headless::choose(std::string_view select, std::string_view option) {
    const ui::Node& node = get(ui::Role::Select, select);
    for (std::size_t i = 0; i < node.options.size(); ++i) {
        if (node.options[i] != option) continue;
        shell_->push({ui::SemanticAction::Kind::Choose, node.id, {}, static_cast<double>(i)});
        settle();
        return;
    }
    FAIL("no such option: " << std::string(option));
}

void Headless::set_number(std::string_view slider, double value) {
    shell_->push(
        {ui::SemanticAction::Kind::CommitNumber, get(ui::Role::Slider, slider).id, {}, value});
    settle();
}

void Headless::key(ui::NodeId id, std::string_view key) {
    shell_->push({ui::SemanticAction::Kind::Key, id, std::string(key), 0});
    settle();
}

}  // namespace support

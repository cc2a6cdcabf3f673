#include "ui/shell.h"

#include <algorithm>
#include <utility>

#include "core/codec/search_codec.h"
#include "core/model/validate.h"
#include "core/schedule/calendar.h"
#include "imgui_internal.h"
#include "ui/commands.h"
#include "ui/context.h"
#include "ui/copy_by_hand.h"
#include "ui/navigation.h"
#include "ui/screens/screens.h"
#include "ui/toast.h"
#include "ui/view.h"

namespace ui {

struct Shell::State {
    app::Store& store;
    app::DeskPort& desk;
    Ui ui;
    Tree tree;
    SaveState save_state = SaveState::Empty;
    std::vector<app::UserCommand> commands;
    bool escape = false;
    // A file that holds a whole search with something blocking in it: kept until the person says.
    std::optional<core::Search> refused_search;
    std::optional<core::Error> refused_why;
    app::ComparisonMemory comparisons;
    TrialStart trial;
    std::optional<CopyByHand> by_hand;
    app::JournalMemory journals;
    std::uint64_t announced_notice = 0;
    std::string announced_headline;
    app::Screen drawn_screen = app::Screen::Welcome;
    std::string announcement;

    State(app::Store& the_store, app::DeskPort& the_desk) : store(the_store), desk(the_desk) {}
};

namespace {

ThemeKind theme_kind(const app::Session& session, const Display& display) {
    switch (session.theme) {
        case app::ThemeChoice::Light:
            return ThemeKind::Light;
        case app::ThemeChoice::Dark:
            return ThemeKind::Dark;
        case app::ThemeChoice::HighContrast:
            return display.dark ? ThemeKind::HighContrastDark : ThemeKind::HighContrastLight;
        case app::ThemeChoice::System:
            break;
    }
    if (display.high_contrast) {
        return display.dark ? ThemeKind::HighContrastDark : ThemeKind::HighContrastLight;
    }
    return display.dark ? ThemeKind::Dark : ThemeKind::Light;
}

// Focus is the DOM's; a field that was left with a text nobody could read keeps it, with its error.
void follow_focus(Ui& ui) {
    for (const SemanticAction& action : ui.inbox) {
        if (action.kind == SemanticAction::Kind::Focus) {
            ui.focused = action.id;
            ui.focus_ring = action.number != 0;
        }
        if (action.kind == SemanticAction::Kind::Blur && ui.focused == action.id) ui.focused = 0;
    }
    std::erase_if(ui.inbox, [](const SemanticAction& action) {
        return action.kind == SemanticAction::Kind::Focus ||
               action.kind == SemanticAction::Kind::Blur;
    });
}

void draw_screen(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    switch (view.session.screen) {
        case app::Screen::Welcome:
            screen_welcome(ui, column, view, wishes);
            return;
        case app::Screen::Today:
            screen_today(ui, column, view, wishes);
            return;
        case app::Screen::QuickStart:
            screen_quick_start(ui, column, view, wishes);
            return;
        case app::Screen::Decide:
            screen_decide(ui, column, view, wishes);
            return;
        case app::Screen::Messages:
            screen_messages(ui, column, view, wishes);
            return;
        case app::Screen::Settings:
            screen_settings(ui, column, view, wishes);
            return;
        case app::Screen::Opportunities:
            screen_opportunities(ui, column, view, wishes);
            return;
        case app::Screen::Compare:
            screen_compare(ui, column, view, wishes);
            return;
        case app::Screen::Find:
            screen_find(ui, column, view, wishes);
            return;
        case app::Screen::Journal:
            screen_journal(ui, column, view, wishes);
            return;
        case app::Screen::More:
            screen_more(ui, column, view, wishes);
            return;
    }
}

std::string screen_key(app::Screen screen) {
    return "screen_" + std::to_string(static_cast<int>(screen));
}

app::Available available(const app::Store& store) {
    return {store.can_undo(), store.can_redo(), !store.is_empty()};
}

// "juggle-2026-11-24.json": sorts by day in a folder of backups.
std::string export_name(core::Date today) {
    return "juggle-" + core::format_date(today) + ".json";
}

}  // namespace

Shell::Shell(app::Store& store, app::DeskPort& desk, Fonts fonts)
    : state_(std::make_unique<State>(store, desk)) {
    state_->ui.fonts = fonts;
    state_->ui.tree = &state_->tree;
    state_->drawn_screen = store.session().screen;
}

Shell::~Shell() = default;

void Shell::push(SemanticAction action) {
    state_->ui.inbox.push_back(std::move(action));
}
std::optional<app::UserCommand> Shell::command_for(const app::KeyStroke& stroke) const {
    const auto command = app::command_of(stroke);
    return command && app::is_enabled(*command, available(state_->store)) ? command : std::nullopt;
}
void Shell::command(app::UserCommand command) {
    state_->commands.push_back(command);
}
void Shell::escape() {
    state_->escape = true;
}
Tree& Shell::tree() {
    return state_->tree;
}
std::string Shell::take_announcement() {
    return std::exchange(state_->announcement, {});
}

void Shell::set_save_state(SaveState state, std::string detail) {
    if (state == SaveState::Failed && state_->save_state != SaveState::Failed) {
        state_->store.notify(app::NoticeKind::Error, std::move(detail));
    }
    state_->save_state = state;
}

void Shell::copy_refused(std::string text) {
    state_->by_hand = CopyByHand{std::move(text)};
    state_->store.dismiss_notice();  // it may say that it is copied
}

void Shell::file_chosen(std::string text) {
    State& state = *state_;
    core::Result<core::Search> search = core::decode_search(text);
    state.refused_search.reset();
    state.refused_why.reset();
    if (!search) {
        state.store.notify(app::NoticeKind::Error, app::error_text(search.error()));
        return;
    }
    for (const core::Problem& problem : core::validate(*search, state.store.today())) {
        if (problem.severity != core::Severity::Blocking) continue;
        state.store.notify(app::NoticeKind::Error, app::error_text(problem.error));
        state.refused_why = problem.error;
        state.refused_search = *std::move(search);
        app::Session session = state.store.session();
        session.screen = app::Screen::Settings;
        state.store.set_session(session);
        return;
    }
    if (state.store.dispatch(app::ReplaceSearch{*std::move(search)})) {
        state.store.notify(app::NoticeKind::Done, std::string(app::text("notice.imported")));
        app::Session session = state.store.session();
        session.screen = app::Screen::Decide;
        state.store.set_session(session);
    }
}

namespace {

struct Applied {
    bool document = false;
    bool session = false;
    bool anything = false;
};

TrialStart trial_start(const View& view) {
    if (!view.answer || !view.answer->verdict) return {};
    return {app::verdict_text(*view.answer, view.search, view.locale).headline};
}

void step_trial(app::Store& store, TrialStep step) {
    switch (step) {
        case TrialStep::Begin:
            return store.begin_trial();
        case TrialStep::Keep:
            return store.keep_trial();
        case TrialStep::Drop:
            return store.drop_trial();
    }
}

void apply_edits(app::Store& store, const Wishes& wishes, Applied& applied) {
    for (const Edit& edit : wishes.edits) {
        applied.anything = true;
        if (edit.mode == EditMode::Preview) {
            // Refused while it is only shown: what was there stays, and the commit will tell.
            (void)store.preview(edit.command);
            continue;
        }
        if (store.dispatch(edit.command)) applied.document = true;
        if (edit.mode == EditMode::Commit) store.end_edit();
    }
    if (wishes.end_edit) store.end_edit();
    if (wishes.trial) {
        step_trial(store, *wishes.trial);
        applied.document = true;
    }
    if (wishes.undo && store.can_undo()) {
        store.undo();
        applied.document = true;
    }
    if (wishes.redo && store.can_redo()) {
        store.redo();
        applied.document = true;
    }
    if (wishes.session && *wishes.session != store.session()) {
        store.set_session(*wishes.session);
        applied.session = true;
    }
    applied.anything = applied.anything || applied.document || applied.session;
}

template <class Tell>
void save_calendar(const app::Store& store, app::DeskPort& desk, const Tell& tell) {
    const auto file = core::calendar_text(store.document(), store.today(), "");
    if (!file) return tell(file.error(), {});
    const std::string name = "juggle-" + core::format_date(store.today()) + ".ics";
    tell(desk.save_file(name, "text/calendar", *file),
         std::string(app::text("notice.calendar")) + " " + name);
}

// Gives back a text that could not be handed on.
std::optional<std::string> act_outside(app::Store& store, app::DeskPort& desk,
                                       const Wishes& wishes) {
    std::optional<std::string> refused;
    const auto tell = [&](const core::Status& status, std::string done) {
        if (!status) {
            store.notify(app::NoticeKind::Error, app::error_text(status.error()));
        } else if (!done.empty()) {
            store.notify(app::NoticeKind::Done, std::move(done));
        }
    };
    if (wishes.copy_text) {
        const core::Status copied = desk.copy_text(*wishes.copy_text);
        if (!copied) refused = wishes.copy_text;
        if (copied) tell(copied, wishes.copied_notice.value_or(std::string()));
    }
    if (wishes.mail_link) tell(desk.open_mail(*wishes.mail_link), {});
    if (wishes.share && !desk.share_text(wishes.share->title, wishes.share->text)) {
        refused = wishes.share->text;
    }
    if (wishes.export_file) {
        const std::string name = export_name(store.today());
        const core::Status saved =
            desk.save_file(name, "application/json", core::encode_search(store.document()));
        tell(saved, std::string(app::text("notice.exported")) + " " + name);
    }
    if (wishes.calendar_file) save_calendar(store, desk, tell);
    if (wishes.import_file) tell(desk.choose_file(), {});
    return refused;
}

}  // namespace

FrameOutcome Shell::frame(const Display& display) {
    State& state = *state_;
    app::Store& store = state.store;
    Ui& ui = state.ui;
    ui.display = &display;
    ui.theme = &theme(theme_kind(store.session(), display));
    ui.scale = static_cast<float>(store.session().text_percent) / 100.0f;
    ui.scroll_y = display.scroll_y;
    ui.focus_request.reset();
    ui.wants_frame = false;
    follow_focus(ui);

    Wishes wishes;
    // Nothing to ask about (a first visit, an undone start, a search that could not be read).
    if (store.is_empty() && store.session().screen != app::Screen::Settings &&
        store.session().screen != app::Screen::Welcome) {
        app::Session session = store.session();
        session.screen = app::Screen::Welcome;
        store.set_session(session);
    }
    const core::Result<core::Answer>& answer = store.answer();
    const View view{store.search(),
                    answer,
                    store.session(),
                    display.locale,
                    store.today(),
                    display.currency,
                    state.save_state,
                    store.can_undo(),
                    store.can_redo(),
                    store.undo_label(),
                    store.redo_label(),
                    display.version,
                    !store.is_empty(),
                    store.is_updating(),
                    state.refused_why ? &*state.refused_why : nullptr,
                    &state.comparisons,
                    &state.journals,
                    store.revision(),
                    store.is_trial() ? &state.trial : nullptr};
    if (std::exchange(state.escape, false)) {
        if (ui.open_popover == 0 && view.session.screen == app::Screen::Find) {
            wishes.go_to(view, view.session.find_from);
        }
        ui.open_popover = 0;
        ui.popover_open_last_frame = false;
        store.cancel_preview();
    }
    for (const app::UserCommand command : std::exchange(state.commands, {})) {
        run_command(command, view, wishes);
    }
    // Undo shows the model's words again, not what was being typed when it was pressed.
    if (wishes.undo || wishes.redo) ui.buffers.clear();

    state.tree.begin_frame();
    state.tree.set_layer(Layer::Content);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({display.width, display.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
    ImGui::Begin("##page", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse);
    ui.draw = ImGui::GetWindowDrawList();
    const Frame space = content_frame(ui, view);
    navigation(ui, view, wishes);
    Column column = space.content;
    {
        Container main(ui, "main", Role::Main, {});
        if (view.trial != nullptr) trial_card(ui, column, view, wishes);
        if (state.by_hand && copy_by_hand(ui, column, *state.by_hand)) state.by_hand.reset();
        IdScope screen(screen_key(view.session.screen));
        draw_screen(ui, column, view, wishes);
    }
    const float content_height = column.y + space.bottom_margin;
    bool dismissed = false;
    if (store.notice()) dismissed = toast(ui, *store.notice(), space.bottom_margin);
    ImGui::End();
    ImGui::PopStyleVar(3);

    FrameOutcome outcome;
    if (store.notice() && store.notice()->number != state.announced_notice) {
        state.announced_notice = store.notice()->number;
        state.announcement = store.notice()->text;
    }
    if (dismissed) store.dismiss_notice();
    Applied applied;
    if (wishes.trial == TrialStep::Begin) state.trial = trial_start(view);
    apply_edits(store, wishes, applied);
    if ((wishes.open_refused || wishes.drop_refused) && state.refused_search) {
        if (wishes.open_refused &&
            store.dispatch(app::ReplaceSearch{*std::move(state.refused_search)})) {
            applied.document = true;
            app::Session session = store.session();
            session.screen = app::Screen::QuickStart;
            store.set_session(session);
        }
        state.refused_search.reset();
        state.refused_why.reset();
        applied.anything = true;
    }
    if (std::optional<std::string> refused = act_outside(store, state.desk, wishes)) {
        copy_refused(*std::move(refused));
        applied.anything = true;
    }
    ui.inbox.clear();

    const bool screen_changed = store.session().screen != state.drawn_screen;
    ui.is_new_screen = screen_changed;
    if (screen_changed) {
        state.drawn_screen = store.session().screen;
        ui.open_popover = 0;
        ui.buffers.clear();
        state.by_hand.reset();
        outcome.scroll_to_top = true;
    }
    outcome.content_height = content_height;
    outcome.focus = ui.focus_request;
    outcome.document_changed = applied.document;
    outcome.session_changed = applied.session || screen_changed;
    const bool news = store.notice() && store.notice()->number != state.announced_notice;
    outcome.wants_frame = ui.wants_frame || applied.anything || dismissed || screen_changed || news;
    outcome.background_rgb = to_rgb(ui.theme->background);
    outcome.dark = ui.theme->dark;
    return outcome;
}

}  // namespace ui

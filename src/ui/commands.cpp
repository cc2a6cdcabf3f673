#include "ui/commands.h"

namespace ui {

app::Available available(const View& view) {
    return {view.can_undo, view.can_redo, view.has_search};
}

void add_opportunity(const View& view, Wishes& wishes) {
    const core::OpportunityId id = core::fresh_opportunity_id(view.search);
    wishes.edit(app::AddOpportunity{id, "", core::Stage::Applied});
    wishes.session_from(view).opportunity = id;
    wishes.go_to(view, app::Screen::Opportunities);
}

void run_command(app::UserCommand command, const View& view, Wishes& wishes) {
    if (!app::is_enabled(command, available(view))) return;
    switch (command) {
        case app::UserCommand::Undo:
            wishes.undo = true;
            return;
        case app::UserCommand::Redo:
            wishes.redo = true;
            return;
        case app::UserCommand::NewSearch:
            wishes.edit(app::ClearSearch{});
            wishes.go_to(view, app::Screen::Welcome);
            return;
        case app::UserCommand::Import:
            wishes.import_file = true;
            return;
        case app::UserCommand::Export:
            wishes.export_file = true;
            return;
        case app::UserCommand::AddOpportunity:
            add_opportunity(view, wishes);
            return;
        case app::UserCommand::WhatIf:
            if (view.trial == nullptr) wishes.trial = TrialStep::Begin;
            return;
        case app::UserCommand::Find:
            if (view.session.screen != app::Screen::Find) {
                app::Session& session = wishes.session_from(view);
                session.find_from = view.session.screen;
                session.find.clear();
                session.screen = app::Screen::Find;
            }
            return;
        case app::UserCommand::ShowToday:
        case app::UserCommand::ShowDecide:
        case app::UserCommand::ShowFacts:
        case app::UserCommand::ShowMessages:
        case app::UserCommand::ShowSettings:
        case app::UserCommand::ShowCompare:
        case app::UserCommand::ShowOpportunities:
        case app::UserCommand::ShowJournal:
            wishes.go_to(view, *app::row_of(command).screen);
            return;
    }
}

}  // namespace ui

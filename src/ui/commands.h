#pragma once

// Doing what the table of commands (app/command_table) offers: one place for keys, lists and rows.

#include "app/command_table.h"
#include "ui/view.h"

namespace ui {

app::Available available(const View& view);

// Leaves the wishes that the command is; nothing when it would do nothing now.
void run_command(app::UserCommand command, const View& view, Wishes& wishes);

// A new opportunity, opened to be filled in.
void add_opportunity(const View& view, Wishes& wishes);

}  // namespace ui

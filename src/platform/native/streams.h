#pragma once

// Standard streams and files of the command line, and the exit codes it ends with.

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace platform {

constexpr int kDone = 0;
constexpr int kNotWritten = 1;  // the answer could not be written
constexpr int kRefused = 2;     // bad input: one line on standard error, nothing on standard output

// A file whole; "-" is standard input. Errors: Unreadable. Too large a text comes back cut one
// byte past any format's limit, so that its decoder refuses it and an endless stream ends.
core::Result<std::string> read_all(const std::string& path);

int refuse(const core::Error& error);  // says it, gives kRefused
int print(std::string_view text);      // gives kDone or kNotWritten

// What every subcommand ends with: the answer and a line's end, or the refusal.
int finish(const core::Result<std::string>& answer);

}  // namespace platform

#pragma once

// The subcommands of `juggle`, one small function each; main.cpp lists them, and its list is the
// help. Each reads its arguments (arguments.h), asks a door of core/json_api.h and ends with
// `finish` (streams.h). What they give back is the program's exit code.

#include <string>
#include <vector>

namespace platform {

// search_subcommands.cpp: about a search file.
int advise(const std::vector<std::string>& written);
int calendar(const std::vector<std::string>& written);
int check(const std::vector<std::string>& written);
int compare(const std::vector<std::string>& written);
int explain(const std::vector<std::string>& written);
int gate(const std::vector<std::string>& written);

// message_subcommands.cpp: what to write, and what was written.
int lint(const std::vector<std::string>& written);
int message(const std::vector<std::string>& written);

// bench.cpp: how long solves take on this machine.
int bench(const std::vector<std::string>& written);
int score(const std::vector<std::string>& written);

// model_subcommands.cpp: what knows no search file.
int evidence(const std::vector<std::string>& written);
int replay(const std::vector<std::string>& written);
int smaa(const std::vector<std::string>& written);
int solve(const std::vector<std::string>& written);

}  // namespace platform

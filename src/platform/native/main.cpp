// The command line `juggle`: JSON in, JSON out. Bad input: exit 2, one line on stderr, nothing on
// stdout. 0: done. 1: the answer could not be written.

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/replay.h"
#include "app/strings.h"
#include "core/answer.h"
#include "core/codec/search_codec.h"
#include "core/codec/text_limits.h"
#include "core/json_api.h"

namespace {

constexpr int kDone = 0;
constexpr int kNotWritten = 1;
constexpr int kRefused = 2;

constexpr std::string_view kUsage =
    "juggle: what to do about several job offers and processes at once\n"
    "\n"
    "  juggle advise [FILE|-]  say what to do today about a search, with all the figures\n"
    "  juggle check [FILE|-]   list what is incomplete or odd about a search file\n"
    "  juggle evidence         print every default with its source and grade\n"
    "  juggle solve [FILE|-]   solve a decision model (canonical format), print its solution\n"
    "  juggle explain [FILE|-] say the same in a few sentences, as the page does\n"
    "  juggle replay [FILE|-]  play a recorded session, print the search it ends with\n"
    "  juggle help             print this\n"
    "\n"
    "  --explain               with solve: outcomes, drivers, break-evens, interviews\n"
    "  --robust N --seed S     with solve: acceptability, regret and EVPI over N draws\n"
    "  --today YYYY-MM-DD      the day to look at a search from, instead of the machine's\n"
    "\n"
    "FILE is JSON; '-' or nothing reads standard input. Bad input: exit 2, one line\n"
    "'error: CODE at PATH: message' on standard error, nothing on standard output.\n";

int refuse(const core::Error& error) {
    std::fprintf(stderr, "%s\n", core::error_line(error).c_str());
    return kRefused;
}

int print(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    return written && std::fflush(stdout) == 0 ? kDone : kNotWritten;
}

// Reads one byte more than any format allows at most, so that too large a text is still refused
// by its own error, and an endless stream ends.
core::Result<std::string> read_all(const std::string& path) {
    std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
    if (file == nullptr) return core::Error{core::ErrorCode::Unreadable, path, "cannot be opened"};
    std::string text;
    std::vector<char> buffer(1 << 16);
    while (text.size() <= core::kMaxJsonBytes) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file);
        if (count == 0) break;
        text.append(buffer.data(), count);
    }
    const bool failed = std::ferror(file) != 0;
    if (file != stdin) std::fclose(file);
    if (failed) return core::Error{core::ErrorCode::Unreadable, path, "cannot be read"};
    return text;
}

struct SolveArguments {
    std::string path = "-";
    core::SolveExtras extras;
};

// A count written in digits, at most nine of them.
std::optional<int> whole_number(const std::string& text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return number < 0 ? std::nullopt : std::optional<int>(number);
}

core::Result<SolveArguments> solve_arguments(const std::vector<std::string>& arguments) {
    SolveArguments out;
    bool has_path = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--explain") {
            out.extras.explain = true;
        } else if (argument == "--robust" || argument == "--seed") {
            const std::string value = i + 1 < arguments.size() ? arguments[++i] : "";
            const std::optional<int> number = whole_number(value);
            if (!number) {
                return core::Error{core::ErrorCode::WrongType, argument,
                                   "expected whole number, found " + value};
            }
            if (argument == "--seed") {
                out.extras.seed = static_cast<std::uint64_t>(*number);
            } else {
                out.extras.samples = *number;
            }
        } else if (argument.starts_with("--")) {
            return core::Error{core::ErrorCode::UnknownCommand, argument, "see: juggle help"};
        } else if (has_path) {
            return core::Error{core::ErrorCode::UnknownCommand, argument, "one file at most"};
        } else {
            out.path = argument;
            has_path = true;
        }
    }
    return out;
}

int solve(const std::vector<std::string>& arguments) {
    const auto chosen = solve_arguments(arguments);
    if (!chosen) return refuse(chosen.error());
    const auto text = read_all(chosen->path);
    if (!text) return refuse(text.error());
    const auto solution = core::solve_json(*text, chosen->extras);
    if (!solution) return refuse(solution.error());
    return print(*solution + "\n");
}

// What every subcommand about a search takes: one file, and the day to look at it from.
struct SearchArguments {
    std::string path = "-";
    core::Date today;
};

// The machine's calendar day where it stands; the only clock of the command line.
core::Date machine_day() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return core::from_civil({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

core::Result<SearchArguments> search_arguments(const std::vector<std::string>& arguments) {
    SearchArguments out;
    out.today = machine_day();
    bool has_path = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--today") {
            const std::string day = i + 1 < arguments.size() ? arguments[++i] : "";
            const auto date = core::parse_date(day);
            if (!date) return core::Error{core::ErrorCode::NotADate, "--today", day};
            out.today = *date;
        } else if (argument.starts_with("--")) {
            return core::Error{core::ErrorCode::UnknownCommand, argument, "see: juggle help"};
        } else if (has_path) {
            return core::Error{core::ErrorCode::UnknownCommand, argument, "one file at most"};
        } else {
            out.path = argument;
            has_path = true;
        }
    }
    return out;
}

int advise(const std::vector<std::string>& arguments) {
    const auto chosen = search_arguments(arguments);
    if (!chosen) return refuse(chosen.error());
    const auto text = read_all(chosen->path);
    if (!text) return refuse(text.error());
    const auto answer = core::advise_json(*text, chosen->today);
    if (!answer) return refuse(answer.error());
    return print(*answer + "\n");
}

// The page's words, in the form the page has without a browser's locale.
std::string words_of(const core::Answer& answer, const core::Search& search) {
    const app::Locale locale;
    const app::VerdictText verdict = app::verdict_text(answer, search, locale);
    std::string out = verdict.headline + "\n" + verdict.reason + "\n";
    if (!verdict.deadline_line.empty()) out += verdict.deadline_line + ".\n";
    for (const core::ActionLine& line : answer.actions) {
        out += "- " + app::action_text(line, search) + ": " +
               app::value_text(line.average, answer, search, locale) + " on average, " +
               app::value_text(line.bad_case, answer, search, locale) + " in a bad case, nothing " +
               app::percent_text(line.nothing) + "\n";
    }
    return out;
}

int explain(const std::vector<std::string>& arguments) {
    const auto chosen = search_arguments(arguments);
    if (!chosen) return refuse(chosen.error());
    const auto text = read_all(chosen->path);
    if (!text) return refuse(text.error());
    const auto search = core::decode_search(*text);
    if (!search) return refuse(search.error());
    const auto answer = core::answer(*search, chosen->today);
    if (!answer) return refuse(answer.error());
    return print(words_of(*answer, *search));
}

int evidence(const std::vector<std::string>& arguments) {
    if (!arguments.empty()) {
        return refuse({core::ErrorCode::UnknownCommand, arguments.front(), "nothing to read"});
    }
    return print(core::evidence_json() + "\n");
}

int check(const std::vector<std::string>& arguments) {
    const auto chosen = search_arguments(arguments);
    if (!chosen) return refuse(chosen.error());
    const auto text = read_all(chosen->path);
    if (!text) return refuse(text.error());
    const auto problems = core::check_json(*text, chosen->today);
    if (!problems) return refuse(problems.error());
    return print(*problems + "\n");
}

int replay(const std::vector<std::string>& arguments) {
    if (arguments.size() > 1) {
        return refuse({core::ErrorCode::UnknownCommand, arguments[1], "one file at most"});
    }
    const auto text = read_all(arguments.empty() ? "-" : arguments.front());
    if (!text) return refuse(text.error());
    const auto search = app::replay(*text);
    if (!search) return refuse(search.error());
    return print(core::encode_search(*search));
}

int help(const std::vector<std::string>&) {
    return print(kUsage);
}

struct Subcommand {
    std::string_view name;
    int (*run)(const std::vector<std::string>& arguments);
};

constexpr Subcommand kSubcommands[] = {
    {"advise", advise},  //
    {"check", check},   {"evidence", evidence}, {"explain", explain},
    {"help", help},     {"replay", replay},     {"solve", solve},
};

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    if (arguments.empty()) return help(arguments);
    for (const Subcommand& subcommand : kSubcommands) {
        if (arguments.front() != subcommand.name) continue;
        return subcommand.run({arguments.begin() + 1, arguments.end()});
    }
    return refuse({core::ErrorCode::UnknownCommand, arguments.front(), "see: juggle help"});
}

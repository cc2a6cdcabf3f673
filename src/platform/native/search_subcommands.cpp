#include "app/strings.h"
#include "core/answer.h"
#include "core/codec/search_codec.h"
#include "core/json_api.h"
#include "platform/native/arguments.h"
#include "platform/native/streams.h"
#include "platform/native/subcommands.h"

namespace platform {
namespace {

// A file's text and the day to look at it from: what every subcommand here begins with.
struct SearchText {
    std::string text;
    core::Date today;
};

core::Result<SearchText> read_search(const std::vector<std::string>& written) {
    const auto arguments = Arguments::read(written, {}, {"--today"});
    if (!arguments) return arguments.error();
    const auto today = today_of(*arguments);
    if (!today) return today.error();
    auto text = read_all(arguments->path());
    if (!text) return text.error();
    return SearchText{*std::move(text), *today};
}

using Door = core::Result<std::string> (*)(std::string_view text, core::Date today);

int ask(Door door, const std::vector<std::string>& written) {
    const auto search = read_search(written);
    return search ? finish(door(search->text, search->today)) : refuse(search.error());
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

}  // namespace

int advise(const std::vector<std::string>& written) {
    return ask(core::advise_json, written);
}

int calendar(const std::vector<std::string>& written) {
    const auto arguments = Arguments::read(written, {}, {"--today", "--item"});
    if (!arguments) return refuse(arguments.error());
    const auto today = today_of(*arguments);
    if (!today) return refuse(today.error());
    const auto text = read_all(arguments->path());
    if (!text) return refuse(text.error());
    const auto file = core::search_calendar(*text, arguments->text("--item").value_or(""), *today);
    if (!file) return refuse(file.error());
    return print(*file);  // its lines end as the format wants them; nothing is added
}

int check(const std::vector<std::string>& written) {
    return ask(core::check_json, written);
}

int compare(const std::vector<std::string>& written) {
    return ask(core::compare_json, written);
}

int score(const std::vector<std::string>& written) {
    return ask(core::score_json, written);
}

int explain(const std::vector<std::string>& written) {
    const auto read = read_search(written);
    if (!read) return refuse(read.error());
    const auto search = core::decode_search(read->text);
    if (!search) return refuse(search.error());
    const auto answer = core::answer(*search, read->today);
    if (!answer) return refuse(answer.error());
    return print(words_of(*answer, *search));
}

int gate(const std::vector<std::string>& written) {
    const auto arguments = Arguments::read(written, {}, {"--today", "--opportunity"});
    if (!arguments) return refuse(arguments.error());
    const auto today = today_of(*arguments);
    if (!today) return refuse(today.error());
    const auto text = read_all(arguments->path());
    if (!text) return refuse(text.error());
    return finish(core::gate_json(*text, arguments->text("--opportunity"), *today));
}

}  // namespace platform

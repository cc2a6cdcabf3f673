// `juggle message` and `juggle lint`: what is written on the command line becomes the request of
// the JSON doors, which read it strictly.

#include <string>
#include <string_view>

#include "core/json_api.h"
#include "platform/native/arguments.h"
#include "platform/native/streams.h"
#include "platform/native/subcommands.h"

namespace platform {
namespace {

struct OptionKey {
    const char* option;
    const char* key;
};
constexpr OptionKey kWords[] = {
    {"--situation", "situation"}, {"--opportunity", "opportunity"}, {"--tone", "tone"},
    {"--length", "length"},       {"--reason", "reason"},           {"--contact", "contact"},
    {"--date", "date"},
};

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out + "\"";
}

core::Result<std::string> request_of(const Arguments& arguments) {
    std::string json;
    const auto put = [&json](std::string_view key, const std::string& value) {
        json += (json.empty() ? "{" : ", ") + quoted(key) + ": " + value;
    };
    for (const OptionKey& each : kWords) {
        if (const auto word = arguments.text(each.option)) put(each.key, quoted(*word));
    }
    if (const auto claim = arguments.text("--claim")) put("claims", "[" + quoted(*claim) + "]");
    const auto days = arguments.whole_number("--extra-days");
    if (!days) return days.error();
    if (*days) put("extra_days", std::to_string(**days));
    return json.empty() ? std::string("{}") : json + "}";
}

core::Result<Arguments> read(const std::vector<std::string>& written) {
    return Arguments::read(
        written, {},
        {"--situation", "--opportunity", "--tone", "--length", "--reason", "--contact", "--date",
         "--claim", "--extra-days", "--search", "--today"});
}

}  // namespace

int message(const std::vector<std::string>& written) {
    const auto arguments = read(written);
    if (!arguments) return refuse(arguments.error());
    const auto today = today_of(*arguments);
    if (!today) return refuse(today.error());
    const auto request = request_of(*arguments);
    if (!request) return refuse(request.error());
    const auto search = read_all(arguments->path());
    if (!search) return refuse(search.error());
    return finish(core::message_json(*search, *request, *today));
}

int lint(const std::vector<std::string>& written) {
    const auto arguments = read(written);
    if (!arguments) return refuse(arguments.error());
    const auto today = today_of(*arguments);
    if (!today) return refuse(today.error());
    const auto request = request_of(*arguments);
    if (!request) return refuse(request.error());
    const auto letter = read_all(arguments->path());
    if (!letter) return refuse(letter.error());
    std::string search;
    if (const auto path = arguments->text("--search")) {
        const auto text = read_all(*path);
        if (!text) return refuse(text.error());
        search = *text;
    }
    return finish(core::lint_json(*letter, *request, search, *today));
}

}  // namespace platform

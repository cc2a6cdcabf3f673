#include "app/session_text.h"

#include <array>

#include "app/typed_text.h"

namespace app {
namespace {

constexpr std::array<std::string_view, 4> kThemes = {"system", "light", "dark", "high_contrast"};
constexpr std::array<std::string_view, 11> kScreens = {
    "welcome",  "today", "quick_start", "opportunities", "decide", "messages",
    "settings", "more",  "compare",     "find",          "journal"};
constexpr int kLeastPercent = 100;
constexpr int kMostPercent = 200;

template <class Enum, std::size_t N>
void read_word(std::string_view word, const std::array<std::string_view, N>& words, Enum& into) {
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == word) into = static_cast<Enum>(i);
    }
}

}  // namespace

std::string session_text(const Session& session) {
    return "theme=" + std::string(kThemes[static_cast<std::size_t>(session.theme)]) +
           "\ntext_percent=" + std::to_string(session.text_percent) +
           "\nscreen=" + std::string(kScreens[static_cast<std::size_t>(session.screen)]) + "\n";
}

Session read_session(std::string_view text) {
    Session session;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view name = line.substr(0, equals);
        const std::string_view value = line.substr(equals + 1);
        if (name == "theme") read_word(value, kThemes, session.theme);
        if (name == "screen") read_word(value, kScreens, session.screen);
        if (name == "text_percent") {
            const auto percent = small_number(value);
            if (percent && *percent >= kLeastPercent && *percent <= kMostPercent) {
                session.text_percent = *percent;
            }
        }
    }
    return session;
}

}  // namespace app

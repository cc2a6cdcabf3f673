#include "core/compose/outline.h"

#include <algorithm>

#include "core/base/contract.h"

namespace core {

extern const std::string_view kSharedOutlines, kOfferOutlines, kWaitingOutlines, kInterviewOutlines,
    kRescueOutlines;

namespace {

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// Cuts off and returns what stands before the separator; all of it when there is none.
std::string_view take_until(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    const std::string_view head = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return head;
}

// The parts of "<a/b/c>..." or "(a|b)..." between its brackets; moves `text` behind them.
std::vector<std::string_view> take_parts(std::string_view& text) {
    const char separator = text.front() == '<' ? '/' : '|';
    std::vector<std::string_view> parts;
    std::size_t begin = 1, i = 1;
    for (int depth = 1; depth > 0; ++i) {
        JUGGLE_ASSERT(i < text.size());
        const char c = text[i];
        if (c == '<' || c == '(') ++depth;
        if (c == '>' || c == ')') --depth;
        if (depth == 0 || (depth == 1 && c == separator)) {
            parts.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    text.remove_prefix(i);
    return parts;
}

class Speaker {
public:
    Speaker(const OutlineFacts& facts, std::uint32_t line) : facts_(facts) {
        // Ids that were counted up differ in the low bits of the seed, so of eight neighbours no
        // two agree on more than two of three even lines; on odd ones chance decides.
        pick_ = line % 2 == 0 ? facts.seed >> (line / 2 % 3)
                              : ((facts.seed ^ (line * 40503u)) * 2654435761u) >> 15;
    }

    // False when a fact is not known; `out` is then of no use.
    bool say(std::string_view text, std::string& out) const {
        while (!text.empty()) {
            const char c = text.front();
            if (c == '$') {
                if (!say_fact(text, out)) return false;
            } else if (c == '<') {
                const auto parts = take_parts(text);
                JUGGLE_ASSERT(parts.size() == 3);
                if (!say(parts[static_cast<std::size_t>(facts_.tone)], out)) return false;
            } else if (c == '(') {
                if (!say_one_of(take_parts(text), out)) return false;
            } else {
                // Names and what the user wrote may end a sentence themselves: "Inc.".
                const bool ends_twice = c == '.' && !out.empty() && ends_sentence(out.back());
                if (!ends_twice) out += c;
                text.remove_prefix(1);
            }
        }
        return true;
    }

private:
    static bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?'; }

    bool say_fact(std::string_view& text, std::string& out) const {
        std::size_t end = 1;
        while (end < text.size() && is_name_char(text[end]))
            ++end;
        std::string name(text.substr(1, end - 1));
        const bool capital = name[0] != lower(name[0]);
        name[0] = lower(name[0]);
        std::string words = facts_.words(name);
        if (words.empty()) return false;
        if (capital) words[0] = upper(words[0]);
        out += words;
        text.remove_prefix(end);
        return true;
    }

    bool say_one_of(const std::vector<std::string_view>& parts, std::string& out) const {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            std::string words = out;
            if (!say(parts[(pick_ + i) % parts.size()], words)) continue;
            out = std::move(words);
            return true;
        }
        return false;
    }

    const OutlineFacts& facts_;
    std::uint32_t pick_ = 0;
};

class Reciter {
public:
    explicit Reciter(const OutlineFacts& facts) : facts_(facts) {}

    void recite(std::string_view section) {
        bool taken = false;
        while (!section.empty()) {
            std::string_view line = take_until(section, '\n');
            ++line_;
            if (line.empty()) continue;
            if (line.substr(0, 2) == "--") {
                break_ = facts_.form == MessageForm::Mail;
            } else if (line.front() == '=') {
                std::string_view head = line.substr(1);
                const std::string_view name = take_until(head, ' ');
                if (all_hold(head)) recite(outline_section(name));
            } else {
                const bool other = line.front() == '/';
                if (other) line.remove_prefix(1);
                taken = (other && taken) || say_line(line);
            }
        }
    }

    OutlineWords words() && { return std::move(words_); }

private:
    // "?mail !met" or nothing.
    bool all_hold(std::string_view conditions) const {
        if (!conditions.empty() && conditions.front() == '?') conditions.remove_prefix(1);
        while (!conditions.empty()) {
            std::string_view name = take_until(conditions, ' ');
            const bool wanted = name.front() != '!';
            if (!wanted) name.remove_prefix(1);
            if (holds(name) != wanted) return false;
        }
        return true;
    }

    bool holds(std::string_view name) const {
        if (name == "mail") return facts_.form == MessageForm::Mail;
        if (name == "short") return facts_.form != MessageForm::Mail;
        return facts_.holds(name);
    }

    bool say_line(std::string_view text) {
        std::string_view head = take_until(text, '|');
        const bool point = head.front() == '*';
        if (point) head.remove_prefix(2);
        const std::string_view rules = take_until(head, ' ');
        // A point belongs to an outline: chains may mix it with the sentences of a mail.
        if (point && facts_.form != MessageForm::CallOutline) return false;
        if (!all_hold(head)) return false;
        std::string out;
        if (!Speaker(facts_, line_).say(text.substr(1), out)) return false;
        if (rules == "S") {
            words_.subject = std::move(out);
        } else if (rules == "H") {
            words_.hints.push_back(std::move(out));
        } else {
            append(out, point, rules);
            note_conditions(head);
        }
        return true;
    }

    void append(const std::string& out, bool point, std::string_view rules) {
        std::string& body = words_.body;
        if (point) {
            body += body.empty() ? "- " : "\n- ";
        } else if (!body.empty()) {
            body += break_ ? "\n\n" : " ";
        }
        break_ = false;
        words_.said.push_back({std::string(rules), body.size(), body.size() + out.size()});
        body += out;
    }

    void note_conditions(std::string_view head) {
        if (!head.empty()) head.remove_prefix(1);
        while (!head.empty())
            words_.conditions.emplace_back(take_until(head, ' '));
    }

    const OutlineFacts& facts_;
    OutlineWords words_;
    std::uint32_t line_ = 0;
    bool break_ = false;
};

}  // namespace

std::string_view outline_section(std::string_view name) {
    const std::string head = "== " + std::string(name) + "\n";
    for (const std::string_view file :
         {kSharedOutlines, kOfferOutlines, kWaitingOutlines, kInterviewOutlines, kRescueOutlines}) {
        std::size_t begin = file.find(head);
        if (begin == std::string_view::npos) continue;
        begin += head.size();
        return file.substr(begin, file.find("\n== ", begin - 1) - begin);
    }
    return {};
}

OutlineWords say_outline(std::string_view section, const OutlineFacts& facts) {
    Reciter reciter(facts);
    reciter.recite(section);
    return std::move(reciter).words();
}

}  // namespace core

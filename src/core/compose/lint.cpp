#include "core/compose/lint.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/base/utf8.h"
#include "core/compose/lint_phrases.h"
#include "core/compose/situations.h"
#include "core/compose/wording.h"

namespace core {
namespace {

constexpr std::string_view kWords[] = {
    "missing_thanks", "no_reason",    "harsh_words",        "blaming_words", "ultimatum",
    "false_rival",    "no_date",      "door_closed",        "no_open_door",  "too_long",
    "names_rival",    "rival_figure", "too_many_apologies", "placeholder",   "shouting",
};

bool is_one_of(Situation situation, std::initializer_list<Situation> list) {
    return std::find(list.begin(), list.end(), situation) != list.end();
}

bool asks_for_a_day(Situation situation) {
    return is_one_of(situation,
                     {Situation::AskForTime, Situation::TalkFirst, Situation::BetterTerms,
                      Situation::AnotherDay, Situation::InWriting});
}

bool says_no(Situation situation) {
    return is_one_of(situation, {Situation::DeclineOffer, Situation::CancelInterview,
                                 Situation::DeclineInterview, Situation::LeaveProcess});
}

bool may_go_without_thanks(Situation situation) {
    return is_one_of(situation,
                     {Situation::Reaffirm, Situation::KeepWarm, Situation::Interviewing,
                      Situation::AcceptedElsewhere, Situation::Connect, Situation::ComeBack});
}

std::size_t most_words(const MessageRequest& request) {
    if (request.length == Length::Short) return 100;
    return request.situation == Situation::KeepWarm ? 130 : 230;  // B16: brief
}

class Linter {
public:
    Linter(std::string_view letter, const MessageRequest& request, const Facts* facts)
        : letter_(letter), request_(request), facts_(facts), plain_(plain_text(letter)) {}

    std::vector<Finding> run() {
        mark_phrases();
        mark_placeholders();
        mark_shouting();
        mark_length();
        if (facts_ != nullptr) mark_rivals();
        const bool outline =
            request_.length == Length::Short &&
            situation_row(request_.situation).short_form == MessageForm::CallOutline;
        if (!outline) mark_apologies();
        sort();
        if (!outline) add_what_is_missing();
        return std::move(findings_);
    }

private:
    void sort() {
        std::stable_sort(findings_.begin(), findings_.end(),
                         [](const Finding& a, const Finding& b) { return a.begin < b.begin; });
    }

    bool has_any(std::span<const std::string_view> phrases) const {
        return std::any_of(phrases.begin(), phrases.end(), [this](std::string_view phrase) {
            return find_phrase(plain_, phrase).has_value();
        });
    }

    void mark(LintKind kind, std::string_view rule, Match match, std::string_view fix = {}) {
        const std::size_t begin = plain_.at[match.begin], end = plain_.at[match.end];
        for (const Finding& each : findings_) {  // one finding for the same words
            if (each.kind == kind && begin < each.end && each.begin < end) return;
        }
        findings_.push_back({kind, std::string(rule), begin, end, std::string(fix)});
    }

    void mark_phrases() {
        for (const PhraseRow& row : marked_phrases()) {
            std::optional<Match> match = find_phrase(plain_, row.phrase);
            for (; match; match = find_phrase(plain_, row.phrase, match->end)) {
                const bool kind_of_its_own = row.kind == LintKind::DoorClosed ||
                                             row.kind == LintKind::Ultimatum ||
                                             plain_.text.substr(match->begin, 4) == "not ";
                if (kind_of_its_own || !is_negated(plain_, match->begin)) {
                    mark(row.kind, row.rule, *match, row.fix);
                }
            }
        }
    }

    // "[Name]", "{date}", "<company>", "____", "XX": of letters and blanks, and not long.
    void mark_placeholders() {
        const std::string& text = plain_.text;
        for (std::size_t at = 0; at < text.size(); ++at) {
            constexpr std::string_view kOpen = "[{<", kClose = "]}>";
            const std::size_t kind = kOpen.find(text[at]);
            if (kind == std::string_view::npos) continue;
            const std::size_t end = text.find(kClose[kind], at);
            if (end == std::string::npos || end - at < 3 || end - at > 40) continue;
            if (text[at + 1] < 'a' || text[at + 1] > 'z') continue;
            mark(LintKind::Placeholder, "A2", {at, end + 1});
        }
        for (const std::string_view left : {"(xx|xxx|xxxx|tbd|tba)", "lorem ipsum",
                                            "your name here", "insert (name|date|company)"}) {
            if (const auto match = find_phrase(plain_, left)) {
                mark(LintKind::Placeholder, "A2", *match);
            }
        }
        const std::size_t line = text.find("___");
        if (line != std::string::npos) mark(LintKind::Placeholder, "A2", {line, line + 3});
    }

    // "!!", or two words of capitals in a row (one may be a name or a short form).
    void mark_shouting() {
        const std::size_t marks = plain_.text.find("!!");
        if (marks != std::string::npos) mark(LintKind::Shouting, "A2", {marks, marks + 2}, ".");
        std::size_t begin = 0, loud = 0, end_of_loud = 0;
        for (std::size_t at = 0; at <= letter_.size();) {
            const std::size_t end =
                std::min(letter_.find_first_of(" \n\t.,;:!?", at), letter_.size());
            const std::string_view word = letter_.substr(at, end - at);
            const bool capitals =
                word.size() >= 3 &&
                std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
            if (capitals && loud++ == 0) begin = at;
            if (capitals) end_of_loud = end;
            if (!word.empty() && !capitals) loud = 0;
            if (loud == 3) {
                findings_.push_back({LintKind::Shouting, "A2", begin, end_of_loud, ""});
                return;
            }
            at = end + 1;
        }
    }

    void mark_apologies() {
        constexpr int kMost = 2;  // one, and a word of regret
        std::vector<Match> all;
        for (const std::string_view phrase : apology_phrases()) {
            for (auto match = find_phrase(plain_, phrase); match;
                 match = find_phrase(plain_, phrase, match->end))
                all.push_back(*match);
        }
        if (static_cast<int>(all.size()) <= kMost) return;
        std::sort(all.begin(), all.end(),
                  [](const Match& a, const Match& b) { return a.begin < b.begin; });
        mark(LintKind::ManyApologies, "A2", all[kMost]);
    }

    void mark_length() {
        constexpr std::size_t kMostOfNote = 300;  // what networks take
        const std::size_t length = letter_.size();
        if (request_.situation == Situation::Connect && code_points(letter_) > kMostOfNote) {
            findings_.push_back(
                {LintKind::TooLong, "A2", std::min(kMostOfNote, length), length, ""});
            return;
        }
        std::size_t words = 0;
        for (std::size_t at = 0; at < plain_.text.size(); ++at) {
            if (plain_.text[at] != ' ' || ++words != most_words(request_)) continue;
            findings_.push_back({LintKind::TooLong,
                                 request_.situation == Situation::KeepWarm ? "B16" : "A2",
                                 plain_.at[at], length, ""});
            return;
        }
    }

    void mark_rivals() {
        for (const Opportunity& other : facts_->search->opportunities) {
            if (&other != facts_->to) mark_name(trimmed(other.company));
        }
        mark_figure();
        // An offer that was accepted was one: "I have accepted another offer" (M12).
        const bool one =
            facts_->offer_elsewhere != nullptr || facts_->accepted_elsewhere != nullptr;
        int offers = 0;
        for (const Opportunity& other : facts_->search->opportunities) {
            if (&other != facts_->to && is_in_hand(other, facts_->today)) ++offers;
        }
        if (!one) mark_claim("(another|other|a second|a competing|a better) offer");
        if (!one) mark_claim("an offer from (another|a competitor)");
        if (offers < 2) {
            mark_claim(
                "(several|two|three|four|five|six|many|multiple|better|more|competing|other) "
                "offers");
        }
        if (!one && facts_->talks_elsewhere < 2) {
            mark_claim("(in demand|hot commodity|other companies want|much sought after)");
            mark_claim("(several|many|multiple|other) (companies|employers) (are|have shown)");
        }
        if (facts_->talks_elsewhere == 0) {
            mark_claim("interviewing (with (another|other|several|two|three)|elsewhere)");
            mark_claim("final (round|stage|stages) (with|at) (another|other)");
        }
    }

    void mark_claim(std::string_view phrase) {
        const auto match = find_phrase(plain_, phrase);
        // "You asked whether I am interviewing elsewhere" claims nothing.
        const bool asked = find_phrase(plain_, "whether (i am|i'm|you are)").has_value();
        if (match && !asked && !is_negated(plain_, match->begin)) {
            mark(LintKind::FalseRival, "C13", *match);
        }
    }

    void mark_name(const std::string& name) {
        // A short name may be a word, and a name within their own is theirs.
        if (code_points(name) < 3) return;
        for (const std::string& own :
             {facts_->company, facts_->role, facts_->person, facts_->sign_as})
            if (own.find(name) != std::string::npos) return;
        for (const std::string& own : facts_->others)
            if (own.find(name) != std::string::npos) return;
        const std::size_t at = letter_.find(name);
        if (at == std::string_view::npos) return;
        const auto letter_at = [this](std::size_t place) {
            const char c = place < letter_.size() ? letter_[place] : ' ';
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        };
        if ((at > 0 && letter_at(at - 1)) || letter_at(at + name.size())) return;
        findings_.push_back({LintKind::NamesRival, "P5", at, at + name.size(), "another company"});
    }

    // An amount in a sentence that speaks of elsewhere.
    void mark_figure() {
        const std::string& text = plain_.text;
        for (std::size_t begin = 0; begin < text.size();) {
            std::size_t end = begin;
            do {
                end = std::min(text.find_first_of(".?!", end + 1), text.size());
            } while (end + 1 < text.size() && text[end + 1] != ' ');
            PlainText sentence;
            sentence.text = text.substr(begin, end - begin);
            const std::size_t digit = sentence.text.find_first_of("0123456789");
            const auto rival = elsewhere_phrases();
            const bool elsewhere = std::any_of(
                rival.begin(), rival.end(),
                [&](std::string_view phrase) { return find_phrase(sentence, phrase).has_value(); });
            if (digit != std::string::npos && elsewhere && is_amount(sentence.text, digit)) {
                std::size_t stop = sentence.text.find_first_not_of("0123456789,. k", digit);
                stop = std::min(stop, sentence.text.size());
                while (stop > digit && (sentence.text[stop - 1] == ' '))
                    --stop;
                mark(LintKind::RivalFigure, "P5", {begin + digit, begin + stop});
            }
            begin = end + 1;
        }
    }

    static bool is_amount(const std::string& sentence, std::size_t digit) {
        for (const std::string_view sign : {"$", "€", "£", "usd", "eur", "gbp", "per cent", "%",
                                            "percent", "a year", "salary", "more money"}) {
            if (sentence.find(sign) != std::string::npos) return true;
        }
        const std::size_t end = sentence.find_first_not_of("0123456789,.", digit);
        const bool thousands = end != std::string::npos && sentence[end] == 'k';
        return thousands || std::min(end, sentence.size()) - digit >= 5;
    }

    void add_what_is_missing() {
        const Situation situation = request_.situation;
        const bool stranger = facts_ != nullptr && facts_->to->stage == Stage::Lead;
        if (!may_go_without_thanks(situation) && !stranger && !has_any(thanks_phrases())) {
            add(LintKind::MissingThanks, {"E11", "A2", "D15", "B9"}, first_sentence_at());
        }
        if (says_no(situation) && is_brief() && !has_any(reason_phrases())) {
            add(LintKind::NoReason, {"E10"}, last_sentence_end());
        }
        if (asks_for_a_day(situation) && !names_a_day()) {
            add(LintKind::NoDate, {"P3"}, last_sentence_end());
        }
        if (says_no(situation) && is_brief() && !closes_the_door() &&
            !has_any(open_door_phrases())) {
            add(LintKind::NoOpenDoor, {"B11", "E9"}, last_sentence_end());
        }
    }

    // A reason and a kind last word have more forms than any list, so only where there is no room
    // for them is their absence sure.
    bool is_brief() const {
        constexpr int kWordsWithRoom = 32;
        return std::count(plain_.text.begin(), plain_.text.end(), ' ') < kWordsWithRoom;
    }

    bool closes_the_door() const {
        return std::any_of(findings_.begin(), findings_.end(),
                           [](const Finding& each) { return each.kind == LintKind::DoorClosed; });
    }

    // "12/3", "12.3.", "the 12th", "2026-03-12", or a day's name.
    bool names_a_day() const {
        if (has_any(day_phrases())) return true;
        const std::string& text = plain_.text;
        for (std::size_t at = 1; at + 1 < text.size(); ++at) {
            const auto digit = [&text](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
            const std::string next = text.substr(at, 2);
            const bool ordinal = next == "th" || next == "st" || next == "nd" || next == "rd";
            const bool between = text[at] == '/' || text[at] == '.' || text[at] == '-';
            if (digit(at - 1) && (ordinal || (between && digit(at + 1)))) return true;
        }
        return false;
    }

    void add(LintKind kind, std::initializer_list<std::string_view> rules, std::size_t at) {
        findings_.push_back({kind, std::string(*rules.begin()), at, at, offered(rules)});
    }

    // Our own sentence that carries one of the rules, from the facts or in general words.
    std::string offered(std::initializer_list<std::string_view> rules) const {
        Search search;
        Facts general;
        if (facts_ == nullptr) {
            Opportunity to;
            to.id.text = "o1";
            to.stage = Stage::Offer;
            search.opportunities.push_back(to);
            MessageRequest request = request_;
            request.opportunity = to.id;
            request.contact.reset();
            const Result<Facts> gathered = gather_facts(search, Date{20000}, request);
            if (!gathered) return "";
            general = *gathered;
        }
        const Facts& facts = facts_ == nullptr ? general : *facts_;
        const OutlineWords words = situation_words(situation_row(request_.situation), facts);
        for (const std::string_view rule : rules) {
            for (const Said& said : words.said) {
                if (("," + said.rules + ",").find("," + std::string(rule) + ",") !=
                    std::string::npos)
                    return words.body.substr(said.begin, said.end - said.begin);
            }
        }
        return "";
    }

    // Behind the greeting, where there is one.
    std::size_t first_sentence_at() const {
        const std::size_t gap = letter_.find("\n\n");
        const bool greeted = gap != std::string_view::npos && gap < 80;
        return greeted ? gap + 2 : 0;
    }

    // Before a closing, where there is one.
    std::size_t last_sentence_end() const {
        const std::size_t end = letter_.find_last_not_of(" \n\t") + 1;
        const std::size_t gap = letter_.substr(0, end).rfind("\n\n");
        if (gap == std::string_view::npos || gap < first_sentence_at()) return end;
        const std::string_view last = letter_.substr(gap, end - gap);
        const bool closing = last.size() < 100 && last.find('.') == std::string_view::npos;
        return closing ? letter_.find_last_not_of(" \n\t", gap) + 1 : end;
    }

    std::string_view letter_;
    const MessageRequest& request_;
    const Facts* facts_;
    PlainText plain_;
    std::vector<Finding> findings_;
};

}  // namespace

std::string_view lint_word(LintKind kind) {
    return kWords[static_cast<std::size_t>(kind)];
}

std::vector<Finding> lint(std::string_view text, const MessageRequest& request) {
    return Linter(text, request, nullptr).run();
}

std::vector<Finding> lint(std::string_view text, const MessageRequest& request,
                          const Search& search, Date today) {
    const Result<Facts> facts = gather_facts(search, today, request);
    if (!facts) return lint(text, request);
    return Linter(text, request, &*facts).run();
}

std::string with_fix(std::string_view text, const Finding& finding) {
    std::string out(text.substr(0, finding.begin));
    const bool adds = finding.begin == finding.end;
    if (adds && !out.empty() && out.back() != '\n' && out.back() != ' ') out += ' ';
    out += finding.fix;
    std::string_view rest = text.substr(finding.end);
    if (adds && !rest.empty() && rest.front() != '\n' && rest.front() != ' ') out += ' ';
    if (!adds && finding.fix.empty() && !rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    return out + std::string(rest);
}

}  // namespace core

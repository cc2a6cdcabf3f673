#include "core/compose/lint_phrases.h"

#include <algorithm>

namespace core {
namespace {

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// The first bar of the options that is in no bracket of its own; their end when there is none.
std::size_t first_bar(std::string_view options) {
    int depth = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i] == '(') ++depth;
        if (options[i] == ')') --depth;
        if (options[i] == '|' && depth == 0) return i;
    }
    return options.size();
}

std::size_t closing_bracket(std::string_view pattern) {
    int depth = 0;
    std::size_t i = 0;
    do {
        if (pattern[i] == '(') ++depth;
        if (pattern[i] == ')') --depth;
        ++i;
    } while (depth > 0 && i < pattern.size());
    return i - 1;
}

// The end of the pattern's match at `at`, or npos. Alternatives are tried in order.
std::size_t match_at(std::string_view text, std::size_t at, std::string_view pattern) {
    while (!pattern.empty()) {
        if (pattern.front() == '(') {
            const std::size_t close = closing_bracket(pattern);
            std::string_view options = pattern.substr(1, close - 1);
            const std::string_view rest = pattern.substr(close + 1);
            while (true) {
                const std::size_t bar = first_bar(options);
                const std::string_view option = options.substr(0, bar);
                const bool can =
                    option.front() == '(' || (at < text.size() && option.front() == text[at]);
                if (can) {
                    const std::size_t end =
                        match_at(text, at, std::string(option) + std::string(rest));
                    if (end != std::string_view::npos) return end;
                }
                if (bar == options.size()) return std::string_view::npos;
                options.remove_prefix(bar + 1);
            }
        }
        if (pattern == "-") {  // the word may go on
            while (at < text.size() && is_word(text[at]))
                ++at;
            return at;
        }
        if (at >= text.size() || text[at] != pattern.front()) return std::string_view::npos;
        pattern.remove_prefix(1);
        ++at;
    }
    return at < text.size() && is_word(text[at]) ? std::string_view::npos : at;
}

constexpr LintKind kHarsh = LintKind::HarshWords;
constexpr LintKind kBlame = LintKind::BlamingWords;
constexpr LintKind kUlti = LintKind::Ultimatum;
constexpr LintKind kShut = LintKind::DoorClosed;

constexpr PhraseRow kMarked[] = {
    {kHarsh, "E10", "(boring|dull|tedious|mind-numbing)", "not the work I want to do"},
    {kHarsh, "E10",
     "(awful|terrible|horrible|dreadful|disgusting|lousy|crappy|pathetic|depressing|dismal)",
     "not right for me"},
    {kHarsh, "E10", "(ridiculous|laughable|insulting|an insult|a joke|offensive)",
     "below what I can accept"},
    {kHarsh, "E10", "(stupid|incompetent|clueless|idiots|idiotic|arrogant|unprofessional)", ""},
    {kHarsh, "E10", "(toxic|a mess|a shambles|a disaster|chaotic|a nightmare|a circus)",
     "different from what I am looking for"},
    {kHarsh, "E10", "(beneath me|slow death|soul-crushing|dead-end|dead end|mediocre)",
     "not the direction I want to take"},
    {kHarsh, "E10", "(waste of time|waste of my time|wasted my time|wasting my time)", ""},
    {kHarsh, "E10", "(i hated|i hate your|i hate the|i despise|i can't stand|i cannot stand)", ""},
    {kHarsh, "E10", "(not impressed|unimpressed|underwhelm-)", ""},
    {kHarsh, "E10", "(the worst|worse than i)", ""},
    {kHarsh, "E10", "(frankly|honestly|to be blunt|to be brutally honest), (your|the|this|i)", ""},
    {kBlame, "E9", "your (fault|failure to|incompetence|lack of|poor|bad|sloppy)", ""},
    {kBlame, "E9", "you (failed|wasted|ignored|lied|misled|neglected|dragged|strung)", ""},
    {kBlame, "E9", "you (have|had) (failed|wasted|ignored|lied|misled|let me down|dragged)", ""},
    {kBlame, "E9", "you (let me down|kept me waiting|made me|took forever|never|people)", ""},
    {kBlame, "E9", "you (didn't|did not|couldn't|could not) even", ""},
    {kBlame, "E9", "you should have (told|said|asked|offered|called|answered|known|paid|been)", ""},
    {kBlame, "E9", "(because of you|disappointed (in|with|by) you-)", ""},
    {kBlame, "E9", "your (people|team|manager|recruiter|interviewer) (was|were|is|are) (rude|late)",
     ""},
    {kUlti, "P5", "(take it or leave it|or else|last chance|final warning|non-negotiable)", ""},
    {kUlti, "P5", "(i demand|i insist|i expect you to|you have until|you must|you had better)", ""},
    {kUlti, "P5",
     "if you (don't|do not|can't|cannot|won't) "
     "(raise|match|improve|increase|meet|agree|answer|respond|reply|pay|beat|do better|give|get)",
     ""},
    {kUlti, "P5", "unless you (raise|match|improve|increase|meet|agree|pay|answer|beat|give|can)",
     ""},
    {kUlti, "P5", "(match|beat) (it|this|that|them|their|the other|my other)", ""},
    {kUlti, "P5",
     "(or|otherwise) (i will|i'll|i shall) (look|go|leave|walk|decline|accept|sign|take|withdraw)",
     ""},
    {kUlti, "P5",
     "(otherwise|or) (i have to|i must|i'll have to|i will have to|i walk|you can forget)", ""},
    {kUlti, "P5", "(i will be forced to|i'll be forced to|leave me no choice)", ""},
    {kUlti, "P5", "(my final offer|best and final|name your best price|highest bidder)", ""},
    {kShut, "E9", "(do not|don't|please don't|never) (contact|call|email|write to|bother)", ""},
    {kShut, "E9", "(stop|quit) (contacting|calling|emailing|writing|bothering)", ""},
    {kShut, "E9", "(lose my number|good riddance|leave me alone|no further contact|never again)",
     ""},
    {kShut, "E9", "never (work|apply|set foot|consider|want|speak|recommend)", ""},
    {kShut, "E9", "(delete my|remove me from|i am done with|i'm done with|we are done)", ""},
    {kShut, "E9", "(no interest in|not interested in) (hearing|talking|staying|working)", ""},
};

constexpr std::string_view kThanks[] = {"thank-", "(grateful|gratitude|obliged|honoured|honored)",
                                        "appreciat-"};

constexpr std::string_view kReasons[] = {
    "(because|reason|reasons|since|due to|so that)",
    "(direction|location|commut-|relocat-|timing|family|salary|pay|remuneration|level|scope)",
    "my (wife|husband|partner|mother|father|son|daughter|parents)",
    "(career|focus|path|hours|travel-|personal|health|children|parents|partner|studies|degree)",
    "(fit|fits|match|suit|suits|suited|closer|further|nearer|move|moving|home|remote|abroad)",
    "(tasks|responsibilit-|duties|specialis-|specializ-|skills|field|team|research|technical)",
    "(i want|i wanted|what i hope|i prefer|i need|i am looking|i'm looking|looking for|instead)",
    "(accepted another|accepted a|another (position|offer|role|company|job|opportunity))",
    "(decided to stay|staying|stay with|current (job|role|employer|position)|start my own)",
    "(step i|decided it|not the (right|step|kind|work|role)|goals|plans|ambition-|interests)",
};

constexpr std::string_view kOpenDoor[] = {
    "(stay|keep|be|remain|staying|keeping) (in touch|in contact|connected)",
    "(lose touch|losing touch|lose contact|a note from me)",
    "(paths cross|paths will cross|paths crossed|cross paths|meet again|work together|door)",
    "(hear from you|hearing from you|think of me|keep me in mind|in mind|get in touch)",
    "(in the future|in future|one day|some day|another time|another occasion|down the road)",
    "(connect|reconnect|other (roles|positions|openings)|appears|last time|all ears|something "
    "(else|similar|different))",
    "(if (things|circumstances|plans) change|should (things|circumstances) change|again)",
};

constexpr std::string_view kDays[] = {
    "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight)",
    "(mon|tue|tues|wed|thu|thurs|fri|sat|sun)",
    "(january|february|march|april|june|july|august|september|october|november|december)",
    "(jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)",
    "(end of (the|this|next) (week|month)|(this|next) week|in (a|one|two|three) (days|week|weeks))",
};

constexpr std::string_view kApologies[] = {"sorry", "apolog-", "regret-", "(forgive|excuse me)"};

constexpr std::string_view kElsewhere[] = {
    "(another|other|competing|rival|second) (offer|offers|company|companies|employer|employers)",
    "(elsewhere|competitor-|they (offer-|pay)|their offer|other side|offer from)"};

}  // namespace

PlainText plain_text(std::string_view letter) {
    PlainText plain;
    const auto put = [&plain](char c, std::size_t at) {
        if (c == ' ' && (plain.text.empty() || plain.text.back() == ' ')) return;
        plain.text += c;
        plain.at.push_back(at);
    };
    for (std::size_t i = 0; i < letter.size(); ++i) {
        const char c = letter[i];
        if (letter.substr(i, 3) == "\xE2\x80\x99") {
            put('\'', i);
            i += 2;
        } else if (c == '\n' || c == '\t' || c == '\r') {
            put(' ', i);
        } else {
            put(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c, i);
        }
    }
    plain.at.push_back(letter.size());
    return plain;
}

std::optional<Match> find_phrase(const PlainText& plain, std::string_view phrase,
                                 std::size_t from) {
    const std::string& text = plain.text;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (at > 0 && is_word(text[at - 1])) continue;
        const std::size_t end = match_at(text, at, phrase);
        if (end != std::string::npos) return Match{at, end};
    }
    return std::nullopt;
}

bool is_negated(const PlainText& plain, std::size_t begin) {
    constexpr std::size_t kReach = 24;  // bytes: three or four words
    const std::size_t from = begin > kReach ? begin - kReach : 0;
    std::string_view before = std::string_view(plain.text).substr(from, begin - from);
    const std::size_t stop = before.find_last_of(".?!;:,");
    if (stop != std::string_view::npos) before.remove_prefix(stop + 1);
    for (const std::string_view turn : {" because ", " but ", " since ", " as "}) {
        const std::size_t at = before.rfind(turn);  // what it says no to has ended
        if (at != std::string_view::npos) before.remove_prefix(at + turn.size() - 1);
    }
    for (const std::string_view no : {" not ", "n't ", " never ", " no ", " nothing ", " without ",
                                      " none ", " hardly ", " neither ", " nor "}) {
        if ((" " + std::string(before)).find(no) != std::string::npos) return true;
    }
    return false;
}

std::span<const PhraseRow> marked_phrases() {
    return kMarked;
}
std::span<const std::string_view> thanks_phrases() {
    return kThanks;
}
std::span<const std::string_view> reason_phrases() {
    return kReasons;
}
std::span<const std::string_view> open_door_phrases() {
    return kOpenDoor;
}
std::span<const std::string_view> day_phrases() {
    return kDays;
}
std::span<const std::string_view> apology_phrases() {
    return kApologies;
}
std::span<const std::string_view> elsewhere_phrases() {
    return kElsewhere;
}

}  // namespace core

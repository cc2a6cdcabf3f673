#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/compose/lint.h"
#include "core/compose/situations.h"
#include "support/random_search.h"
#include "support/text_file.h"

using namespace core;

namespace {

const Date kToday = from_civil({2026, 3, 4});
constexpr std::uint64_t kSearches = 60;

// With what messages say and the random search does not hold: kinds, rapport, wishes, reasons.
Search enriched(Search search, std::uint64_t seed) {
    Random random(seed * 7919);
    const auto some_day = [&random] { return kToday + random.integer(-30, 10); };
    for (Opportunity& each : search.opportunities) {
        for (Contact& contact : each.contacts) {
            contact.kind = static_cast<ContactKind>(random.integer(0, 5));
            if (random.chance(0.5)) contact.rapport = random.integer(1, 5);
            contact.keep_warm = static_cast<Permission>(random.integer(0, 2));
        }
        for (Round& round : each.rounds) {
            if (random.chance(0.5)) round.state = static_cast<RoundState>(random.integer(0, 2));
            for (const Contact& contact : each.contacts) {
                if (random.chance(0.5)) round.contacts.push_back(contact.id);
            }
            round.stumpers.clear();
            if (random.chance(0.4)) round.stumpers = {{"Why us?", "I like\npuzzles"}};
        }
        each.wishes.clear();
        each.decline_reason.clear();
        each.hesitations.clear();
        if (random.chance(0.5)) each.wishes = {"Two days from home", "a start in May."};
        if (random.chance(0.3)) each.decline_reason = "I want more field work";
        if (random.chance(0.3)) each.hesitations = {{"nights", "Is there night work", "No."}};
        if (each.offer) each.offer->improved = random.chance(0.2);
        if (random.chance(0.4)) each.closed_on = some_day();
    }
    search.achievements.clear();
    if (random.chance(0.6)) search.achievements.push_back({some_day(), "Passed the exam"});
    if (random.chance(0.3)) search.achievements.push_back({some_day(), "Python certificate"});
    for (int i = 0; i < 3; ++i) {
        if (search.opportunities.empty()) break;
        SentMessage sent;
        sent.opportunity = search.opportunities[0].id;
        sent.date = some_day();
        search.sent.push_back(sent);
    }
    return search;
}

struct Written {
    const Search& search;
    const Opportunity& to;
    const SituationRow& row;
    const Message& message;
};

// Every message that every random search allows.
template <class Check>
int for_every_message(Check check) {
    int count = 0;
    for (std::uint64_t seed = 1; seed <= kSearches; ++seed) {
        const Search search = enriched(support::random_search(seed, kToday), seed);
        for (const Opportunity& to : search.opportunities) {
            for (const SituationRow& row : situations()) {
                for (const int way : {0, 1, 2, 3, 4, 5}) {
                    MessageRequest request;
                    request.situation = row.situation;
                    request.opportunity = to.id;
                    request.tone = static_cast<Tone>(way % 3);
                    request.length = static_cast<Length>(way / 3);
                    request.extra_days = way % 2 == 0 ? 4 : 0;
                    const Result<Message> message = compose(search, kToday, request);
                    if (!message) continue;
                    CAPTURE(seed);
                    CAPTURE(to.id.text);
                    CAPTURE(message->body);
                    check(Written{search, to, row, *message});
                    ++count;
                }
            }
        }
    }
    return count;
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == ' ') {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    return out;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

bool holds(const std::vector<std::string>& list, std::string_view entry) {
    return std::find(list.begin(), list.end(), entry) != list.end();
}

// The body without all that the user typed, so that what is left is our own words and dates.
std::string own_words(const Written& written) {
    std::string text = written.message.body;
    std::vector<std::string> typed = {written.search.sign_as, written.to.company, written.to.role};
    for (const Contact& contact : written.to.contacts)
        typed.push_back(contact.name);
    for (const Opportunity& other : written.search.opportunities)
        typed.push_back(other.role);
    for (const char* words : {"I like puzzles", "Is there night work", "I want more field work"})
        typed.push_back(words);
    std::sort(typed.begin(), typed.end(),
              [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    for (const std::string& part : typed) {
        if (part.size() < 2) continue;  // "x" stands inside our own words
        for (std::size_t at = 0; (at = text.find(part)) != std::string::npos;) {
            text.erase(at, part.size());
        }
    }
    return text;
}

}  // namespace

TEST_CASE("every message carries the rules its situation demands, and only rules that exist") {
    const std::string rules = support::read_source_file("assets/rules.json");
    const int count = for_every_message([&](const Written& written) {
        for (const std::string& rule : split_words(written.row.demands)) {
            CHECK(holds(written.message.rules, rule));
        }
        for (const std::string& rule : written.message.rules) {
            CHECK(contains(rules, "\"id\": \"" + rule + "\""));
        }
        for (const std::string& hint : written.message.hints) {
            const auto known = message_hints();
            CHECK(std::find(known.begin(), known.end(), hint) != known.end());
        }
    });
    CHECK(count > 500);
}

TEST_CASE("no message names another employer, its people or a figure") {
    for_every_message([](const Written& written) {
        const std::string text = own_words(written);
        for (const Opportunity& other : written.search.opportunities) {
            if (other.id == written.to.id || other.company.size() < 2) continue;
            CHECK_FALSE(contains(text, other.company));
            for (const Contact& contact : other.contacts) {
                if (contact.name.size() >= 2) CHECK_FALSE(contains(text, contact.name));
            }
        }
        // The only digits of our own are days of a month and, near the end of a year, its number.
        int digits = 0;
        for (const char c : text) {
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            CHECK(digits <= 2);
        }
    });
}

TEST_CASE("every message is clean text: no placeholder, no gap, no doubled mark") {
    for_every_message([](const Written& written) {
        const std::string text = own_words(written);
        CHECK(is_valid_utf8(written.message.body));
        CHECK(find_control(written.message.subject, LineBreaks::Refused) == std::string::npos);
        const bool spoken = written.message.form == MessageForm::CallOutline;
        CHECK(written.message.subject.empty() == spoken);
        for (const char* mark : {"{", "}", "[", "]", "<", ">", "_", "TODO", "..", "!", "\n\n\n"}) {
            CAPTURE(mark);
            CHECK_FALSE(contains(text, mark));
        }
        CHECK_FALSE(contains(written.message.body, " \n"));
        CHECK_FALSE(contains(written.message.body, "\n "));
        CHECK(written.message.body.size() < 8000);
    });
}

TEST_CASE("an offer is claimed only while one can be answered") {
    for_every_message([](const Written& written) {
        if (written.row.situation != Situation::TellFavourite) return;
        int in_hand = 0, spoken = 0;
        for (const Opportunity& other : written.search.opportunities) {
            if (other.id == written.to.id) continue;
            if (other.stage != Stage::Offer && other.stage != Stage::VerbalOffer) continue;
            const bool passed =
                other.offer && other.offer->deadline && *other.offer->deadline < kToday;
            if (passed) continue;
            ++in_hand;
            if (other.stage == Stage::VerbalOffer) ++spoken;
        }
        CHECK(in_hand > 0);
        if (spoken == in_hand) CHECK(contains(written.message.body, "a verbal offer"));
        if (spoken == 0) CHECK_FALSE(contains(own_words(written), "verbal"));
    });
}

TEST_CASE("no sentence stands twice in a message") {
    for_every_message([](const Written& written) {
        const std::string& body = written.message.body;
        std::vector<std::string> sentences;
        for (std::size_t at = 0; at < body.size();) {
            const std::size_t end = std::min(body.find_first_of(".?\n", at), body.size());
            const std::string sentence = body.substr(at, end - at);
            at = std::min(body.find_first_not_of(".?\n -", end), body.size());
            if (sentence.size() < 25) continue;
            CHECK_MESSAGE(!holds(sentences, sentence), sentence);
            sentences.push_back(sentence);
        }
    });
}

TEST_CASE("an acceptance, an interview and a first choice are claimed only when they are facts") {
    for_every_message([](const Written& written) {
        const std::string text = own_words(written);
        bool accepted = false;
        int talks = 0;
        for (const Opportunity& other : written.search.opportunities) {
            if (other.id == written.to.id) continue;
            const bool done =
                std::any_of(other.rounds.begin(), other.rounds.end(), [](const Round& round) {
                    return round.state == RoundState::Done && round.date.value_or(kToday) <= kToday;
                });
            accepted =
                accepted || other.stage == Stage::Accepted || other.outcome == Outcome::Accepted;
            const bool talking =
                is_open(other) && !has_offer(other) && (done || other.stage >= Stage::Screen);
            if (talking) ++talks;
        }
        if (!accepted) {
            CHECK_FALSE(contains(text, "have accepted another"));
            CHECK_FALSE(contains(text, "take another position"));
        }
        if (talks == 0) {
            CHECK_FALSE(contains(text, "also interviewing with"));
            CHECK_FALSE(contains(text, "in interviews with"));
            CHECK_FALSE(contains(text, "talks with"));
        }
        if (written.search.favourite != written.to.id) {
            CHECK_FALSE(contains(text, "irst choice"));
            CHECK_FALSE(contains(text, "hope for most"));
            CHECK_FALSE(contains(text, "means to me"));
        }
    });
}

TEST_CASE("the lint finds nothing to say about our own messages") {
    const int count = for_every_message([](const Written& written) {
        MessageRequest request;
        request.situation = written.row.situation;
        request.opportunity = written.to.id;
        request.length = written.message.form == MessageForm::Mail ? Length::Mail : Length::Short;
        for (const Finding& each : lint(written.message.body, request, written.search, kToday)) {
            // The random search gives several employers and people one name, and odd ones at that.
            if (each.kind == LintKind::NamesRival || each.kind == LintKind::Placeholder) continue;
            if (each.kind == LintKind::TooLong) continue;  // a name of 300 letters
            CHECK_MESSAGE(false, lint_word(each.kind), " in ", written.message.body);
        }
    });
    CHECK(count > 500);
}

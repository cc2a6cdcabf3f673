#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/utf8.h"
#include "core/compose/situations.h"
#include "support/random_search.h"
#include "support/text_file.h"

using namespace core;

namespace {

const Date kToday = from_civil({2026, 3, 4});
constexpr std::uint64_t kSearches = 150;

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
        const Search search = support::random_search(seed, kToday);
        for (const Opportunity& to : search.opportunities) {
            for (const SituationRow& row : situations()) {
                for (const Tone tone : {Tone::Warm, Tone::Plain, Tone::Formal}) {
                    const Result<Message> message =
                        compose(search, kToday, {row.situation, to.id, tone, 4});
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
        CHECK_FALSE(written.message.subject.empty());
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

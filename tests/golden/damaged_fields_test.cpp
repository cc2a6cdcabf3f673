// Every field of a whole search file, damaged one at a time: a value of another kind, a number far
// out of range, a text that is none, a key that does not belong, an item twice, a list without end.
// Each is refused at that field's path and no other. The single cases with their exact words are in
// tests/golden/damaged.

#include <doctest/doctest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/codec/search_codec.h"
#include "support/text_file.h"

using namespace core;

namespace {

using Json = nlohmann::ordered_json;

Json whole_search() {
    return Json::parse(support::read_source_file("tests/golden/search/version_2.json"), nullptr,
                       false);
}

// "code path" of what the changed search is refused with.
std::string refusal(const Json& search) {
    const Result<Search> read = decode_search(search.dump());
    if (read) return "accepted";
    return std::string(error_code_name(read.error().code)) + " " + read.error().where;
}

// Every value of the file but the two that say what it is, with its path.
std::vector<std::string> paths_of(const Json& value, const std::string& path = "") {
    std::vector<std::string> paths;
    if (!path.empty()) paths.push_back(path);
    if (value.is_object()) {
        for (const auto& entry : value.items()) {
            const std::string below = path + "/" + entry.key();
            if (below == "/format" || below == "/version") continue;
            for (const std::string& found : paths_of(entry.value(), below))
                paths.push_back(found);
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            for (const std::string& found : paths_of(value[i], path + "/" + std::to_string(i)))
                paths.push_back(found);
        }
    }
    return paths;
}

// Calls with a fresh copy of the whole search and the value at the path in it.
int for_each_value(const std::function<bool(const Json&)>& wanted,
                   const std::function<void(Json&, Json&, const std::string&)>& act) {
    const Json whole = whole_search();
    int seen = 0;
    for (const std::string& path : paths_of(whole)) {
        Json changed = whole;
        Json& value = changed[Json::json_pointer(path)];
        if (!wanted(value)) continue;
        CAPTURE(path);
        act(changed, value, path);
        ++seen;
    }
    return seen;
}

}  // namespace

TEST_CASE("the search file that is damaged here is whole, with every kind of judgement in it") {
    const Json whole = whole_search();
    CHECK(refusal(whole) == "accepted");
    const Json& opportunity = whole["opportunities"][0];
    for (const char* key : {"compensation", "scores", "reasons", "gut", "opinions", "hesitations",
                            "checks", "gate", "regret", "wishes"}) {
        CAPTURE(key);
        CHECK(opportunity.contains(key));
    }
    for (const char* key : {"criteria", "forecasts", "decisions"}) {
        CAPTURE(key);
        CHECK(whole.contains(key));
    }
}

TEST_CASE("a value of another kind is refused at its place, for every field") {
    const int seen =
        for_each_value([](const Json&) { return true; },
                       [](Json& changed, Json& value, const std::string& path) {
                           const Json kept = value;
                           for (const Json& other : {Json(7.5), Json("seven"), Json(true),
                                                     Json::array({1}), Json::object({{"a", 1}})}) {
                               if (other.type() == kept.type()) continue;
                               if (other.is_number() && kept.is_number()) continue;
                               value = other;
                               CHECK(refusal(changed) == "wrong_type " + path);
                           }
                       });
    CHECK(seen > 130);
}

TEST_CASE("a number far out of range, and what is none, is refused at its place") {
    const int seen = for_each_value([](const Json& value) { return value.is_number(); },
                                    [](Json& changed, Json& value, const std::string& path) {
                                        for (const double wild : {-1e15, 1e15}) {
                                            value = wild;
                                            CHECK(refusal(changed) == "out_of_range " + path);
                                        }
                                        value = "@";
                                        std::string text = changed.dump();
                                        text.replace(text.find("\"@\""), 3, "NaN");
                                        const Result<Search> read = decode_search(text);
                                        CHECK_FALSE(read);
                                        if (!read)
                                            CHECK(read.error().code == ErrorCode::SyntaxError);
                                    });
    CHECK(seen > 30);
}

TEST_CASE("a text with a control character, or without end, is refused at its place") {
    const int seen = for_each_value(
        [](const Json& value) { return value.is_string(); },
        [](Json& changed, Json& value, const std::string& path) {
            // A round names its contact by this id, and is read first.
            if (path == "/opportunities/0/contacts/0/id") return;
            for (const std::string& bad : {std::string("a\x01z"), std::string(100'000, 'x')}) {
                value = bad;
                const std::string said = refusal(changed);
                CHECK(said.substr(said.find(' ') + 1) == path);
            }
        });
    CHECK(seen > 50);
}

TEST_CASE("a key that does not belong is refused, in every object") {
    const int seen =
        for_each_value([](const Json& value) { return value.is_object(); },
                       [](Json& changed, Json& value, const std::string& path) {
                           value["surprise"] = 1;
                           CHECK(refusal(changed) == "unknown_key " + path + "/surprise");
                       });
    CHECK(seen > 20);
}

TEST_CASE("what has an id stands once, in every list") {
    int seen = 0;
    for_each_value([](const Json& value) { return value.is_array() && value[0].is_object(); },
                   [&](Json& changed, Json& value, const std::string& path) {
                       for (const char* key : {"id", "criterion", "item"}) {
                           if (!value[0].contains(key)) continue;
                           const std::string place = path + "/" + std::to_string(value.size());
                           value.push_back(Json(value[0]));
                           CHECK(refusal(changed) == "duplicate_id " + place + "/" + key);
                           ++seen;
                           break;
                       }
                   });
    CHECK(seen >= 11);
}

TEST_CASE("what points at another by its id points at one that is there") {
    int seen = 0;
    for_each_value([](const Json& value) { return value.is_object(); },
                   [&](Json& changed, Json& value, const std::string& path) {
                       for (const char* key : {"opportunity", "criterion", "contact", "round"}) {
                           if (!value.contains(key)) continue;
                           const Json kept = value[key];
                           value[key] = "nobody";
                           CHECK(refusal(changed) == "unknown_id " + path + "/" + key);
                           value[key] = kept;
                           ++seen;
                       }
                   });
    CHECK(seen >= 7);
}

TEST_CASE("a list without end is refused, every one") {
    const int seen = for_each_value(
        [](const Json& value) { return value.is_array(); },
        [](Json& changed, Json& value, const std::string& path) {
            value = Json::array_t(10'001);  // nulls: the count is seen before they are
            CHECK(refusal(changed) == "too_large " + path);
        });
    CHECK(seen >= 20);
}

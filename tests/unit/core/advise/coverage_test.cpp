// Every rule and practice of rules.md is carried: by its row of advice, and beside it by gate
// items, elements of the model, messages and follow-ups. The table of core/advise/README.md is made
// here; to write it anew after a change: JUGGLE_WRITE_TABLE=1 juggle_tests_unit -tc='*table of
// rules*'.

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "app/advice_text.h"
#include "core/advise/rule_row.h"
#include "core/estimate/evidence.h"
#include "core/gate/items.h"
#include "core/schedule/follow_up_rows.h"
#include "support/advice_scene.h"
#include "support/text_file.h"

namespace {

using support::RuleCase;

nlohmann::json rules_file() {
    return nlohmann::json::parse(support::read_source_file("assets/rules.json"), nullptr, false);
}

std::vector<std::string> numbers_of(const nlohmann::json& file, const char* list) {
    std::vector<std::string> numbers;
    for (const auto& rule : file[list])
        numbers.push_back(rule["id"].get<std::string>());
    return numbers;
}

std::vector<std::string> words_of(std::string_view text, char between) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        if (c == between) {
            if (!word.empty()) words.push_back(word);
            word.clear();
        } else if (c != ' ' || between == ' ' || !word.empty()) {
            word += c;
        }
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

std::map<std::string, std::vector<std::string>> carriers() {
    std::map<std::string, std::vector<std::string>> carried;
    for (const core::RuleRow& row : core::all_rule_rows()) {
        auto& list = carried[std::string(row.rule)];
        list.push_back("advice row");
        for (std::string& also : words_of(row.also, ';'))
            list.push_back(std::move(also));
    }
    const nlohmann::json file = rules_file();
    for (const auto& situation : file["situations"]) {
        for (const auto& rule : situation["carries"]) {
            carried[rule.get<std::string>()].push_back("message " +
                                                       situation["id"].get<std::string>());
        }
    }
    for (const core::FollowUpRow& row : core::follow_up_rows()) {
        for (const std::string& rule : words_of(row.rules, ' '))
            carried[rule].push_back("follow-up " + std::string(row.key));
    }
    return carried;
}

std::string table_of_rules() {
    const auto carried = carriers();
    std::string table = "| rule | carried by | test |\n|---|---|---|\n";
    for (const core::RuleRow& row : core::all_rule_rows()) {
        const std::string rule(row.rule);
        std::string places;
        for (const std::string& place : carried.at(rule))
            places += (places.empty() ? "" : ", ") + place;
        const char letter = static_cast<char>(rule.front() - 'A' + 'a');
        table += "| " + rule + " | " + places + " | `rules_" + letter + "_test.cpp` |\n";
    }
    return table;
}

}  // namespace

TEST_CASE("92 of 92 rules and 6 of 6 practices have a row, in the order of the documents") {
    const nlohmann::json file = rules_file();
    REQUIRE(file.is_object());
    std::vector<std::string> wanted = numbers_of(file, "rules");
    CHECK(wanted.size() == 92);
    const std::vector<std::string> practices = numbers_of(file, "practices");
    CHECK(practices.size() == 6);
    wanted.insert(wanted.end(), practices.begin(), practices.end());
    std::vector<std::string> found;
    for (const core::RuleRow& row : core::all_rule_rows())
        found.emplace_back(row.rule);
    CHECK(found == wanted);
}

TEST_CASE("each of the 98 is made to fire and not to fire by a case of its own") {
    std::vector<std::string> cases;
    for (const auto part :
         {support::rule_cases_a(), support::rule_cases_b(), support::rule_cases_c(),
          support::rule_cases_d(), support::rule_cases_e(), support::rule_cases_p()}) {
        for (const RuleCase& one : part) {
            CHECK((one.fires != nullptr));
            CHECK((one.quiet != nullptr));
            cases.emplace_back(one.rule);
        }
    }
    std::vector<std::string> rows;
    for (const core::RuleRow& row : core::all_rule_rows())
        rows.emplace_back(row.rule);
    CHECK(cases == rows);
}

TEST_CASE(
    "nothing but rules of the documents is carried, and what is named beside a row is there") {
    std::set<std::string> rows;
    for (const core::RuleRow& row : core::all_rule_rows())
        rows.emplace(row.rule);
    for (const auto& carried : carriers()) {
        const auto& rule = carried.first;
        const auto& places = carried.second;
        CAPTURE(rule);
        CHECK(rows.count(rule) == 1);
        CHECK(places.front() == "advice row");
        for (const std::string& place : places) {
            CAPTURE(place);
            if (place.starts_with("model ") && place.find('.') != std::string::npos) {
                CHECK(core::evidence().find(place.substr(6)) != nullptr);
            }
            if (place.starts_with("gate item ")) {
                CHECK(!app::gate_reason_text(place.substr(10)).empty());
            }
        }
    }
}

TEST_CASE("every item of the gate carries a rule of its own documents") {
    std::set<std::string> rows;
    for (const core::RuleRow& row : core::all_rule_rows())
        rows.emplace(row.rule);
    for (const core::GateItem& item : core::gate_items()) {
        CAPTURE(std::string(item.key));
        CHECK(rows.count(std::string(item.rule)) == 1);
    }
}

TEST_CASE("every rule has its sentence, without loose ends") {
    for (const core::RuleRow& row : core::all_rule_rows()) {
        CAPTURE(std::string(row.rule));
        const std::string text(app::advice_template(row.rule));
        CHECK(text.size() > 20);
        CHECK(text.size() < 320);
        CHECK((text.back() == '.' || text.back() == '?'));
        CHECK(text.find('!') == std::string::npos);
    }
}

TEST_CASE("the table of rules in the room's page is the one the code makes") {
    const std::string path = "src/core/advise/README.md";
    std::string page = support::read_source_file(path);
    const std::string from = "<!-- table -->\n";
    const std::size_t begin = page.find(from);
    const std::size_t end = page.find("<!-- /table -->");
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    if (begin == std::string::npos || end == std::string::npos) return;
    const std::size_t first = begin + from.size();
    if (std::getenv("JUGGLE_WRITE_TABLE") != nullptr) {
        page = page.substr(0, first) + table_of_rules() + page.substr(end);
        std::FILE* file = std::fopen((std::string(JUGGLE_SOURCE_DIR) + "/" + path).c_str(), "wb");
        REQUIRE(file != nullptr);
        if (file == nullptr) return;
        std::fwrite(page.data(), 1, page.size(), file);
        std::fclose(file);
        return;
    }
    CHECK(page.substr(first, end - first) == table_of_rules());
}

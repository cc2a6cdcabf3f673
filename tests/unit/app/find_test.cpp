#include "app/find.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "support/search_builder.h"

namespace {

constexpr app::Available kAll = {true, true, true};

core::Search with_people() {
    core::Search search = support::offer_and_hope();
    search.opportunities[1].role = "Lead designer";
    core::Contact contact;
    contact.id.text = "c1";
    contact.name = "Éva Contos";
    search.opportunities[0].contacts.push_back(contact);
    core::Opportunity closed = support::opportunity("o3", "Contoso Labs", core::Stage::Closed);
    closed.outcome = core::Outcome::Rejected;
    search.opportunities.insert(search.opportunities.begin(), closed);
    core::Opportunity distant = support::opportunity("o4", "山田商会", core::Stage::Applied);
    search.opportunities.push_back(distant);
    return search;
}

std::vector<std::string> keys(std::string_view typed, const app::Available& available = kAll) {
    std::vector<std::string> result;
    for (const app::Found& each :
         app::find(with_people(), typed, available, app::Keyboard::Other)) {
        result.push_back(each.key);
    }
    return result;
}

}  // namespace

TEST_CASE(
    "with nothing typed everything is listed once: open ones, closed ones, people, commands") {
    const std::vector<std::string> all = keys("  ");
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == all.size());
    REQUIRE(all.size() > 6);
    CHECK(all[0] == "opportunity_o1");
    CHECK(all[3] == "opportunity_o3");
    CHECK(all[4] == "person_o1_c1");
    CHECK(all.back().rfind("command_", 0) == 0);
}

TEST_CASE("titles that begin so stand first, open before closed, and people are found in between") {
    const std::vector<std::string> found = keys("contos");
    CHECK(found == std::vector<std::string>{"opportunity_o2", "opportunity_o3", "person_o1_c1",
                                            "message_o2"});
}

TEST_CASE("every typed word has to begin a word of it, in any order and size of letters") {
    CHECK(keys("DESIGNER contoso").front() == "opportunity_o2");
    CHECK(keys("esigner").empty());
    CHECK(keys("contoso undo").empty());
    CHECK(keys("éva") == std::vector<std::string>{"person_o1_c1"});
    CHECK(keys("ÉVA") == std::vector<std::string>{"person_o1_c1"});
}

TEST_CASE("scripts without blanks are found from within") {
    CHECK(keys("商会") == std::vector<std::string>{"opportunity_o4", "message_o4"});
}

TEST_CASE("commands tell their keys, and those that would do nothing are left out") {
    const std::vector<app::Found> found =
        app::find(with_people(), "undo", kAll, app::Keyboard::Other);
    REQUIRE(found.size() == 1);
    CHECK(found[0].command == app::UserCommand::Undo);
    CHECK(found[0].line == "Ctrl+Z");
    CHECK(keys("undo", {false, true, true}).empty());
    CHECK(keys("find or do").empty());  // one is there already
}

#include "core/model/well_formed.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "support/search_builder.h"

using namespace core;

namespace {

std::string broken(const Search& search) {
    const Status status = well_formed(search);
    if (status) return "";
    const Error& error = status.error();
    return std::string(error_code_name(error.code)) + " " + error.where + " " + error.detail;
}

}  // namespace

TEST_CASE("an empty search and an ordinary one are well-formed") {
    CHECK(broken(Search{}) == "");
    CHECK(broken(support::offer_and_hope()) == "");
}

TEST_CASE("ids have their form and stand once") {
    Search search = support::offer_and_hope();
    search.favourite.reset();
    search.opportunities[1].id.text = "o1";
    CHECK(broken(search) == "duplicate_id /opportunities/1/id o1");
    search.opportunities[1].id.text = "O 2";
    CHECK(broken(search) == "unknown_value /opportunities/1/id O 2");
}

TEST_CASE("contacts and rounds are named within their own opportunity") {
    Search search = support::offer_and_hope();
    search.opportunities[0].contacts = {{ContactId{"c1"}, "Dana", "", ""}};
    search.opportunities[1].contacts = {{ContactId{"c1"}, "Grace", "", ""}};
    search.opportunities[1].rounds = {{RoundId{"c1"}, {}, RoundState::Done, "", ""}};
    CHECK(broken(search) == "");
    search.opportunities[1].contacts.push_back({ContactId{"c1"}, "Ben", "", ""});
    CHECK(broken(search) == "duplicate_id /opportunities/1/contacts/1/id c1");
}

TEST_CASE("the favourite is there") {
    Search search = support::offer_and_hope();
    search.favourite = OpportunityId{"o3"};
    CHECK(broken(search) == "unknown_id /favourite o3");
}

TEST_CASE("only a closed opportunity has an outcome") {
    Search search = support::offer_and_hope();
    search.opportunities[0].outcome = Outcome::Declined;
    CHECK(broken(search) == "inconsistent /opportunities/0/outcome /opportunities/0/stage");
    search.opportunities[0].stage = Stage::Closed;
    CHECK(broken(search) == "");
}

TEST_CASE("texts are counted in characters, not bytes") {
    Search search = support::offer_and_hope();
    std::string company;
    for (int i = 0; i < kMaxShortText; ++i)
        company += "社";
    search.opportunities[0].company = company;
    CHECK(broken(search) == "");
    search.opportunities[0].company += "x";
    CHECK(broken(search) == "too_large /opportunities/0/company at most 300 characters");
    search.opportunities[0].company = "Northwind";
    search.opportunities[0].notes = std::string(20000, 'n');
    CHECK(broken(search) == "");
    search.opportunities[0].notes += 'n';
    CHECK(broken(search) == "too_large /opportunities/0/notes at most 20000 characters");
}

TEST_CASE("notes may have line breaks, names may not, and neither has control characters") {
    Search search = support::offer_and_hope();
    search.opportunities[0].notes = "one\n\ttwo";
    CHECK(broken(search) == "");
    search.opportunities[0].company = "North\nwind";
    CHECK(broken(search) == "unknown_value /opportunities/0/company control character at place 6");
    search.opportunities[0].company = "Ñorthwind";
    search.opportunities[0].notes = "Ñ\a";
    CHECK(broken(search) == "unknown_value /opportunities/0/notes control character at place 2");
    search.opportunities[0].notes = "next\xC2\x85line";  // U+0085, a control character above ASCII
    CHECK(broken(search) == "unknown_value /opportunities/0/notes control character at place 5");
    search.opportunities[0].notes = "cut \xE7\xA4";
    CHECK(broken(search) == "syntax_error /opportunities/0/notes not UTF-8");
}

TEST_CASE("amounts are never negative, absurd or infinite") {
    Search search = support::offer_and_hope();
    search.finances.savings.minor = -1;
    CHECK(broken(search) == "out_of_range /finances/savings expected 0..10000000000, found -0.01");
    search.finances.savings.minor = kMaxMoneyMinor;
    CHECK(broken(search) == "");
    search.opportunities[0].yearly_pay = Money{kMaxMoneyMinor + 1};
    CHECK(broken(search) ==
          "out_of_range /opportunities/0/yearly_pay expected 0..10000000000, found "
          "10000000000.01");
    search.opportunities[0].yearly_pay.reset();
    search.opportunities[1].own_chance = std::numeric_limits<double>::quiet_NaN();
    CHECK(broken(search) == "out_of_range /opportunities/1/own_chance expected 0..1, found nan");
    search.opportunities[1].own_chance = 1.0;
    search.opportunities[1].worth = 101;
    CHECK(broken(search) == "out_of_range /opportunities/1/worth expected 0..100, found 101");
}

TEST_CASE("a date outside the years of files cannot be written, so it is refused") {
    Search search = support::offer_and_hope();
    search.opportunities[0].offer->deadline = from_civil({2199, 12, 31});
    CHECK(broken(search) == "");
    search.opportunities[0].offer->deadline = from_civil({2199, 12, 31}) + 1;
    CHECK(broken(search) == "not_a_date /opportunities/0/offer/deadline expected 1900..2199");
}

TEST_CASE("lists end somewhere") {
    Search search;
    for (int i = 0; i < kMaxOpportunities; ++i) {
        search.opportunities.push_back(
            support::opportunity("o" + std::to_string(i), "Contoso", Stage::Lead));
    }
    CHECK(broken(search) == "");
    search.opportunities.push_back(support::opportunity("one-more", "Contoso", Stage::Lead));
    CHECK(broken(search) == "too_large /opportunities at most 1000 items, found 1001");
}

TEST_CASE("assumptions are sorted, and each stands once") {
    Search search;
    search.assumptions = {{"a.b", 1}, {"c", 2}};
    CHECK(broken(search) == "");
    search.assumptions = {{"c", 1}, {"a.b", 2}};
    CHECK(broken(search) == "inconsistent /assumptions/1/key /assumptions/0");
    search.assumptions = {{"c", 1}, {"c", 2}};
    CHECK(broken(search) == "duplicate_id /assumptions/1/key c");
    search.assumptions = {{"no spaces", 1}};
    CHECK(broken(search) == "unknown_value /assumptions/0/key no spaces");
}

TEST_CASE("a currency is three capital letters") {
    Search search;
    search.currency = "eur";
    CHECK(broken(search) == "unknown_value /currency eur");
    search.currency = "EUR";
    CHECK(broken(search) == "");
}

// Compare: criteria weighed before scores, three voices side by side, everything undone again.

#include <string>
#include <utility>

#include "app/strings.h"
#include "doctest/doctest.h"
#include "support/headless.h"
#include "support/layout_checks.h"

namespace {

using support::Headless;
using ui::Role;

const core::Date kToday = core::from_civil({2026, 11, 24});

std::string words(std::string_view key) {
    return std::string(app::text(key));
}

void open_compare(Headless& page) {
    page.settle();
    page.activate(Role::Button, words("welcome.start"));
    page.type(words("field.company"), "Northwind");
    page.activate(Role::Link, words("nav.compare"));
}

std::string add(std::string_view suggestion) {
    return words("criteria.add") + " " + words(suggestion);
}

std::string weight(std::string_view suggestion) {
    return words("criteria.weight") + " " + words(suggestion);
}

std::string score(std::string_view suggestion) {
    return words("judge.score") + " " + words(suggestion);
}

// Growth 100 and people 50, both weighed.
void weigh_two(Headless& page) {
    page.activate(Role::Button, add("suggestion.growth"));
    page.activate(Role::Button, add("suggestion.people"));
    page.set_number(weight("suggestion.growth"), 100);
    page.set_number(weight("suggestion.people"), 50);
}

const core::Opportunity& first(Headless& page) {
    return page.store.search().opportunities.front();
}

bool says(Headless& page, Role role, std::string_view part) {
    for (const ui::Node& node : page.all(role)) {
        if (node.name.find(part) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("no score can be given before every criterion is weighed") {
    Headless page(kToday);
    open_compare(page);
    CHECK(page.find(Role::Text, words("criteria.none")) != nullptr);
    page.activate(Role::Button, add("suggestion.growth"));
    CHECK(page.find(Role::Text, words("judge.weights_first")) != nullptr);
    CHECK(page.find(Role::Slider, score("suggestion.growth")) == nullptr);
    CHECK(page.find(Role::Button, add("suggestion.growth")) == nullptr);
    page.set_number(weight("suggestion.growth"), 80);
    REQUIRE(page.store.search().criteria.size() == 1);
    CHECK(page.store.search().criteria[0].weight == 80);
    CHECK(page.store.search().criteria[0].worst == words("suggestion.growth.worst"));
    CHECK(page.find(Role::Slider, score("suggestion.growth")) != nullptr);
    page.store.undo();
    page.store.undo();
    CHECK(page.store.search().criteria.empty());
}

TEST_CASE("two jobs are scored, and the page says who comes first and what would turn it") {
    Headless page(kToday);
    open_compare(page);
    weigh_two(page);
    page.set_number(score("suggestion.growth"), 40);
    page.set_number(score("suggestion.people"), 80);
    const std::vector<core::Opportunity>& all = page.store.search().opportunities;
    page.choose(words("judge.which"), app::company_name_at_start(page.store.search(), all[1].id));
    page.set_number(score("suggestion.growth"), 70);
    page.set_number(score("suggestion.people"), 50);
    CHECK(page.store.search().opportunities[1].scores.size() == 2);
    CHECK(says(page, Role::Text, "comes first with 63 of 100, before Northwind with 53."));
    CHECK(says(page, Role::Text, "If Growth counted for only 50 %"));
    CHECK(page.find(Role::Cell, "63 of 100") != nullptr);
    page.activate(Role::Checkbox, words("judge.unsure") + " " + words("suggestion.growth"));
    CHECK(page.store.search().opportunities[1].scores[0].low == 55);
    CHECK(page.store.search().opportunities[1].scores[0].high == 85);
    CHECK(says(page, Role::Cell, "Wins in "));
    page.activate(Role::Button, words("suggestion.growth") + words("judge.forget"));
    CHECK(page.store.search().opportunities[1].scores.size() == 1);
}

TEST_CASE("a criterion is renamed, made a must-have with a floor, and removed") {
    Headless page(kToday);
    open_compare(page);
    weigh_two(page);
    page.activate(Role::Button, words("criteria.change") + " " + words("suggestion.people"));
    page.type(words("criteria.name"), "The team");
    page.activate(Role::Checkbox, words("criteria.must_have"));
    page.set_number(words("criteria.floor"), 60);
    CHECK(page.store.search().criteria[1].name == "The team");
    CHECK(page.store.search().criteria[1].must_have == 60);
    page.activate(Role::Checkbox, words("criteria.unsure"));
    CHECK(page.store.search().criteria[1].weight_low == 35);
    CHECK(page.store.search().criteria[1].weight_high == 65);
    page.activate(Role::Button, words("list.remove") + " The team");
    CHECK(page.store.search().criteria.size() == 1);
    page.store.undo();
    CHECK(page.store.search().criteria.size() == 2);
}

TEST_CASE("the gut is kept when one says so, and is due again after a day") {
    Headless page(kToday);
    open_compare(page);
    page.set_number(words("gut.job"), 9);
    page.set_number(words("gut.company"), 7);
    CHECK(first(page).gut.empty());
    page.activate(Role::Button, words("gut.rate"));
    REQUIRE(first(page).gut.size() == 1);
    CHECK(first(page).gut[0] == core::GutRating{kToday, 9, 7});
    CHECK(says(page, Role::Text, words("gut.wait")));
    page.store.set_today(kToday + 1);
    page.settle();
    CHECK(says(page, Role::Text, words("gut.due")));
    page.activate(Role::Button, words("gut.rate"));
    REQUIRE(first(page).gut.size() == 2);
    CHECK(says(page, Role::Text, words("gut.faded")));
    page.store.undo();
    CHECK(first(page).gut.size() == 1);
}

TEST_CASE("opinions and reasons are entered, weighed and removed") {
    Headless page(kToday);
    open_compare(page);
    page.activate(Role::Button, words("opinions.add"));
    page.type(words("opinions.from"), "Ada");
    page.choose(words("opinions.stance"), words("stance.0"));
    page.choose(words("opinions.knowledge"), words("knowledge.4"));
    page.choose(words("opinions.independence"), words("independence.4"));
    REQUIRE(first(page).opinions.size() == 1);
    CHECK(first(page).opinions[0].from == "Ada");
    CHECK(first(page).opinions[0].stance == core::Stance::For);
    CHECK(first(page).opinions[0].knowledge == 5);
    CHECK(first(page).opinions[0].independence == 5);
    CHECK(says(page, Role::Text, "Northwind" + words("compare.mentors_first")));
    page.activate(Role::Button, words("list.remove"));
    CHECK(first(page).opinions.empty());
    page.activate(Role::Button, words("reasons.add"));
    page.choose(words("reasons.kind"), words("reason_kind.1"));
    page.type(words("reasons.text"), "The hours");
    page.choose(words("reasons.weight"), words("reason_weight.3"));
    REQUIRE(first(page).reasons.size() == 1);
    CHECK(first(page).reasons[0] == core::Reason{core::ReasonKind::Con, "The hours", 4});
}

TEST_CASE("pay is made comparable line by line") {
    Headless page(kToday);
    open_compare(page);
    page.type(words("field.yearly_pay"), "52,000");
    page.activate(Role::Button, words("pay.more"));
    page.type(words("pay.bonus_field"), "4000");
    page.type(words("pay.equity_field"), "10,000");
    REQUIRE(first(page).compensation.has_value());
    CHECK(first(page).compensation->bonus == core::Money{400'000});
    // 52,000 + 4,000 + 10,000 less half of the shares.
    CHECK(says(page, Role::ListItem, words("pay.total")));
    CHECK(says(page, Role::ListItem, "61,000"));
    page.type(words("criteria.pay_floor"), "70,000");
    CHECK(page.store.search().pay_floor == core::Money{7'000'000});
}

TEST_CASE("the ends of the scale of pay keep their order, and half an amount does no harm") {
    Headless page(kToday);
    open_compare(page);
    page.activate(Role::Button, add("suggestion.pay"));
    page.activate(Role::Button, words("criteria.change") + " " + words("suggestion.pay"));
    page.type(words("criteria.pay_worst"), "40,000");
    page.type(words("criteria.pay_best"), "6");
    CHECK_FALSE(page.store.search().criteria[0].pay_best.has_value());
    CHECK(page.get(Role::TextField, words("criteria.pay_best")).description ==
          words("criteria.pay_order"));
    page.type(words("criteria.pay_best"), "60,000");
    CHECK(page.store.search().criteria[0].pay_worst == core::Money{4'000'000});
    CHECK(page.store.search().criteria[0].pay_best == core::Money{6'000'000});
    page.set_number(weight("suggestion.pay"), 100);
    page.type(words("field.yearly_pay"), "55,000");
    CHECK(says(page, Role::Text, words("judge.from_money") + " 75 of 100."));
}

TEST_CASE("without anything open, Compare says what it will be good for") {
    Headless page(kToday);
    open_compare(page);
    for (const core::OpportunityId& id :
         {first(page).id, page.store.search().opportunities[1].id}) {
        REQUIRE(page.store.dispatch(app::CloseOpportunity{id, core::Outcome::Cancelled, kToday}));
        page.settle();
        if (id == first(page).id) CHECK(page.find(Role::Text, words("compare.one")) != nullptr);
    }
    CHECK(page.find(Role::Heading, words("compare.empty_title")) != nullptr);
    page.activate(Role::Button, words("compare.empty_add"));
    CHECK(page.store.session().screen == app::Screen::Opportunities);
}

TEST_CASE("Compare is behind More on a phone") {
    Headless page(kToday);
    page.display.width = 390;
    page.settle();
    page.activate(Role::Button, words("welcome.start"));
    CHECK(page.find(Role::Link, words("nav.compare")) == nullptr);
    CHECK(page.find(Role::Link, words("nav.messages")) != nullptr);
    page.activate(Role::Link, words("nav.more"));
    page.activate(Role::Link, words("nav.compare"));
    CHECK(page.store.session().screen == app::Screen::Compare);
}

TEST_CASE("Compare is complete, quiet and nothing on it overlaps, at any size") {
    using Size = std::pair<float, int>;
    for (const Size& size :
         {Size{1440.0f, 100}, Size{1024.0f, 200}, Size{390.0f, 100}, Size{300.0f, 200}}) {
        const float width = size.first;
        const int percent = size.second;
        CAPTURE(width);
        CAPTURE(percent);
        Headless page(kToday);
        page.display.width = width;
        page.settle();
        page.activate(Role::Button, words("welcome.start"));
        app::Session session = page.store.session();
        session.text_percent = percent;
        session.screen = app::Screen::Compare;
        page.store.set_session(session);
        page.settle();
        support::check_layout(page);
        weigh_two(page);
        page.activate(Role::Button, add("suggestion.pay"));
        page.set_number(weight("suggestion.pay"), 70);
        page.activate(Role::Button, words("criteria.change") + " " + words("suggestion.pay"));
        page.activate(Role::Checkbox, words("criteria.unsure"));
        page.activate(Role::Checkbox, words("criteria.must_have"));
        page.set_number(score("suggestion.growth"), 40);
        page.activate(Role::Checkbox, words("judge.unsure") + " " + words("suggestion.growth"));
        page.activate(Role::Button, words("opinions.add"));
        page.activate(Role::Button, words("reasons.add"));
        page.activate(Role::Button, words("gut.rate"));
        page.activate(Role::Button, words("pay.more"));
        page.settle();
        support::check_complete(page);
        support::check_unique_ids(page);
        support::check_layout(page);
        const core::Search before = page.store.search();
        CHECK_FALSE(page.frame().document_changed);
        CHECK(page.store.search() == before);
    }
}

#include "app/today_text.h"

#include <doctest/doctest.h>

#include "support/search_builder.h"

using support::march;

namespace {

core::AgendaItem item_on(core::Date date, core::Date today, core::AgendaKind kind) {
    core::AgendaItem item;
    item.date = date;
    item.kind = kind;
    item.overdue = date < today;
    return item;
}

}  // namespace

TEST_CASE("when something is, near and far, late and in time") {
    const app::Locale locale;
    const auto words = [&](core::Date date, core::AgendaKind kind) {
        return app::when_text(item_on(date, march(5), kind), march(5), locale);
    };
    CHECK(words(march(5), core::AgendaKind::FollowUp) == "Today");
    CHECK(words(march(6), core::AgendaKind::Deadline) == "Tomorrow, Friday, 6 March");
    CHECK(words(march(3), core::AgendaKind::FollowUp) == "Was due 2 days ago, Tuesday, 3 March");
    CHECK(words(march(4), core::AgendaKind::Interview) == "It was yesterday, Wednesday, 4 March");
}

TEST_CASE("the money and the week in a sentence each, and nothing where there is nothing to say") {
    core::Search search = support::offer_and_hope();
    CHECK(app::runway_text(search, march(2), {}).empty());
    search.finances = {false, {1'000'000}, {200'000}, {0}, march(2)};
    CHECK(app::runway_text(search, march(2), {}) ==
          "Your money lasts until Saturday, 1 August, in 22 weeks.");
    CHECK(app::activity_text(std::nullopt).empty());
    core::WeeklyActivity activity;
    activity.done = 1;
    activity.target = 2;
    CHECK(app::activity_text(activity) == "This week: one of two new conversations.");
}

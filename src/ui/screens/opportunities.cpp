// All companies at a glance, in the order of how near they are to a job; one of them opened shows
// everything about it (screens/opportunity).

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/base/number_text.h"
#include "core/base/stable_sort.h"
#include "ui/commands.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

// Where a process stands, as the groups of the list.
enum class Nearness { Offer, Talking, Waiting, Over };

struct Group {
    Nearness nearness;
    const char* key;
};
constexpr std::array<Group, 4> kGroups = {{{Nearness::Offer, "opportunities.offers"},
                                           {Nearness::Talking, "opportunities.talking"},
                                           {Nearness::Waiting, "opportunities.waiting"},
                                           {Nearness::Over, "opportunities.over"}}};

Nearness nearness_of(const core::Opportunity& each) {
    if (!core::is_open(each)) return Nearness::Over;
    if (core::has_offer(each)) return Nearness::Offer;
    return each.stage >= core::Stage::Screen ? Nearness::Talking : Nearness::Waiting;
}

const core::Estimate* estimate_of(const View& view, const core::OpportunityId& id) {
    if (!view.answer) return nullptr;
    for (const core::Estimate& each : view.answer->estimates) {
        if (each.opportunity == id) return &each;
    }
    return nullptr;
}

std::string title_of(const View& view, const core::Opportunity& each) {
    std::string title = app::company_name_at_start(view.search, each.id);
    if (!each.role.empty()) title += ", " + each.role;
    return title;
}

std::string line_of(const View& view, const core::Opportunity& each) {
    std::string line =
        each.outcome ? app::outcome_text(*each.outcome) : app::stage_text(each.stage);
    const auto day = [&](const char* key, core::Date date) {
        line += ". " + std::string(app::text(key)) + " " + app::short_date_text(date, view.locale) +
                ", " + app::relative_day_text(date, view.today);
    };
    if (!core::is_open(each)) return line + ".";
    if (each.offer && each.offer->deadline) {
        day("opportunities.answer_by", *each.offer->deadline);
    } else if (each.answer_expected) {
        day("opportunities.expected", *each.answer_expected);
    }
    const core::Estimate* estimate = estimate_of(view, each.id);
    if (estimate != nullptr && !core::has_offer(each)) {
        line += ". " + std::string(app::text("opportunities.chance")) + " " +
                app::odds_text(estimate->chance);
    }
    if (view.search.favourite == each.id) {
        line += ". " + std::string(app::text("opportunities.favourite"));
    }
    return line + ".";
}

// Nearest dates first, then the order of the file.
std::vector<const core::Opportunity*> members(const core::Search& search, Nearness nearness) {
    std::vector<const core::Opportunity*> all;
    for (const core::Opportunity& each : search.opportunities) {
        if (nearness_of(each) == nearness) all.push_back(&each);
    }
    const auto due = [](const core::Opportunity* each) {
        const core::Date never = core::from_civil({2199, 12, 31});
        if (each->offer && each->offer->deadline) return *each->offer->deadline;
        return each->answer_expected.value_or(never);
    };
    core::stable_sort(all, [&](const auto* a, const auto* b) {
        return a->stage != b->stage ? a->stage > b->stage : due(a) < due(b);
    });
    return all;
}

void group_cards(Ui& ui, Column& column, const View& view, Wishes& wishes,
                 const std::vector<const core::Opportunity*>& all) {
    const bool two = column.w >= 760 * std::min(ui.scale, 1.3f);
    const float width = two ? std::round((column.w - kGap) * 0.5f) : column.w;
    for (std::size_t i = 0; i < all.size(); i += two ? 2 : 1) {
        float bottom = column.y;
        for (std::size_t j = i; j < std::min(all.size(), i + (two ? 2 : 1)); ++j) {
            Column place{column.x + static_cast<float>(j - i) * (width + kGap), column.y, width};
            const core::Opportunity& each = *all[j];
            if (choice_card(ui, place, each.id.text, title_of(view, each), line_of(view, each))) {
                wishes.session_from(view).opportunity = each.id;
            }
            bottom = std::max(bottom, place.y);
        }
        column.y = bottom + kSmallGap;
    }
}

void add_button(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    ButtonSpec spec;
    spec.kind = view.search.opportunities.empty() ? ButtonKind::Primary : ButtonKind::Secondary;
    if (!button(ui, column, "add", app::text("opportunities.add"), spec)) return;
    add_opportunity(view, wishes);
}

}  // namespace

void screen_opportunities(Ui& ui, Column& column, const View& view, Wishes& wishes) {
    const core::Opportunity* open = core::find_opportunity(view.search, view.session.opportunity);
    if (open != nullptr) {
        opportunity_detail(ui, column, view, wishes, *open);
        return;
    }
    screen_header(ui, column, view, wishes, app::text("opportunities.title"),
                  app::text("opportunities.line"));
    add_button(ui, column, view, wishes);
    for (const Group& group : kGroups) {
        const std::vector<const core::Opportunity*> all = members(view.search, group.nearness);
        if (all.empty()) continue;
        column.skip(kLargeGap);
        Container region(ui, group.key, Role::Region, app::text(group.key));
        heading(ui, column, "heading", 2, app::text(group.key));
        column.skip(kSmallGap);
        group_cards(ui, column, view, wishes, all);
    }
}

}  // namespace ui

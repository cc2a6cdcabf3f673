#include "ui/widgets/deadline_strip.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/widgets/text.h"

namespace ui {

namespace {

struct Days {
    core::Date first;
    int count;
    float x, w;
    float at(core::Date day) const { return at(static_cast<float>(day - first)); }
    float at(float offset) const {
        return x + std::clamp(offset / static_cast<float>(count), 0.0f, 1.0f) * w;
    }
};

// Enough days to see every deadline and likely answer, at least two weeks, at most ten.
Days days_of(const core::Answer& answer, const core::Search& search, float x, float w) {
    int last = 14;
    for (const core::Opportunity& each : search.opportunities) {
        if (core::has_offer(each) && each.offer && each.offer->deadline) {
            last = std::max(last, *each.offer->deadline - answer.today + 7);
        }
    }
    for (const core::Estimate& each : answer.estimates) {
        if (each.answer_median) last = std::max(last, *each.answer_median - answer.today + 10);
    }
    return {answer.today, std::clamp(last, 14, 70), x, w};
}

void axis(Ui& ui, const Days& days, float top, float bottom, const app::Locale& locale) {
    const Theme& theme = *ui.theme;
    TextStyle style = small_muted(ui);
    style.align = Align::Left;
    core::Date monday = days.first + (7 - static_cast<int>(core::weekday(days.first))) % 7;
    const int step = days.w / static_cast<float>(days.count) * 7 < ui.px(56) ? 14 : 7;
    for (core::Date day = monday; day - days.first <= days.count; day = day + step) {
        const float x = std::round(days.at(day));
        fill(ui, {x, top, 1, bottom - top}, theme.hairline);
        const std::string words = app::short_date_text(day, locale);
        if (x + text_width(ui, words, style) < days.x + days.w) {
            draw_line(ui, {x + 4, bottom - ui.px(18), ui.px(70), ui.px(18)}, words, style);
        }
    }
    fill(ui, {std::round(days.x), top, 2, bottom - top}, theme.accent);
}

struct Lane {
    Rect name;  // the words at the left or above
    Rect chart;
};

// The days one would ask for, when that is the advice: dashes after the bar.
void extension(Ui& ui, const Rect& bar) {
    const float dash = 6;
    for (float x = bar.x; x < bar.right(); x += 2 * dash) {
        const float width = std::min(dash, bar.right() - x);
        fill(ui, {x, bar.y, width, 1.5f}, ui.theme->accent);
        fill(ui, {x, bar.bottom() - 1.5f, width, 1.5f}, ui.theme->accent);
    }
    fill(ui, {bar.right() - 1.5f, bar.y, 1.5f, bar.h}, ui.theme->accent);
}

int days_to_ask_for(const core::Answer& answer, const core::OpportunityId& id) {
    for (const core::ActionLine& line : answer.actions) {
        const bool asks = line.action == core::Action::AskForTime && line.is_best;
        if (asks && line.opportunity == id) return line.extra_days;
    }
    return 0;
}

void offer_lane(Ui& ui, const Lane& lane, const Days& days, const core::Offer& offer,
                int extra_days) {
    const Theme& theme = *ui.theme;
    const float height = ui.px(20);
    const float y = lane.chart.y + (lane.chart.h - height) * 0.5f;
    const float end = offer.deadline ? days.at(*offer.deadline + 1) : days.x + days.w;
    if (offer.deadline && extra_days > 0) {
        const float until = days.at(*offer.deadline + 1 + extra_days);
        extension(ui, {end, y, until - end, height});
    }
    fill(ui, {days.x, y, std::max(end - days.x, 4.0f), height}, theme.accent, 6);
}

// The share of answers that comes on each day, scaled to the lane.
void pending_lane(Ui& ui, const Lane& lane, const Days& days, const core::Estimate& estimate) {
    const std::vector<double>& by_day = estimate.answer_by_day;
    double most = 0;
    for (std::size_t i = 1; i < by_day.size(); ++i)
        most = std::max(most, by_day[i] - by_day[i - 1]);
    if (most <= 0) return;
    const float base = lane.chart.bottom() - 4;
    const float room = lane.chart.h - 8;
    const Colour colour = with_alpha(ui.theme->accent, 0.30f);
    const std::size_t count = std::min(by_day.size(), static_cast<std::size_t>(days.count));
    for (std::size_t i = 1; i < count; ++i) {
        const float here = static_cast<float>((by_day[i] - by_day[i - 1]) / most) * room;
        const float before =
            i == 1 ? here : static_cast<float>((by_day[i - 1] - by_day[i - 2]) / most) * room;
        if (here < 0.5f && before < 0.5f) continue;  // less than a pixel is no picture
        const float a = days.at(static_cast<float>(i) - 0.5f),
                    b = days.at(static_cast<float>(i) + 0.5f);
        ui.draw->AddQuadFilled(ui.at(a, base - before), ui.at(b, base - here), ui.at(b, base),
                               ui.at(a, base), colour);
    }
    if (estimate.answer_median) {
        fill(ui, {std::round(days.at(*estimate.answer_median)) - 1, lane.chart.y + 4, 2, room},
             ui.theme->accent, 1);
    }
}

std::string lane_words(const core::Opportunity& each, const core::Estimate* estimate,
                       const app::Locale& locale) {
    if (core::has_offer(each)) {
        if (!each.offer || !each.offer->deadline)
            return std::string(app::text("strip.no_deadline"));
        return std::string(app::text("strip.offer_until")) + " " +
               app::short_date_text(*each.offer->deadline, locale);
    }
    if (estimate != nullptr && estimate->answer_median) {
        return std::string(app::text("strip.likely_around")) + " " +
               app::short_date_text(*estimate->answer_median, locale);
    }
    return std::string(app::text("strip.no_answer_date"));
}

const core::Estimate* estimate_of(const core::Answer& answer, const core::OpportunityId& id) {
    for (const core::Estimate& each : answer.estimates) {
        if (each.opportunity == id) return &each;
    }
    return nullptr;
}

}  // namespace

void deadline_strip(Ui& ui, Column& column, const core::Answer& answer, const core::Search& search,
                    const app::Locale& locale) {
    Container list(ui, "lanes", Role::List, app::text("decide.strip"));
    const bool beside = column.w >= 560 * ui.scale;
    const float name_width = beside ? std::min(ui.px(240), column.w * 0.34f) : 0;
    const float chart_x = column.x + name_width;
    const Days days = days_of(answer, search, chart_x, column.w - name_width);
    const float chart_height = ui.px(46);
    const float top = column.y;
    TextStyle name_style = strong();
    const float name_height = line_px(ui, name_style) + line_px(ui, small_muted(ui));

    std::vector<const core::Opportunity*> shown;
    for (const core::Opportunity& each : search.opportunities) {
        if (core::is_open(each) && shown.size() < 8) shown.push_back(&each);
    }
    const float lane_height =
        beside ? std::max(chart_height, name_height + 10) : chart_height + name_height;
    const float lanes = static_cast<float>(shown.size()) + (answer.runway ? 1.0f : 0.0f);
    const float bottom = top + lanes * lane_height + ui.px(24);
    axis(ui, days, top, bottom, locale);

    const auto lane_at = [&](std::string_view title, std::string_view line, std::string_view key) {
        Lane lane;
        lane.name = {column.x, column.y, beside ? name_width - 16 : column.w, name_height};
        lane.chart = beside ? Rect{chart_x, column.y, days.w, lane_height}
                            : Rect{chart_x, column.y + name_height, days.w, chart_height};
        if (!beside) fill(ui, {column.x, column.y, column.w, name_height}, ui.theme->card);
        const float inset = beside ? (lane_height - name_height) * 0.5f : 0;
        const float title_height = line_px(ui, name_style);
        draw_line(ui, {lane.name.x, lane.name.y + inset, lane.name.w, title_height}, title,
                  name_style);
        draw_line(ui,
                  {lane.name.x, lane.name.y + inset + title_height, lane.name.w,
                   name_height - title_height},
                  line, small_muted(ui));
        record(ui, id_of(key), Role::ListItem, std::string(title) + ": " + std::string(line),
               lane.name);
        column.y += lane_height;
        return lane;
    };
    for (const core::Opportunity* each : shown) {
        const core::Estimate* estimate = estimate_of(answer, each->id);
        const Lane lane = lane_at(app::company_name(search, each->id),
                                  lane_words(*each, estimate, locale), each->id.text);
        if (core::has_offer(*each) && each->offer) {
            offer_lane(ui, lane, days, *each->offer, days_to_ask_for(answer, each->id));
        } else if (estimate != nullptr) {
            pending_lane(ui, lane, days, *estimate);
        }
    }
    if (answer.runway) {
        const std::string line = std::string(app::text("strip.money_until")) + " " +
                                 app::short_date_text(*answer.runway, locale);
        const Lane lane = lane_at(app::text("strip.money"), line, "money");
        const float y = lane.chart.y + lane.chart.h * 0.5f;
        const bool ends_here = *answer.runway - days.first <= days.count;
        fill(ui, {days.x, y - 2, days.at(*answer.runway) - days.x, 4},
             ends_here ? ui.theme->risk : ui.theme->border, 2);
    }
    column.y = bottom;
}

}  // namespace ui

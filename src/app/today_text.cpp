#include "app/today_text.h"

#include "app/wording.h"
#include "core/estimate/runway.h"
#include "core/schedule/titles.h"

namespace app {
namespace {

std::string warning_text(core::ScheduleWarning warning) {
    switch (warning) {
        case core::ScheduleWarning::AskPermission:
            return std::string(text("today.ask_permission"));
        case core::ScheduleWarning::NothingNew:
            return std::string(text("today.nothing_new"));
        case core::ScheduleWarning::SayItFirst:
            return std::string(text("today.say_it_first"));
        case core::ScheduleWarning::OnlySpoken:
            return std::string(text("today.only_spoken"));
        case core::ScheduleWarning::KeepYourWord:
            return std::string(text("today.keep_your_word"));
    }
    return {};
}

}  // namespace

std::string agenda_text(const core::Search& search, const core::AgendaItem& item) {
    return core::agenda_title(search, item);
}

std::string when_text(const core::AgendaItem& item, core::Date today, const Locale& locale) {
    const std::string day = relative_day_text(item.date, today);
    if (item.date == today) return capitalised(day);
    const std::string date = date_text(item.date, today, locale);
    if (!item.overdue) return capitalised(day) + ", " + date;
    const bool was_due = item.kind == core::AgendaKind::FollowUp;
    return (was_due ? "Was due " : "It was ") + day + ", " + date;
}

std::vector<std::string> warning_texts(const core::AgendaItem& item) {
    std::vector<std::string> out;
    if (!item.follow_up) return out;
    for (const core::ScheduleWarning warning : item.follow_up->warnings)
        out.push_back(warning_text(warning));
    return out;
}

std::string runway_text(const core::Search& search, core::Date today, const Locale& locale) {
    const auto end = core::runway_end(search.finances, today);
    if (!end) return "";
    return std::string(text("money.lasts_until")) + " " + date_text(*end, today, locale) + ", " +
           relative_day_text(*end, today) + ".";
}

std::string activity_text(const std::optional<core::WeeklyActivity>& activity) {
    if (!activity) return "";
    return "This week: " + number_words(activity->done) + " of " +
           count_text(activity->target, "new conversation") + ".";
}

}  // namespace app

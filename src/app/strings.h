#pragma once

// Every sentence for the user, in one room: plain, kind, brief, second person, no exclamation
// marks. Core gives codes and numbers; screens ask here. English; one table, so translatable.

#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "core/answer.h"

namespace app {

// How numbers, dates and money are written; filled from the browser's locale by the platform.
struct Locale {
    std::string decimal = ".";
    std::string group = ",";
    enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };
    DateOrder date_order = DateOrder::DayMonthYear;
    enum class SymbolPlace { Before, After };
    SymbolPlace symbol_place = SymbolPlace::Before;
};

// Fixed texts by dotted key ("welcome.title"). An unknown key is our mistake and asserts.
std::string_view text(std::string_view key);

std::string error_text(const core::Error& error);  // one sentence; used by page and CLI alike
std::string problem_text(const core::Problem& problem, const core::Search& search);
std::string command_label(const Command& command);  // "Change deadline"

std::string date_text(core::Date date, core::Date today,
                      const Locale& locale);                           // "Friday, 27 November"
std::string short_date_text(core::Date date, const Locale& locale);    // "27 Nov"
std::string numeric_date_text(core::Date date, const Locale& locale);  // "27/11/2026", for fields
std::string relative_day_text(core::Date date, core::Date today);      // "in 3 days", "today"
std::string money_text(core::Money money, std::string_view currency, const Locale& locale);
std::string money_field_text(core::Money money, const Locale& locale);  // "52,000" without symbol
std::string percent_text(double share);                                 // "34 %", never decimals
std::string odds_text(double share);                                    // "about one in three"
std::string value_text(double value, const core::Answer& answer, const core::Search& search,
                       const Locale& locale);

std::string month_text(core::Date day);            // "November 2026"
std::string_view weekday_text(core::Weekday day);  // "Monday"

// What a person typed. Accepts "52k", "52.000", "52 000,50", "$52,000". Nothing: not a number.
std::optional<core::Money> parse_money(std::string_view typed, const Locale& locale);
// Accepts the locale's numeric form, ISO, "27 Nov", "Friday", "tomorrow", "in 3 days", "+3".
std::optional<core::Date> parse_typed_date(std::string_view typed, core::Date today,
                                           const Locale& locale);

// Names: "Northwind", or "the first company" where nothing was typed yet.
std::string company_name(const core::Search& search, const core::OpportunityId& id);
std::string company_name_at_start(
    const core::Search& search,
    const core::OpportunityId& id);  // "The first company", but "eBay"
std::string stage_text(core::Stage stage);
std::string outcome_text(core::Outcome outcome);  // "They turned me down"
std::string badge_text(core::Badge badge);        // "Firm", "Leaning", "A coin flip"
std::string action_text(const core::ActionLine& line,
                        const core::Search& search);  // "Ask Northwind for 4 more days"

// The verdict in words, as in look.md: headline, then the reason in two or three sentences.
struct VerdictText {
    std::string headline;
    std::string reason;
    std::string deadline_line;  // "Northwind's offer ends Friday, in 3 days"
};
VerdictText verdict_text(const core::Answer& answer, const core::Search& search,
                         const Locale& locale);
std::string break_even_text(const core::BreakEven& break_even, const core::Answer& answer,
                            const core::Search& search, const Locale& locale);
std::string plan_step_text(const core::PlanStep& step, const core::Answer& answer,
                           const core::Search& search, const Locale& locale);
std::string plan_branch_text(const core::PlanBranch& branch, const core::Search& search);
std::string missing_text(const core::MissingInput& missing, const core::Search& search);

}  // namespace app

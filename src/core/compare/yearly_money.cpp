#include "core/compare/yearly_money.h"

#include <cmath>

namespace core {
namespace {

constexpr double kWeeks = 52;
constexpr double kWorkdaysOfWeek = 5;

Money scaled(Money money, double factor) {
    return {std::llround(static_cast<double>(money.minor) * factor)};
}

void add_hours(const Compensation& pay, YearlyMoney& out) {
    if (!pay.hours_per_week || !pay.holiday_days) return;
    const double weekly = *pay.hours_per_week + pay.commute_hours_per_week.value_or(0);
    const double hours = weekly * (kWeeks - *pay.holiday_days / kWorkdaysOfWeek);
    if (hours <= 0) return;
    out.hours = hours;
    out.per_hour = scaled(out.total, 1 / hours);
}

}  // namespace

Result<YearlyMoney> yearly_money(const Search& search, const Opportunity& opportunity,
                                 const std::string& where, double years) {
    if (!opportunity.yearly_pay) return Error{ErrorCode::Missing, where + "/yearly_pay", ""};
    const std::optional<Money> base = base_pay(search, opportunity);
    if (!base) return Error{ErrorCode::Missing, where + "/compensation/rate", ""};
    YearlyMoney out;
    out.lines.push_back({MoneyPart::Base, *base});
    out.total = *base;
    if (!opportunity.compensation) return out;
    const Compensation& pay = *opportunity.compensation;
    const bool foreign = !pay.currency.empty() && pay.currency != search.currency;
    const double rate = foreign ? pay.rate.value_or(1) : 1;
    const auto add = [&](MoneyPart part, Money amount, double factor) {
        const Money line = scaled(amount, rate * factor);
        if (line.minor == 0) return;
        out.lines.push_back({part, line});
        out.total.minor += line.minor;
    };
    add(MoneyPart::Bonus, pay.bonus, 1);
    add(MoneyPart::Equity, pay.equity, 1);
    add(MoneyPart::EquityHaircut, pay.equity, -pay.equity_haircut);
    add(MoneyPart::Benefits, pay.benefits, 1);
    add(MoneyPart::Signing, pay.signing, 1 / years);
    add(MoneyPart::RelocationSupport, pay.relocation_support, 1 / years);
    add(MoneyPart::RelocationCost, pay.relocation_cost, -1 / years);
    add(MoneyPart::CommuteCost, pay.commute_cost, -1);
    add_hours(pay, out);
    return out;
}

std::string_view money_part_word(MoneyPart part) {
    constexpr std::string_view kWords[] = {"base",
                                           "bonus",
                                           "equity",
                                           "equity_haircut",
                                           "benefits",
                                           "signing",
                                           "relocation_support",
                                           "relocation_cost",
                                           "commute_cost"};
    return kWords[static_cast<std::size_t>(part)];
}

}  // namespace core

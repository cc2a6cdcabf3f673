#include "core/codec/json_values.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/number_text.h"

namespace core {

using nlohmann::ordered_json;

std::string read_text(const JsonField& field) {
    return field.text(0, kMaxJsonBytes);
}

std::string text_or_empty(const JsonField& object, std::string_view key) {
    const auto field = object.optional(key);
    return field ? read_text(*field) : std::string();
}

Date read_date(const JsonField& field) {
    const std::string text = read_text(field);
    const std::optional<Date> date = parse_date(text);
    if (!date) field.fail(ErrorCode::NotADate, fragment(text));
    return date.value_or(Date{});
}

std::optional<Date> optional_date(const JsonField& object, std::string_view key) {
    const auto field = object.optional(key);
    if (!field) return std::nullopt;
    return read_date(*field);
}

// A decimal of two places and its nearest double determine each other up to 13 digits, so dividing
// the rounded cents must give back exactly what was read.
Money read_money(const JsonField& field) {
    const double major = field.number(0, major_units({kMaxMoneyMinor}));
    const Money money{std::llround(major * static_cast<double>(kMinorPerMajor))};
    if (major_units(money) != major) {
        field.fail(ErrorCode::OutOfRange,
                   "expected at most 2 decimals, found " + number_text(major, 6));
    }
    return money;
}

Money money_or_zero(const JsonField& object, std::string_view key) {
    return optional_money(object, key).value_or(Money{});
}

std::optional<Money> optional_money(const JsonField& object, std::string_view key) {
    const auto field = object.optional(key);
    if (!field) return std::nullopt;
    return read_money(*field);
}

std::optional<double> optional_number(const JsonField& object, std::string_view key, double low,
                                      double high) {
    const auto field = object.optional(key);
    if (!field) return std::nullopt;
    return field->number(low, high);
}

std::optional<int> optional_integer(const JsonField& object, std::string_view key, int low,
                                    int high) {
    const auto field = object.optional(key);
    if (!field) return std::nullopt;
    return field->integer(low, high);
}

bool flag_of(const JsonField& object, std::string_view key) {
    const auto field = object.optional(key);
    return field && field->boolean();
}

ordered_json money_json(Money money) {
    if (money.minor % kMinorPerMajor == 0) return money.minor / kMinorPerMajor;
    return major_units(money);
}

void put_text(ordered_json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

void put_date(ordered_json& object, const char* key, const std::optional<Date>& date) {
    if (date) object[key] = format_date(*date);
}

void put_money(ordered_json& object, const char* key, const std::optional<Money>& money) {
    if (money) object[key] = money_json(*money);
}

// Adding zero turns -0 into 0: equal values have one text.
void put_number(ordered_json& object, const char* key, std::optional<double> number) {
    if (number) object[key] = *number + 0.0;
}

void put_integer(ordered_json& object, const char* key, std::optional<int> number) {
    if (number) object[key] = *number;
}

double share(double probability) {
    return rounded(probability, 4);
}
double worth(double value) {
    return rounded(value, 2);
}

ordered_json id_or_null(const std::optional<OpportunityId>& id) {
    return id ? ordered_json(id->text) : ordered_json(nullptr);
}
ordered_json id_or_null(const std::optional<ContactId>& id) {
    return id ? ordered_json(id->text) : ordered_json(nullptr);
}
ordered_json date_or_null(const std::optional<Date>& date) {
    return date ? ordered_json(format_date(*date)) : ordered_json(nullptr);
}

}  // namespace core

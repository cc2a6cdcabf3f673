#include "core/model/promises.h"

#include <cmath>
#include <utility>

#include "core/base/number_text.h"

namespace core {
namespace {

// What parse_date can read; compared as numbers, because a wild day has no calendar form.
const Date kFirstDay = from_civil({1900, 1, 1});
const Date kLastDay = from_civil({2199, 12, 31});

}  // namespace

void Promises::fail(ErrorCode code, const std::string& where, std::string detail) {
    if (!first_) first_ = Error{code, where, std::move(detail)};
}

void Promises::text(std::string_view value, const std::string& where, LineBreaks line_breaks,
                    int most) {
    const std::size_t control = find_control(value, line_breaks);
    if (!is_valid_utf8(value)) {
        fail(ErrorCode::SyntaxError, where, "not UTF-8");
    } else if (control != std::string_view::npos) {
        const std::size_t before = code_points(value.substr(0, control));
        fail(ErrorCode::UnknownValue, where,
             "control character at place " + std::to_string(before + 1));
    } else if (code_points(value) > static_cast<std::size_t>(most)) {
        fail(ErrorCode::TooLarge, where, "at most " + std::to_string(most) + " characters");
    }
}

void Promises::line(std::string_view value, const std::string& where) {
    text(value, where, LineBreaks::Refused, kMaxShortText);
}

void Promises::notes(std::string_view value, const std::string& where) {
    text(value, where, LineBreaks::Allowed, kMaxLongText);
}

void Promises::number(double value, double low, double high, const std::string& where) {
    if (std::isfinite(value) && value >= low && value <= high) return;
    fail(ErrorCode::OutOfRange, where,
         "expected " + number_text(low, 6) + ".." + number_text(high, 6) + ", found " +
             number_text(value, 6));
}

void Promises::number(const std::optional<double>& value, double low, double high,
                      const std::string& where) {
    if (value) number(*value, low, high, where);
}

void Promises::integer(int value, int low, int high, const std::string& where) {
    number(static_cast<double>(value), low, high, where);
}

void Promises::money(const std::optional<Money>& value, const std::string& where) {
    if (!value || (value->minor >= 0 && value->minor <= kMaxMoneyMinor)) return;
    number(major_units(*value), 0, major_units({kMaxMoneyMinor}), where);
}

void Promises::date(const std::optional<Date>& value, const std::string& where) {
    if (value && (*value < kFirstDay || *value > kLastDay)) {
        fail(ErrorCode::NotADate, where, "expected 1900..2199");
    }
}

void Promises::count(std::size_t found, int most, const std::string& where) {
    if (found <= static_cast<std::size_t>(most)) return;
    fail(ErrorCode::TooLarge, where,
         "at most " + std::to_string(most) + " items, found " + std::to_string(found));
}

void Promises::id(const std::string& value, const std::string& where, std::set<std::string>& seen) {
    if (!is_valid_id(value)) {
        fail(ErrorCode::UnknownValue, where, fragment(value));
    } else if (!seen.insert(value).second) {
        fail(ErrorCode::DuplicateId, where, value);
    }
}

void Promises::key_or_empty(const std::string& value, const std::string& where) {
    if (!value.empty() && !is_valid_id(value)) {
        fail(ErrorCode::UnknownValue, where, fragment(value));
    }
}

std::string item(const std::string& list, std::size_t index) {
    return list + "/" + std::to_string(index);
}

bool is_currency(std::string_view text) {
    if (text.size() != 3) return false;
    for (const char c : text) {
        if (c < 'A' || c > 'Z') return false;
    }
    return true;
}

}  // namespace core

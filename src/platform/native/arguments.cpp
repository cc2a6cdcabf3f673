#include "platform/native/arguments.h"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace platform {

using core::Error;
using core::ErrorCode;

core::Result<Arguments> Arguments::read(const std::vector<std::string>& written,
                                        std::initializer_list<std::string_view> switches,
                                        std::initializer_list<std::string_view> options) {
    const auto listed = [](std::initializer_list<std::string_view> names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    Arguments out;
    bool has_path = false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const std::string& argument = written[i];
        if (listed(switches, argument)) {
            out.switches_.insert(argument);
        } else if (listed(options, argument)) {
            out.values_[argument] = i + 1 < written.size() ? written[i + 1] : "";
            ++i;
        } else if (argument.starts_with("--")) {
            return Error{ErrorCode::UnknownCommand, argument, "see: juggle help"};
        } else if (has_path) {
            return Error{ErrorCode::UnknownCommand, argument, "one file at most"};
        } else {
            out.path_ = argument;
            has_path = true;
        }
    }
    return out;
}

bool Arguments::has(std::string_view name) const {
    return switches_.find(name) != switches_.end() || values_.find(name) != values_.end();
}

std::optional<std::string> Arguments::text(std::string_view option) const {
    const auto place = values_.find(option);
    if (place == values_.end()) return std::nullopt;
    return place->second;
}

core::Result<std::optional<int>> Arguments::whole_number(std::string_view option) const {
    const std::optional<std::string> value = text(option);
    if (!value) return std::optional<int>();
    int number = 0;
    const char* const end = value->data() + value->size();
    const auto read = std::from_chars(value->data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 0) {
        return Error{ErrorCode::WrongType, std::string(option),
                     "expected whole number, found " + *value};
    }
    return std::optional<int>(number);
}

core::Result<std::optional<core::Date>> Arguments::date(std::string_view option) const {
    const std::optional<std::string> value = text(option);
    if (!value) return std::optional<core::Date>();
    const std::optional<core::Date> date = core::parse_date(*value);
    if (!date) return Error{ErrorCode::NotADate, std::string(option), *value};
    return date;
}

core::Result<core::Date> today_of(const Arguments& arguments) {
    const auto chosen = arguments.date("--today");
    if (!chosen) return chosen.error();
    if (chosen->has_value()) return **chosen;
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return core::from_civil({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
}

}  // namespace platform

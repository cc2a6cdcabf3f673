#pragma once

// The kinds of values of the search file (README.md): texts, days, amounts, words and lists, read
// with their checks and written in canonical form. Internal to this room, like json_fields.h.

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/utf8.h"
#include "core/codec/json_fields.h"
#include "core/model/words.h"

namespace core {

// Lengths are counted in code points by well_formed; here only the file's own limit holds.
std::string read_text(const JsonField& field);
std::string text_or_empty(const JsonField& object, std::string_view key);

Date read_date(const JsonField& field);
std::optional<Date> optional_date(const JsonField& object, std::string_view key);

// Major units with at most two decimals.
Money read_money(const JsonField& field);
Money money_or_zero(const JsonField& object, std::string_view key);
std::optional<Money> optional_money(const JsonField& object, std::string_view key);

std::optional<double> optional_number(const JsonField& object, std::string_view key, double low,
                                      double high);
std::optional<int> optional_integer(const JsonField& object, std::string_view key, int low,
                                    int high);
// Left out: false.
bool flag_of(const JsonField& object, std::string_view key);

template <class Tag>
Id<Tag> read_id(const JsonField& field) {
    return Id<Tag>{read_text(field)};
}
template <class Tag>
std::optional<Id<Tag>> optional_id(const JsonField& object, std::string_view key) {
    const auto field = object.optional(key);
    if (!field) return std::nullopt;
    return read_id<Tag>(*field);
}

template <class Enum>
Enum read_word(const JsonField& field) {
    const std::string text = read_text(field);
    const std::optional<Enum> value = parse_word<Enum>(text);
    if (!value) field.fail(ErrorCode::UnknownValue, fragment(text));
    return value.value_or(Enum{});
}
template <class Enum>
Enum word_or(const JsonField& object, std::string_view key, Enum otherwise) {
    const auto field = object.optional(key);
    return field ? read_word<Enum>(*field) : otherwise;
}

// Left out: empty. More than `most` is TooLarge.
template <class Item, class Read>
std::vector<Item> read_list(const JsonField& object, std::string_view key, int most, Read read) {
    std::vector<Item> out;
    const auto field = object.optional(key);
    if (!field) return out;
    for (const JsonField& entry : field->items(static_cast<std::size_t>(most))) {
        out.push_back(read(entry));
    }
    return out;
}

nlohmann::ordered_json money_json(Money money);

// What an answer tells: shares to four digits, worths to two, null for what is not known.
double share(double probability);
double worth(double value);
nlohmann::ordered_json id_or_null(const std::optional<OpportunityId>& id);
nlohmann::ordered_json id_or_null(const std::optional<ContactId>& id);
nlohmann::ordered_json date_or_null(const std::optional<Date>& date);

// What has no value is not written.
void put_text(nlohmann::ordered_json& object, const char* key, const std::string& text);
void put_date(nlohmann::ordered_json& object, const char* key, const std::optional<Date>& date);
void put_money(nlohmann::ordered_json& object, const char* key, const std::optional<Money>& money);
void put_number(nlohmann::ordered_json& object, const char* key, std::optional<double> number);
void put_integer(nlohmann::ordered_json& object, const char* key, std::optional<int> number);

// The library's type is incomplete here, so it is a parameter of what has its body here.
template <class Json, class Tag>
void put_id(Json& object, const char* key, const std::optional<Id<Tag>>& id) {
    if (id) object[key] = id->text;
}
template <class Json, class Enum>
void put_word_unless(Json& object, const char* key, Enum value, Enum otherwise) {
    if (value != otherwise) object[key] = word(value);
}
template <class Json, class Item, class Write>
void put_list(Json& object, const char* key, const std::vector<Item>& items, Write write) {
    if (items.empty()) return;
    Json& list = object[key] = Json::array();
    for (const Item& entry : items)
        list.push_back(write(entry));
}

}  // namespace core

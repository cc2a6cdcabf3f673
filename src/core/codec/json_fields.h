#pragma once

// Checked reading of JSON. Internal to core/codec and core/json_api.cpp: the one header that may
// name the JSON library (forward declarations only; see README.md of this room).
//
// The first error is kept in a JsonErrors and stays; after it every read gives a harmless default,
// so a decoder reads straight on and asks once at the end. Nothing is coerced: a wrong kind, a
// missing or unknown key and a number out of range are errors with their path.

#include <cstdint>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/codec/text_limits.h"

namespace core {

// Parses the text. Errors: TooLarge (before parsing), SyntaxError with "byte N" (NaN and Infinity
// are not JSON), TooDeep, DuplicateId for a key that stands twice in one object, OutOfRange for a
// number that no double can hold.
Result<nlohmann::ordered_json> parse_json(std::string_view text);

// Two spaces of indentation, keys in the order of the given value; bytes that are not UTF-8 are
// replaced, never refused.
std::string json_text(const nlohmann::ordered_json& value);

class JsonErrors {
public:
    void add(ErrorCode code, std::string where, std::string detail);  // only the first is kept
    const std::optional<Error>& first() const { return first_; }
    Status status() const { return first_ ? Status(*first_) : Status(); }

private:
    std::optional<Error> first_;
};

// One value of the document and its path. Does not own the value: use within the decoder only.
class JsonField {
public:
    JsonField(const nlohmann::ordered_json& value, JsonErrors& errors, std::string path = "");

    const std::string& path() const { return path_; }

    // Must be an object whose keys are all in the list; else WrongType or UnknownKey.
    const JsonField& only_keys(std::initializer_list<std::string_view> keys) const;
    // The member; Missing when absent.
    JsonField required(std::string_view key) const;
    // The member; nothing when absent or null.
    std::optional<JsonField> optional(std::string_view key) const;
    // The member, which must stand there but may be null: a choice not to have it.
    std::optional<JsonField> nullable(std::string_view key) const;
    // The items; more than `most` is TooLarge.
    std::vector<JsonField> items(std::size_t most) const;

    double number(double low, double high) const;  // finite, low <= x <= high
    int integer(int low, int high) const;          // 5.0 counts as 5, 5.5 is WrongType
    std::int64_t integer64(std::int64_t low, std::int64_t high) const;
    bool boolean() const;
    // At most `most` bytes, at least `least`; else TooLarge or OutOfRange.
    std::string text(std::size_t least, std::size_t most) const;
    // The place of the word in the list; else UnknownValue (and 0).
    std::size_t word(std::initializer_list<std::string_view> words) const;

    std::vector<std::string> keys() const;  // of an object, sorted; else WrongType
    bool is_null() const;
    bool is_object() const;
    // For checks that only the decoder knows; where: this value's path.
    void fail(ErrorCode code, std::string detail) const;

private:
    JsonField(const nlohmann::ordered_json* value, JsonErrors* errors, std::string path);
    const nlohmann::ordered_json* member(std::string_view key) const;
    void wrong_type(const char* expected) const;

    const nlohmann::ordered_json* value_;  // null after an error: reads give defaults
    JsonErrors* errors_;
    std::string path_;
};

}  // namespace core

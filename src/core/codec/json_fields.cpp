#include "core/codec/json_fields.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "core/base/number_text.h"
#include "core/base/stable_sort.h"
#include "core/base/utf8.h"

namespace core {
namespace {

std::string limit_text(std::size_t limit, const char* unit) {
    return "at most " + std::to_string(limit) + " " + unit;
}

// A key inside a path: '~' and '/' are escaped as in RFC 6901, so a path names one place.
std::string escaped(std::string_view key) {
    std::string out;
    for (const char c : key) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += c;
        }
    }
    return out;
}

// Walks the text once before any value is built: where it stops being JSON, how deep it goes, and
// keys that stand twice (the library would silently keep the last).
class Inspection {
public:
    using json = nlohmann::ordered_json;

    bool null() { return value(); }
    bool boolean(bool) { return value(); }
    bool number_integer(json::number_integer_t) { return value(); }
    bool number_unsigned(json::number_unsigned_t) { return value(); }
    bool number_float(json::number_float_t, const std::string&) { return value(); }
    bool string(std::string&) { return value(); }
    bool binary(json::binary_t&) { return value(); }
    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        Level& level = levels_.back();
        level.key = name;
        if (level.seen.insert(name).second) return true;
        error_ = Error{ErrorCode::DuplicateId, path(), fragment(name)};
        return false;
    }

    bool parse_error(std::size_t byte, const std::string&, const json::exception& problem) {
        constexpr int kNumberOverflow = 406;
        const ErrorCode code =
            problem.id == kNumberOverflow ? ErrorCode::OutOfRange : ErrorCode::SyntaxError;
        error_ = Error{code, "", "byte " + std::to_string(byte)};
        return false;
    }

    const std::optional<Error>& error() const { return error_; }

private:
    struct Level {
        bool is_object = false;
        std::size_t index = 0;  // of the item being read, when an array
        std::string key;
        std::set<std::string> seen;
    };

    std::string path() const {
        std::string out;
        for (const Level& level : levels_) {
            out += "/" +
                   (level.is_object ? escaped(fragment(level.key)) : std::to_string(level.index));
        }
        return out;
    }

    bool value() {
        if (!levels_.empty()) ++levels_.back().index;
        return true;
    }

    bool open(bool is_object) {
        if (levels_.size() >= static_cast<std::size_t>(kMaxJsonDepth)) {
            error_ = Error{ErrorCode::TooDeep, "", limit_text(kMaxJsonDepth, "levels")};
            return false;
        }
        levels_.push_back(Level{is_object, 0, "", {}});
        return true;
    }

    bool close() {
        levels_.pop_back();
        return value();
    }

    std::vector<Level> levels_;
    std::optional<Error> error_;
};

const char* kind_name(const nlohmann::ordered_json& value) {
    if (value.is_null()) return "null";
    if (value.is_boolean()) return "boolean";
    if (value.is_number()) return "number";
    if (value.is_string()) return "string";
    if (value.is_array()) return "list";
    return "object";
}

}  // namespace

Result<nlohmann::ordered_json> parse_json(std::string_view text) {
    if (text.size() > kMaxJsonBytes) {
        return Error{ErrorCode::TooLarge, "", limit_text(kMaxJsonBytes, "bytes")};
    }
    Inspection inspection;
    if (!nlohmann::ordered_json::sax_parse(text.begin(), text.end(), &inspection)) {
        if (inspection.error()) return *inspection.error();
        return Error{ErrorCode::SyntaxError, "", "byte 0"};
    }
    nlohmann::ordered_json value =
        nlohmann::ordered_json::parse(text.begin(), text.end(), nullptr, false);
    if (value.is_discarded()) return Error{ErrorCode::SyntaxError, "", "byte 0"};
    return value;
}

std::string json_text(const nlohmann::ordered_json& value) {
    return value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void JsonErrors::add(ErrorCode code, std::string where, std::string detail) {
    if (!first_) first_ = Error{code, std::move(where), std::move(detail)};
}

JsonField::JsonField(const nlohmann::ordered_json& value, JsonErrors& errors, std::string path)
    : JsonField(&value, &errors, std::move(path)) {}

JsonField::JsonField(const nlohmann::ordered_json* value, JsonErrors* errors, std::string path)
    : value_(value), errors_(errors), path_(std::move(path)) {}

const nlohmann::ordered_json* JsonField::member(std::string_view key) const {
    if (value_ == nullptr || !value_->is_object()) return nullptr;
    const auto found = value_->find(std::string(key));
    return found == value_->end() ? nullptr : &*found;
}

void JsonField::wrong_type(const char* expected) const {
    if (value_ == nullptr) return;
    fail(ErrorCode::WrongType,
         std::string("expected ") + expected + ", found " + kind_name(*value_));
}

void JsonField::fail(ErrorCode code, std::string detail) const {
    errors_->add(code, path_, std::move(detail));
}

const JsonField& JsonField::only_keys(std::initializer_list<std::string_view> keys) const {
    if (value_ == nullptr) return *this;
    if (!value_->is_object()) {
        wrong_type("object");
        return *this;
    }
    for (const auto& item : value_->items()) {
        bool known = false;
        for (const std::string_view key : keys)
            known = known || key == item.key();
        if (!known) {
            errors_->add(ErrorCode::UnknownKey, path_ + "/" + escaped(fragment(item.key())),
                         fragment(item.key()));
        }
    }
    return *this;
}

JsonField JsonField::required(std::string_view key) const {
    const std::string where = path_ + "/" + escaped(key);
    const nlohmann::ordered_json* found = member(key);
    if (found == nullptr && value_ != nullptr) {
        if (value_->is_object()) {
            errors_->add(ErrorCode::Missing, where, "");
        } else {
            wrong_type("object");
        }
    }
    return {found, errors_, where};
}

std::optional<JsonField> JsonField::optional(std::string_view key) const {
    const nlohmann::ordered_json* found = member(key);
    if (found == nullptr || found->is_null()) return std::nullopt;
    return JsonField{found, errors_, path_ + "/" + escaped(key)};
}

std::optional<JsonField> JsonField::nullable(std::string_view key) const {
    const JsonField field = required(key);
    if (field.value_ == nullptr || field.is_null()) return std::nullopt;
    return field;
}

std::vector<JsonField> JsonField::items(std::size_t most) const {
    std::vector<JsonField> fields;
    if (value_ == nullptr) return fields;
    if (!value_->is_array()) {
        wrong_type("list");
        return fields;
    }
    if (value_->size() > most) {
        fail(ErrorCode::TooLarge,
             limit_text(most, "items") + ", found " + std::to_string(value_->size()));
        return fields;
    }
    for (std::size_t i = 0; i < value_->size(); ++i) {
        fields.push_back(JsonField{&(*value_)[i], errors_, path_ + "/" + std::to_string(i)});
    }
    return fields;
}

double JsonField::number(double low, double high) const {
    if (value_ == nullptr) return low;
    if (!value_->is_number()) {
        wrong_type("number");
        return low;
    }
    const double found = value_->get<double>();
    if (std::isfinite(found) && found >= low && found <= high) return found;
    fail(ErrorCode::OutOfRange, "expected " + number_text(low, 6) + ".." + number_text(high, 6) +
                                    ", found " + number_text(found, 6));
    return low;
}

std::int64_t JsonField::integer64(std::int64_t low, std::int64_t high) const {
    if (value_ == nullptr) return low;
    if (!value_->is_number()) {
        wrong_type("whole number");
        return low;
    }
    // Beyond 2^53 a double no longer tells whole numbers apart; no quantity of ours gets there.
    const double found = value_->get<double>();
    if (found != std::floor(found)) {
        fail(ErrorCode::WrongType, "expected whole number, found " + number_text(found, 6));
        return low;
    }
    if (found >= static_cast<double>(low) && found <= static_cast<double>(high)) {
        return static_cast<std::int64_t>(found);
    }
    fail(ErrorCode::OutOfRange, "expected " + std::to_string(low) + ".." + std::to_string(high) +
                                    ", found " + number_text(found, 0));
    return low;
}

int JsonField::integer(int low, int high) const {
    return static_cast<int>(integer64(low, high));
}

bool JsonField::boolean() const {
    if (value_ == nullptr) return false;
    if (!value_->is_boolean()) {
        wrong_type("boolean");
        return false;
    }
    return value_->get<bool>();
}

std::string JsonField::text(std::size_t least, std::size_t most) const {
    if (value_ == nullptr) return "";
    if (!value_->is_string()) {
        wrong_type("string");
        return "";
    }
    const std::string& found = value_->get_ref<const std::string&>();
    if (found.size() > most) {
        fail(ErrorCode::TooLarge, limit_text(most, "bytes"));
    } else if (found.size() < least) {
        fail(ErrorCode::OutOfRange, "expected at least " + std::to_string(least) + " bytes");
    } else {
        return found;
    }
    return "";
}

std::size_t JsonField::word(std::initializer_list<std::string_view> words) const {
    if (value_ == nullptr) return 0;
    if (!value_->is_string()) {
        wrong_type("string");
        return 0;
    }
    const std::string& found = value_->get_ref<const std::string&>();
    std::size_t place = 0;
    for (const std::string_view word : words) {
        if (word == found) return place;
        ++place;
    }
    fail(ErrorCode::UnknownValue, fragment(found));
    return 0;
}

std::vector<std::string> JsonField::keys() const {
    std::vector<std::string> keys;
    if (value_ == nullptr) return keys;
    if (!value_->is_object()) wrong_type("object");
    if (!value_->is_object()) return keys;
    for (const auto& item : value_->items())
        keys.push_back(item.key());
    stable_sort(keys);
    return keys;
}

bool JsonField::is_null() const {
    return value_ != nullptr && value_->is_null();
}

bool JsonField::is_object() const {
    return value_ != nullptr && value_->is_object();
}

}  // namespace core

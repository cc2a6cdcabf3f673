#include "core/codec/record_codec.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/codec/json_fields.h"

namespace core {
namespace {

using nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr std::size_t kMostRecords = 100'000;

RecordValue value_of(const ordered_json& value) {
    RecordValue out;
    if (value.is_boolean()) {
        out.kind = RecordValue::Kind::Boolean;
        out.boolean = value.get<bool>();
    } else if (value.is_number()) {
        out.kind = RecordValue::Kind::Number;
        out.number = value.get<double>();
    } else if (value.is_string()) {
        out.kind = RecordValue::Kind::Text;
        out.text = value.get<std::string>();
    } else if (!value.is_null()) {
        out.kind = RecordValue::Kind::Nested;
        out.text = value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    }
    return out;
}

ordered_json json_of(const RecordValue& value) {
    switch (value.kind) {
        case RecordValue::Kind::Null:
            return nullptr;
        case RecordValue::Kind::Boolean:
            return value.boolean;
        case RecordValue::Kind::Number:
            return value.number;
        case RecordValue::Kind::Text:
            return value.text;
        case RecordValue::Kind::Nested:
            return ordered_json::parse(value.text, nullptr, false);
    }
    return nullptr;
}

void check_version(const JsonField& file, std::string_view format, JsonErrors& errors) {
    const JsonField name = file.required("format");
    if (name.text(0, kMaxJsonBytes) != format) {
        name.fail(ErrorCode::UnknownValue, "expected " + std::string(format));
    }
    const JsonField version = file.required("version");
    const std::int64_t number = version.integer64(INT32_MIN, INT32_MAX);
    if (errors.first()) return;
    if (number > kVersion) version.fail(ErrorCode::VersionTooNew, std::to_string(number));
    if (number < 1) version.fail(ErrorCode::UnsupportedVersion, std::to_string(number));
}

}  // namespace

std::string record_path(std::size_t index) {
    return "/records/" + std::to_string(index);
}

Result<std::vector<Record>> decode_records(std::string_view text, std::string_view format) {
    const Result<ordered_json> parsed = parse_json(text);
    if (!parsed) return parsed.error();
    JsonErrors errors;
    const JsonField file(*parsed, errors);
    if (file.is_object()) check_version(file, format, errors);
    file.only_keys({"format", "version", "records"});
    const std::vector<JsonField> items = file.required("records").items(kMostRecords);
    if (errors.first()) return *errors.first();

    std::vector<Record> records;
    const ordered_json& list = *parsed->find("records");
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].is_object()) {
            items[i].fail(ErrorCode::WrongType, "expected object");
            return *errors.first();
        }
        Record record;
        for (const auto& [key, value] : list[i].items())
            record.push_back({key, value_of(value)});
        records.push_back(std::move(record));
    }
    return records;
}

std::string encode_records(const std::vector<Record>& records, std::string_view format) {
    ordered_json file;
    file["format"] = format;
    file["version"] = kVersion;
    ordered_json list = ordered_json::array();
    for (const Record& record : records) {
        ordered_json object = ordered_json::object();
        for (const RecordField& field : record)
            object[field.key] = json_of(field.value);
        list.push_back(std::move(object));
    }
    file["records"] = std::move(list);
    return json_text(file) + "\n";
}

}  // namespace core

#pragma once

// Lists of flat records as JSON, for rooms above core that have formats of their own and no JSON
// library: {"format": FORMAT, "version": 1, "records": [{"key": value, ...}, ...]}.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace core {

struct RecordValue {
    enum class Kind { Null, Boolean, Number, Text, Nested };
    Kind kind = Kind::Null;
    bool boolean = false;
    double number = 0;
    std::string text;  // Text: the text itself; Nested: an object or list, as JSON
    bool operator==(const RecordValue&) const = default;
};

struct RecordField {
    std::string key;
    RecordValue value;
    bool operator==(const RecordField&) const = default;
};

using Record = std::vector<RecordField>;

// What a path in an error says before a record's own part: "/records/3".
std::string record_path(std::size_t index);

// Errors: those of parse_json; UnknownValue at /format; VersionTooNew and UnsupportedVersion at
// /version; TooLarge beyond 100,000 records. Keys keep no order.
Result<std::vector<Record>> decode_records(std::string_view text, std::string_view format);

// Keys in the order of the record; a newline at the end. Nested texts must be JSON.
std::string encode_records(const std::vector<Record>& records, std::string_view format);

}  // namespace core

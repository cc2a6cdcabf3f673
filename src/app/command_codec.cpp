#include "app/command_codec.h"

#include <cmath>
#include <optional>
#include <utility>

#include "app/command_fields.h"
#include "app/command_names.h"
#include "core/base/utf8.h"
#include "core/codec/journal_codec.h"
#include "core/codec/opportunity_codec.h"
#include "core/codec/record_codec.h"
#include "core/codec/search_codec.h"
#include "core/model/words.h"

namespace app {
namespace {

using core::ErrorCode;
using core::Record;
using core::RecordValue;
using Kind = RecordValue::Kind;

constexpr std::string_view kFormat = "juggle.session";
constexpr std::string_view kUndo = "undo";
constexpr std::string_view kRedo = "redo";

// --- writing ------------------------------------------------------------------------------------

class Writer {
public:
    explicit Writer(Record& record) : record_(record) {}

    void field(const char* key, const std::string& text) { add_text(key, text); }
    template <class Tag>
    void field(const char* key, const core::Id<Tag>& id) {
        add_text(key, id.text);
    }
    void field(const char* key, Date date) { add_text(key, core::format_date(date)); }
    void field(const char* key, Money money) { add_number(key, core::major_units(money)); }
    void field(const char* key, double number) { add_number(key, number); }
    void field(const char* key, int number) { add_number(key, number); }
    void field(const char* key, bool yes) { record_.push_back({key, {Kind::Boolean, yes, 0, ""}}); }
    void field(const char* key, const core::Search& search) {
        record_.push_back({key, {Kind::Nested, false, 0, core::encode_search(search)}});
    }
    void field(const char* key, const core::Opportunity& opportunity) {
        record_.push_back({key, {Kind::Nested, false, 0, core::encode_opportunity(opportunity)}});
    }
    void field(const char* key, const core::FrozenDecision& frozen) {
        record_.push_back({key, {Kind::Nested, false, 0, core::encode_frozen(frozen)}});
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void field(const char* key, Enum value) { add_text(key, std::string(core::word(value))); }
    template <class T>
    void field(const char* key, const std::optional<T>& value) {
        if (value) field(key, *value);
    }

private:
    void add_text(const char* key, std::string text) {
        record_.push_back({key, {Kind::Text, false, 0, std::move(text)}});
    }
    void add_number(const char* key, double number) {
        record_.push_back({key, {Kind::Number, false, number, ""}});
    }
    Record& record_;
};

Record record_of(std::string_view name) {
    return {{"command", {Kind::Text, false, 0, std::string(name)}}};
}

// --- reading ------------------------------------------------------------------------------------

// Takes the fields it is asked for; the first error stays. What is left over at the end is unknown.
class Reader {
public:
    Reader(Record record, std::string path) : record_(std::move(record)), path_(std::move(path)) {}

    void field(const char* key, std::string& text) {
        if (const auto value = required(key, Kind::Text, "string")) text = value->text;
    }
    template <class Tag>
    void field(const char* key, core::Id<Tag>& id) {
        field(key, id.text);
    }
    void field(const char* key, Date& date) {
        std::string text;
        field(key, text);
        if (error_) return;
        const auto parsed = core::parse_date(text);
        if (!parsed) return fail(ErrorCode::NotADate, key, core::fragment(text));
        date = *parsed;
    }
    void field(const char* key, double& number) {
        if (const auto value = required(key, Kind::Number, "number")) number = value->number;
    }
    void field(const char* key, int& number) {
        double value = 0;
        field(key, value);
        if (error_) return;
        if (std::trunc(value) != value || std::abs(value) > 1e9) {
            return fail(ErrorCode::WrongType, key, "expected whole number");
        }
        number = static_cast<int>(value);
    }
    void field(const char* key, Money& money) {
        double major = 0;
        field(key, major);
        if (error_) return;
        if (std::abs(major) > 1e13) return fail(ErrorCode::OutOfRange, key, "too large");
        money.minor = std::llround(major * static_cast<double>(core::kMinorPerMajor));
        if (core::major_units(money) != major) {
            fail(ErrorCode::OutOfRange, key, "expected at most 2 decimals");
        }
    }
    void field(const char* key, bool& yes) {
        if (const auto value = required(key, Kind::Boolean, "boolean")) yes = value->boolean;
    }
    void field(const char* key, core::Search& search) { nested(key, search, core::decode_search); }
    void field(const char* key, core::Opportunity& opportunity) {
        nested(key, opportunity, core::decode_opportunity);
    }
    void field(const char* key, core::FrozenDecision& frozen) {
        nested(key, frozen, core::decode_frozen);
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void field(const char* key, Enum& value) {
        std::string text;
        field(key, text);
        if (error_) return;
        const auto parsed = core::parse_word<Enum>(text);
        if (!parsed) return fail(ErrorCode::UnknownValue, key, core::fragment(text));
        value = *parsed;
    }
    template <class T>
    void field(const char* key, std::optional<T>& value) {
        const auto place = find(key);
        if (place == record_.end()) return;
        if (place->value.kind == Kind::Null) {
            record_.erase(place);
            return;
        }
        T present{};
        field(key, present);
        if (!error_) value = std::move(present);
    }

    // The first error, or the first field nobody asked for.
    core::Status finish() {
        if (!error_ && !record_.empty()) fail(ErrorCode::UnknownKey, record_.front().key, "");
        return error_ ? core::Status(*error_) : core::Status();
    }

private:
    template <class T>
    void nested(const char* key, T& into, core::Result<T> (*decode)(std::string_view)) {
        const auto value = required(key, Kind::Nested, "object");
        if (!value) return;
        core::Result<T> decoded = decode(value->text);
        if (!decoded) {
            const core::Error& error = decoded.error();
            return fail(error.code, key + error.where, error.detail);
        }
        into = *std::move(decoded);
    }
    Record::iterator find(std::string_view key) {
        auto place = record_.begin();
        while (place != record_.end() && place->key != key)
            ++place;
        return place;
    }
    std::optional<RecordValue> required(const char* key, Kind kind, const char* expected) {
        if (error_) return std::nullopt;
        const auto place = find(key);
        if (place == record_.end()) {
            fail(ErrorCode::Missing, key, "");
            return std::nullopt;
        }
        RecordValue value = std::move(place->value);
        record_.erase(place);
        if (value.kind != kind) {
            fail(ErrorCode::WrongType, key, std::string("expected ") + expected);
            return std::nullopt;
        }
        return value;
    }
    void fail(ErrorCode code, const std::string& key, std::string detail) {
        if (!error_) error_ = core::Error{code, path_ + "/" + key, std::move(detail)};
    }

    Record record_;
    std::string path_;
    std::optional<core::Error> error_;
};

// The command of that name with every field at its default; nothing for an unknown name.
template <std::size_t Index = 0>
std::optional<Command> command_named(std::string_view name) {
    if constexpr (Index == std::variant_size_v<AnyCommand>) {
        return std::nullopt;
    } else {
        Command command = std::variant_alternative_t<Index, AnyCommand>{};
        if (command_name(command) == name) return command;
        return command_named<Index + 1>(name);
    }
}

core::Result<SessionStep> read_step(Record record, const std::string& path) {
    Reader reader(std::move(record), path);
    std::string name;
    reader.field("command", name);
    if (name == kUndo || name == kRedo) {
        if (const core::Status status = reader.finish(); !status) return status.error();
        return name == kUndo ? SessionStep(UndoStep{}) : SessionStep(RedoStep{});
    }
    std::optional<Command> command = command_named(name);
    if (command) std::visit([&](auto& c) { each_field(reader, c); }, command->any());
    if (!command && !name.empty()) {
        return core::Error{ErrorCode::UnknownCommand, path + "/command", core::fragment(name)};
    }
    if (const core::Status status = reader.finish(); !status) return status.error();
    return SessionStep(*std::move(command));
}

}  // namespace

core::Result<std::vector<SessionStep>> decode_session(std::string_view text) {
    core::Result<std::vector<Record>> records = core::decode_records(text, kFormat);
    if (!records) return records.error();
    std::vector<SessionStep> steps;
    for (std::size_t i = 0; i < records->size(); ++i) {
        auto step = read_step(std::move((*records)[i]), core::record_path(i));
        if (!step) return step.error();
        steps.push_back(*std::move(step));
    }
    return steps;
}

std::string encode_session(const std::vector<SessionStep>& steps) {
    std::vector<Record> records;
    for (const SessionStep& step : steps) {
        const Command* command = std::get_if<Command>(&step);
        if (command == nullptr) {
            records.push_back(record_of(step.index() == 1 ? kUndo : kRedo));
            continue;
        }
        Record record = record_of(command_name(*command));
        Writer writer(record);
        Command fields = *command;
        std::visit([&](auto& c) { each_field(writer, c); }, fields.any());
        records.push_back(std::move(record));
    }
    return core::encode_records(records, kFormat);
}

}  // namespace app

#pragma once

// The answer of everything that can fail because of what came from outside. No exceptions anywhere:
// an error is a code, the place it was found (a JSON-pointer-like path such as
// "/opportunities/2/offer/deadline", "" for the whole text) and a fragment without language
// ("-5", "expected 0..1"). Sentences for people are made in app/strings.

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "core/base/contract.h"

namespace core {

enum class ErrorCode {
    SyntaxError,      // the text is not JSON; detail: "byte N"
    TooLarge,         // the text, a list or a string is longer than allowed; detail: the limit
    TooDeep,          // nested deeper than any file of ours; detail: the limit
    WrongType,        // another JSON kind than expected; detail: "expected string, found number"
    Missing,          // a required key is not there
    UnknownKey,       // a key this version does not know; nothing is dropped silently
    UnknownValue,     // a word that is not one of the allowed ones; detail: the word
    OutOfRange,       // a number outside its range; detail: "expected 0..1, found 1.4"
    NotADate,         // not a calendar day written YYYY-MM-DD
    DuplicateId,      // the same id or name twice; detail: the id
    UnknownId,        // refers to something that is not there; detail: the id
    Inconsistent,     // two values that cannot both be true; detail: the other path
    DeadlinePassed,   // an open offer whose deadline lies before today
    VersionTooNew,    // written by a newer Juggle; detail: the version found
    UnsupportedVersion,  // not a version that ever existed
    TooBig,           // a model larger than the solver's budget; detail: counted state-days
    NothingOpen,      // nothing to decide on
    NotApplicable,    // a command that no longer applies to this search
    StorageBlocked,   // the browser keeps nothing here (private window, blocked cookies, sandbox)
    StorageFull,      // the write was refused for lack of room; the old copy is intact
    StorageDamaged,   // what was read back is not what was written, or a checksum failed
    Unsupported,      // the platform has no such ability
    UnknownCommand,   // command line: no such subcommand or option
    Unreadable,       // a file that cannot be opened or read
    DayPassed,        // a day on which something was still to happen lies before today
    DayAhead,         // a day on which something has happened lies after today
};

struct Error {
    ErrorCode code;
    std::string where;
    std::string detail;
    bool operator==(const Error&) const = default;
};

// Either a T or an Error. Test with `if (!result)`, then `result.error()`; else `*result`.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    const T& operator*() const& { return *checked(); }
    T& operator*() & { return *const_cast<T*>(checked()); }
    T&& operator*() && { return std::move(*const_cast<T*>(checked())); }
    const T* operator->() const { return checked(); }
    const Error& error() const {
        const Error* error = std::get_if<1>(&state_);
        JUGGLE_ASSERT(error != nullptr);
        return *error;
    }

private:
    const T* checked() const {
        const T* value = std::get_if<0>(&state_);
        JUGGLE_ASSERT(value != nullptr);
        return value;
    }
    std::variant<T, Error> state_;
};

// The same for acts that give nothing back.
class [[nodiscard]] Status {
public:
    Status() = default;
    Status(Error error) : error_(std::move(error)) {}
    explicit operator bool() const { return !error_.has_value(); }
    const Error& error() const {
        JUGGLE_ASSERT(error_.has_value());
        return *error_;
    }

private:
    std::optional<Error> error_;
};

// "out_of_range" and so on: the stable word of the command line and the JSON doors.
const char* error_code_name(ErrorCode code);

}  // namespace core

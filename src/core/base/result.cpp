#include "core/base/result.h"

namespace core {

const char* error_code_name(ErrorCode code) {
    switch (code) {
        case ErrorCode::SyntaxError: return "syntax_error";
        case ErrorCode::TooLarge: return "too_large";
        case ErrorCode::TooDeep: return "too_deep";
        case ErrorCode::WrongType: return "wrong_type";
        case ErrorCode::Missing: return "missing";
        case ErrorCode::UnknownKey: return "unknown_key";
        case ErrorCode::UnknownValue: return "unknown_value";
        case ErrorCode::OutOfRange: return "out_of_range";
        case ErrorCode::NotADate: return "not_a_date";
        case ErrorCode::DuplicateId: return "duplicate_id";
        case ErrorCode::UnknownId: return "unknown_id";
        case ErrorCode::Inconsistent: return "inconsistent";
        case ErrorCode::DeadlinePassed: return "deadline_passed";
        case ErrorCode::VersionTooNew: return "version_too_new";
        case ErrorCode::UnsupportedVersion: return "unsupported_version";
        case ErrorCode::TooBig: return "too_big";
        case ErrorCode::NothingOpen: return "nothing_open";
        case ErrorCode::NotApplicable: return "not_applicable";
        case ErrorCode::StorageBlocked: return "storage_blocked";
        case ErrorCode::StorageFull: return "storage_full";
        case ErrorCode::StorageDamaged: return "storage_damaged";
        case ErrorCode::Unsupported: return "unsupported";
        case ErrorCode::UnknownCommand: return "unknown_command";
        case ErrorCode::Unreadable: return "unreadable";
        case ErrorCode::DayPassed: return "day_passed";
        case ErrorCode::DayAhead: return "day_ahead";
    }
    return "unknown";
}

}  // namespace core

#pragma once

// What is incomplete or odd about a search, all of it, each with its path; nothing is changed.

#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/search.h"

namespace core {

// Blocking: no honest answer can be given until it is put right (a file with one is not imported
// without asking). Notice: worth saying at the field; the answer stands.
enum class Severity { Blocking, Notice };

struct Problem {
    Severity severity = Severity::Notice;
    Error error;
    bool operator==(const Problem&) const = default;
};

// In document order. Empty for a search without anything in it.
std::vector<Problem> validate(const Search& search, Date today);

}  // namespace core

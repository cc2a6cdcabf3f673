#pragma once

// The checking that well_formed is made of: one promise a call, the first broken one kept with its
// path. Internal to this room.

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/base/utf8.h"
#include "core/model/search.h"

namespace core {

// Keeps the first broken promise; later checks then cost little and change nothing.
class Promises {
public:
    void fail(ErrorCode code, const std::string& where, std::string detail);

    void text(std::string_view value, const std::string& where, LineBreaks line_breaks, int most);
    void line(std::string_view value, const std::string& where);
    void notes(std::string_view value, const std::string& where);

    void number(double value, double low, double high, const std::string& where);
    void number(const std::optional<double>& value, double low, double high,
                const std::string& where);
    void integer(int value, int low, int high, const std::string& where);
    void money(const std::optional<Money>& value, const std::string& where);
    void date(const std::optional<Date>& value, const std::string& where);
    void count(std::size_t found, int most, const std::string& where);
    // Of the form of an id, and not in `seen` yet.
    void id(const std::string& value, const std::string& where, std::set<std::string>& seen);
    // A key of ours: the form of an id, or empty.
    void key_or_empty(const std::string& value, const std::string& where);

    Status status() const { return first_ ? Status(*first_) : Status(); }

private:
    std::optional<Error> first_;
};

// "/opportunities", 2 -> "/opportunities/2".
std::string item(const std::string& list, std::size_t index);

bool is_currency(std::string_view text);  // three capital letters

// The parts of the document, one source each, in document order.
// well_formed_judgement.cpp:
void check_criteria(const Search& search, Promises& promises);
void check_judgement(const Search& search, const Opportunity& opportunity, const std::string& where,
                     Promises& promises);
// well_formed_journal.cpp:
void check_plans(const Search& search, Promises& promises);
void check_journal(const Search& search, Promises& promises);

}  // namespace core

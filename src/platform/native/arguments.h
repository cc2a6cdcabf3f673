#pragma once

// What is written after a subcommand's name, read once for all of them: at most one file, switches
// ("--explain") and options with a value ("--today 2026-03-02"). The last of a repeated one counts.

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace platform {

class Arguments {
public:
    // Errors, at the argument: UnknownCommand for an option that is in neither list and for a
    // second file. An option that stands last has an empty value, which its reader refuses.
    static core::Result<Arguments> read(const std::vector<std::string>& written,
                                        std::initializer_list<std::string_view> switches,
                                        std::initializer_list<std::string_view> options);

    const std::string& path() const { return path_; }  // "-": standard input
    bool has(std::string_view name) const;             // a switch, or an option with its value

    // The value of an option; nothing when it was not written. Errors: WrongType, NotADate.
    core::Result<std::optional<int>> whole_number(std::string_view option) const;
    core::Result<std::optional<core::Date>> date(std::string_view option) const;
    std::optional<std::string> text(std::string_view option) const;

private:
    std::string path_ = "-";
    std::set<std::string, std::less<>> switches_;
    std::map<std::string, std::string, std::less<>> values_;
};

// The day of "--today", or else the machine's calendar day where it stands: the only clock of the
// command line.
core::Result<core::Date> today_of(const Arguments& arguments);

}  // namespace platform

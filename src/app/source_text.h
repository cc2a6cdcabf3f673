#pragma once

// Where a default comes from, in one line under the field it fills.

#include <string>
#include <string_view>

namespace app {

// "Source: Lever 2019 (grade B)." or "Our assumption, no published figure." for grade D.
// The key must be a row of assets/evidence.json.
std::string source_text(std::string_view evidence_key);

// The short form that stands under a field: "Usual: 2 to 14 days (grade C)." or "Our assumption, no
// published figure."
std::string short_source_text(std::string_view evidence_key);

// "5 to 14 days, usually 9", "25 % to 50 %, usually 38 %": the numbers of a row in words.
std::string range_text(std::string_view evidence_key);

// "A" .. "D", or "seed document".
std::string grade_text(std::string_view evidence_key);

}  // namespace app

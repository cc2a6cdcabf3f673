#pragma once

// The problems of a search as JSON, for `juggle check`.

#include <string>
#include <vector>

#include "core/model/validate.h"

namespace core {

// {"problems": [{"severity": "blocking" or "notice", "code", "path", "detail"}]}, in the given
// order; codes as error_code_name, paths into the search file.
std::string encode_problems(const std::vector<Problem>& problems);

}  // namespace core

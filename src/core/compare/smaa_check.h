#pragma once

// What smaa() asks of its input; see smaa.h for the errors.

#include "core/base/result.h"
#include "core/compare/smaa.h"

namespace core {

Status check_smaa(const SmaaProblem& problem);

}  // namespace core

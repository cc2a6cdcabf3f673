#include "app/comparison.h"

#include "core/estimate/assumptions.h"
#include "core/estimate/evidence.h"
#include "core/estimate/evidence_keys.h"

namespace app {

const core::Comparison& ComparisonMemory::of(const core::Search& search, std::uint64_t revision) {
    if (!kept_ || revision_ != revision) {
        const double years = core::Assumptions(core::evidence(), search)(core::key::kPlanningYears);
        kept_ = core::compare(search, years);
        revision_ = revision;
    }
    return *kept_;
}

}  // namespace app

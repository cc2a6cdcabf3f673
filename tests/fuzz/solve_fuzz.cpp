// Any bytes as the model of `juggle solve`: an error or a solution, never a crash, and never more
// work than the budget allows (kept small here, so that many inputs are tried).

#include <algorithm>
#include <cmath>

#include "core/codec/decision_codec.h"
#include "core/decide/solve_report.h"
#include "fuzz/targets.h"

namespace fuzz {

void try_solve(std::string_view text) {
    const core::Result<core::SolveRequest> request = core::decode_solve_request(text);
    if (!request) return;
    // What was read can be written and read again.
    const std::string written = core::encode_decision_model(request->model);
    const core::Result<core::SolveRequest> again = core::decode_solve_request(written);
    JUGGLE_ASSERT(again && again->model == request->model);
    core::BoundedOptions options;
    options.exact.budget.state_days = 200'000;
    options.exact.queries = request->queries;
    options.capped_state_days = 200'000;
    core::SolveWishes wishes = request->wishes;
    wishes.samples = std::min(wishes.samples, 3);
    const core::Result<core::SolveReport> report =
        core::solve_report(request->model, options, wishes);
    if (!report) return;
    const core::Solution& solution = report->solution;
    const double tolerance = 1e-6 * (1 + std::fabs(solution.upper));
    JUGGLE_ASSERT(solution.lower <= solution.upper + tolerance);
    static_cast<void>(core::encode_solution(*request, *report));
}

}  // namespace fuzz

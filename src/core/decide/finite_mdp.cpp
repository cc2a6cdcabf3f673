#include "core/decide/finite_mdp.h"

#include <algorithm>
#include <cmath>

#include "core/base/contract.h"

namespace core {
namespace {

double worth(const MdpAction& action, const std::vector<double>& values, double discount) {
    double later = 0;
    for (const auto& [state, prob] : action.leads)
        later += prob * values[static_cast<std::size_t>(state)];
    return action.reward + discount * later;
}

}  // namespace

MdpSolution solve_steps(const std::vector<MdpState>& states, int steps,
                        std::vector<double> final_values, double discount) {
    JUGGLE_ASSERT(final_values.size() == states.size());
    MdpSolution out{std::move(final_values), std::vector<int>(states.size(), -1)};
    for (int step = 0; step < steps; ++step) {
        std::vector<double> values(states.size(), 0.0);
        for (std::size_t s = 0; s < states.size(); ++s) {
            out.best[s] = -1;
            for (std::size_t a = 0; a < states[s].actions.size(); ++a) {
                const double value = worth(states[s].actions[a], out.values, discount);
                const double tie = 1e-12 * std::max(1.0, std::fabs(values[s]));
                if (out.best[s] >= 0 && value <= values[s] + tie) continue;
                values[s] = value;
                out.best[s] = static_cast<int>(a);
            }
        }
        out.values = std::move(values);
    }
    return out;
}

// Value iteration: what is still missing is at most the last change times discount / (1 -
// discount).
MdpSolution solve_endless(const std::vector<MdpState>& states, double discount) {
    JUGGLE_ASSERT(discount >= 0 && discount < 1);
    MdpSolution out{std::vector<double>(states.size(), 0.0), {}};
    for (;;) {
        MdpSolution next = solve_steps(states, 1, out.values, discount);
        double change = 0;
        double largest = 1;
        for (std::size_t s = 0; s < states.size(); ++s) {
            change = std::max(change, std::fabs(next.values[s] - out.values[s]));
            largest = std::max(largest, std::fabs(next.values[s]));
        }
        out = std::move(next);
        if (change * discount <= 1e-12 * largest * (1 - discount)) return out;
    }
}

}  // namespace core

#pragma once

// A Markov decision process written out in full, for small problems without structure and as a
// referee of the factored solver (backward.h), which never writes its matrix down. Backward
// induction and value iteration; Puterman, Markov Decision Processes, 1994 (decision.md section
// 10: A3, A13).

#include <utility>
#include <vector>

namespace core {

struct MdpAction {
    double reward = 0;                          // expected, now
    std::vector<std::pair<int, double>> leads;  // state and probability; sum at most 1, the rest
                                                // ends the process, worth nothing
};
struct MdpState {
    std::vector<MdpAction> actions;  // none: the process has ended, worth nothing
};

struct MdpSolution {
    std::vector<double> values;  // by state
    std::vector<int> best;       // by state: the action, the first of a tie; -1 where it has ended
};

// Without end, 0 <= discount < 1: exact up to 1e-12 relative.
MdpSolution solve_endless(const std::vector<MdpState>& states, double discount);

// `steps` >= 0 decisions, then final_values by state; `best` is that of the first decision.
MdpSolution solve_steps(const std::vector<MdpState>& states, int steps,
                        std::vector<double> final_values, double discount = 1);

}  // namespace core

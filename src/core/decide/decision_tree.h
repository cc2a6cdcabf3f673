#pragma once

// A decision drawn as a tree and rolled back from its leaves: the form in which analysts publish
// such cases, and the form a plan is shown in (decision.md section 2, 7.6 and 10: A5, A7, A8).
// Raiffa, Decision Analysis, 1968.

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/decide/utility.h"

namespace core {

struct TreeNode {
    enum class Kind { End, Chance, Choice };
    Kind kind = Kind::End;
    std::string name;  // of the branch that leads here
    double prob = 1;   // of that branch; below a chance node only
    double value = 0;  // End: the final wealth
    std::vector<TreeNode> branches;
};

TreeNode tree_end(std::string name, double value);
TreeNode tree_choice(std::string name, std::vector<TreeNode> branches);
// Probabilities by branch, in order.
TreeNode tree_chance(std::string name, const std::vector<double>& probs,
                     std::vector<TreeNode> branches);

struct RolledNode {
    double value = 0;  // certain equivalent
    int best = -1;     // Choice: the best branch, the first of a tie (1e-9 relative)
    std::vector<RolledNode> branches;
};

// Errors: Missing for a node without branches that is no end; OutOfRange for a probability outside
// 0..1; Inconsistent when those of a chance node do not sum to 1 (within 1e-9). `where` is the path
// of names, such as /test/positive.
Result<RolledNode> roll_back(const TreeNode& tree, const Utility& utility = {std::nullopt, 0});

}  // namespace core

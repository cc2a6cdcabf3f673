#include "core/decide/decision_tree.h"

#include <cmath>
#include <utility>

#include "core/base/number_text.h"

namespace core {
namespace {

constexpr double kSumTolerance = 1e-9;
constexpr double kTie = 1e-9;

struct Rolled {
    double utility = 0;
    RolledNode node;
};

bool better(double one, double than) {
    return one > than + kTie * std::max(1.0, std::fabs(than));
}

Result<Rolled> rolled(const TreeNode& tree, const Utility& utility, const std::string& where) {
    if (tree.kind == TreeNode::Kind::End) {
        return Rolled{utility.of(tree.value), {tree.value, -1, {}}};
    }
    if (tree.branches.empty()) return Error{ErrorCode::Missing, where, "no branches"};
    Rolled out;
    double total = 0;
    for (std::size_t i = 0; i < tree.branches.size(); ++i) {
        const TreeNode& branch = tree.branches[i];
        const std::string place = where + "/" + branch.name;
        Result<Rolled> below = rolled(branch, utility, place);
        if (!below) return below;
        if (tree.kind == TreeNode::Kind::Chance) {
            if (!(branch.prob >= 0 && branch.prob <= 1)) {
                return Error{ErrorCode::OutOfRange, place,
                             "expected 0..1, found " + number_text(branch.prob, 6)};
            }
            out.utility += branch.prob * below->utility;
            total += branch.prob;
        } else if (i == 0 || better(below->node.value, out.node.value)) {
            out.utility = below->utility;
            out.node.value = below->node.value;
            out.node.best = static_cast<int>(i);
        }
        out.node.branches.push_back((*std::move(below)).node);
    }
    if (tree.kind == TreeNode::Kind::Choice) return out;
    if (std::fabs(total - 1) > kSumTolerance) {
        return Error{ErrorCode::Inconsistent, where,
                     "probabilities sum to " + number_text(total, 6)};
    }
    out.node.value = utility.certainty_equivalent(out.utility);
    return out;
}

}  // namespace

TreeNode tree_end(std::string name, double value) {
    return {TreeNode::Kind::End, std::move(name), 1, value, {}};
}

TreeNode tree_choice(std::string name, std::vector<TreeNode> branches) {
    return {TreeNode::Kind::Choice, std::move(name), 1, 0, std::move(branches)};
}

TreeNode tree_chance(std::string name, const std::vector<double>& probs,
                     std::vector<TreeNode> branches) {
    JUGGLE_ASSERT(probs.size() == branches.size());
    for (std::size_t i = 0; i < probs.size(); ++i)
        branches[i].prob = probs[i];
    return {TreeNode::Kind::Chance, std::move(name), 1, 0, std::move(branches)};
}

Result<RolledNode> roll_back(const TreeNode& tree, const Utility& utility) {
    Result<Rolled> root = rolled(tree, utility, "");
    if (!root) return root.error();
    return (*std::move(root)).node;
}

}  // namespace core

#pragma once

// What final wealth is worth to the seeker: risk neutral, CARA with a tolerance, or the shortfall
// below a target (for CVaR, see tail.h) (section 3.4).
// CARA is kept in the form u(W) = -rho * expm1(-(W - top) / rho): it is W - top to first order, so
// nothing cancels for large rho, and a cost paid on the way is an affine change of u in both cases.

#include <cmath>
#include <optional>

namespace core {

struct AffineCost {
    double scale = 1;
    double shift = 0;
    double operator()(double utility) const { return utility * scale - shift; }
};

class Utility {
public:
    // top: about the best wealth that can be reached.
    Utility(std::optional<double> risk_tolerance, double top) : rho_(risk_tolerance), top_(top) {}

    // u(W) = target - max(0, target - W) / share, in the unit of wealth. Costs on the way cannot be
    // charged to it: they would need the amount paid so far in the state.
    static Utility of_shortfall(double target, double share) {
        Utility utility(std::nullopt, target);
        utility.share_ = share;
        return utility;
    }

    double of(double wealth) const {
        if (share_) return top_ - (top_ > wealth ? top_ - wealth : 0) / *share_;
        return rho_ ? -*rho_ * std::expm1((top_ - wealth) / *rho_) : wealth;
    }
    double certainty_equivalent(double utility) const {
        return rho_ ? top_ - *rho_ * std::log1p(-utility / *rho_) : utility;
    }
    // u(W - cost) = cost(u(W)), and the same for expectations.
    AffineCost after_paying(double cost) const {
        if (!rho_) return {1, cost};
        return {std::exp(cost / *rho_), *rho_ * std::expm1(cost / *rho_)};
    }

private:
    std::optional<double> rho_;
    double top_;
    std::optional<double> share_;
};

}  // namespace core

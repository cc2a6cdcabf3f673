#pragma once

// The beta distribution of a chance: what is believed about it before and after counting cases. The
// priors of the evidence (evidence.h) are of this form; decision.md section 8 draws from them.

namespace core {

struct Beta {
    double a = 1, b = 1;  // > 0; as if a - 1 successes and b - 1 failures had been counted
};

double beta_mean(const Beta& beta);
// The probability that the chance is at most `x`: the regularised incomplete beta function, by
// Lentz's continued fraction (Press et al., Numerical Recipes, 6.4). 0 below 0, 1 above 1.
double beta_cdf(const Beta& beta, double x);
// The chance below which a share `p` (0..1) of the distribution lies; by bisection, to 1e-12.
double beta_quantile(const Beta& beta, double p);

// After `successes` of `cases`, each with the same chance (beta-binomial).
Beta after_cases(const Beta& prior, int successes, int cases);

}  // namespace core

#pragma once

// How much of the spread of a result comes from each input: alone (first order), and with
// everything it takes part in (total). Saltelli et al., Variance based sensitivity analysis of
// model output, Computer Physics Communications 2010; both orders by Jansen's estimators
// (decision.md section 2 and 10: A14). Beside the drivers of robust.h, which move one input at a
// time.

#include <functional>
#include <optional>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/decide/decision_model.h"
#include "core/decide/joint_chain.h"
#include "core/decide/model_input.h"

namespace core {

struct SensitivityShare {
    double first = 0;  // share of the variance, near 0..1; an estimate, may fall a little outside
    double total = 0;
};

// `result` of `inputs` numbers, each uniform on 0..1 and independent; called samples * (inputs + 2)
// times. Of `samples` >= 2 evenly spread points. All shares are 0 when nothing varies.
std::vector<SensitivityShare> sensitivity_shares(
    const std::function<double(const std::vector<double>&)>& result, int inputs, int samples,
    Random& random);

struct InputSensitivity {
    ModelInput input;
    SensitivityShare share;
};

// Of today's value, over the doubt about these inputs taken as independent. In the order given.
// Errors: those of solve; a draw that cannot be solved is an error too.
Result<std::vector<InputSensitivity>> value_sensitivity(const DecisionModel& model,
                                                        const std::vector<ModelInput>& inputs,
                                                        const Doubt& doubt, int samples,
                                                        Random& random, const Budget& budget = {});

}  // namespace core

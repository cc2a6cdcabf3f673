#include "core/advise/advice.h"

#include <utility>

#include "core/advise/facts.h"
#include "core/advise/rule_row.h"

namespace core {
namespace {

// Whether something fires that goes before this one; conditions are asked, not results, so that
// the order of the rows does not matter.
const ConflictRow* held_back_by(const RuleRow& row, const Found& found, const AdviceFacts& facts,
                                const std::vector<RuleRow>& rows) {
    for (const ConflictRow& conflict : conflict_rows()) {
        if (conflict.second != row.rule || !conflict.goes_first(facts, found)) continue;
        for (const RuleRow& other : rows) {
            if (other.rule != conflict.first) continue;
            const auto first = other.condition(facts);
            if (first && first->needs.empty()) return &conflict;
        }
    }
    return nullptr;
}

}  // namespace

std::vector<RuleRow> all_rule_rows() {
    std::vector<RuleRow> rows;
    for (const auto part : {offer_rules(), waiting_rules(), interview_rules(), invitation_rules(),
                            decline_rules(), practice_rules()}) {
        rows.insert(rows.end(), part.begin(), part.end());
    }
    return rows;
}

std::vector<Advice> advise(const AdviceInput& input) {
    const AdviceFacts facts(input);
    const std::vector<RuleRow> rows = all_rule_rows();
    std::vector<Advice> all;
    for (const RuleRow& row : rows) {
        std::optional<Found> found = row.condition(facts);
        if (!found) continue;
        Advice advice;
        advice.rule = row.rule;
        advice.moment = row.moment;
        if (!found->needs.empty()) {
            advice.state = AdviceState::WouldFire;
        } else if (const ConflictRow* conflict = held_back_by(row, *found, facts, rows)) {
            advice.state = AdviceState::HeldBack;
            advice.conflict = conflict->number;
            advice.yields_to = conflict->first;
        }
        advice.needs = std::move(found->needs);
        advice.words = std::move(found->words);
        all.push_back(std::move(advice));
    }
    return all;
}

}  // namespace core

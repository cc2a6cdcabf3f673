#include "core/estimate/evidence.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/base/contract.h"
#include "core/base/stable_sort.h"

namespace core {

Evidence::Evidence(std::vector<EvidenceRow> rows) : rows_(std::move(rows)), by_key_(rows_.size()) {
    std::iota(by_key_.begin(), by_key_.end(), 0);
    stable_sort(by_key_, [this](int a, int b) {
        return rows_[static_cast<std::size_t>(a)].key < rows_[static_cast<std::size_t>(b)].key;
    });
}

const EvidenceRow* Evidence::find(std::string_view key) const {
    const auto at = std::lower_bound(by_key_.begin(), by_key_.end(), key,
                                     [this](int index, std::string_view wanted) {
                                         return rows_[static_cast<std::size_t>(index)].key < wanted;
                                     });
    if (at == by_key_.end()) return nullptr;
    const EvidenceRow& row = rows_[static_cast<std::size_t>(*at)];
    return row.key == key ? &row : nullptr;
}

const EvidenceRow& Evidence::row(std::string_view key) const {
    const EvidenceRow* row = find(key);
    JUGGLE_ASSERT(row != nullptr);
    return *row;
}

std::optional<EvidenceRange> evidence_range(std::string_view unit) {
    struct Unit {
        std::string_view name;
        EvidenceRange range;
    };
    static constexpr Unit kUnits[] = {
        {"probability", {0, 1}},        {"share", {0, 1}},    {"days", {0, 365}},
        {"business_days", {0, 260}},    {"weeks", {0, 520}},  {"months", {0, 120}},
        {"years", {0.25, 20}},          {"rounds", {0, 20}},  {"multiplier", {0.01, 100}},
        {"log_sigma", {0.01, 3}},       {"points", {0, 100}}, {"points_per_day", {0, 100}},
        {"money", {0, 10'000'000'000}},
    };
    for (const Unit& known : kUnits) {
        if (known.name == unit) return known.range;
    }
    return std::nullopt;
}

}  // namespace core

#pragma once

// What check_model is written with: each check a line, the first error kept. Internal to
// decision_model.cpp and check_features.cpp.

#include <cmath>
#include <string>

#include "core/base/number_text.h"
#include "core/base/result.h"
#include "core/decide/decision_model.h"

namespace core {

// How far written probabilities may miss a sum of 1: six printed decimals, three terms.
inline constexpr double kSumTolerance = 1e-6;

// Keeps the first error, so that the checks below read as a list.
class Checks {
public:
    void number(double value, double low, double high, const std::string& where) {
        if (std::isfinite(value) && value >= low && value <= high) return;
        add(ErrorCode::OutOfRange, where,
            "expected " + number_text(low, 6) + ".." + number_text(high, 6) + ", found " +
                number_text(value, 6));
    }
    void count(int value, int low, int high, const std::string& where) {
        number(value, low, high, where);
    }
    void probability(double value, const std::string& where) { number(value, 0, 1, where); }
    void most(std::size_t count, int limit, const std::string& where) {
        if (count <= static_cast<std::size_t>(limit)) return;
        add(ErrorCode::TooLarge, where,
            "at most " + std::to_string(limit) + " items, found " + std::to_string(count));
    }
    void at_most_one(double sum, const char* terms, const std::string& where) {
        if (sum <= 1 + kSumTolerance) return;
        add(ErrorCode::OutOfRange, where,
            std::string(terms) + ": expected at most 1, found " + number_text(sum, 6));
    }
    void exactly_one(double sum, const char* terms, const std::string& where) {
        if (std::fabs(sum - 1) <= kSumTolerance) return;
        add(ErrorCode::OutOfRange, where,
            std::string(terms) + ": expected 1, found " + number_text(sum, 6));
    }
    void add(ErrorCode code, const std::string& where, const std::string& detail) {
        if (status_) status_ = Error{code, where, detail};
    }
    Status status() const { return status_; }

private:
    Status status_;
};

// The optional blocks of model_features.h.
void check_market(const Market& market, Checks& checks);
void check_features(const ModelOpportunity& opportunity, const std::string& at, Checks& checks);

}  // namespace core

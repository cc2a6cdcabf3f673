#include "app/source_text.h"

#include "app/strings.h"
#include "core/base/number_text.h"
#include "core/estimate/evidence.h"

namespace app {

namespace {

std::string amount(double value, std::string_view unit) {
    if (unit == "probability") {
        return core::number_text(value * 100, 1) + " %";
    }
    return core::number_text(value, 2);
}

std::string unit_word(std::string_view unit) {
    if (unit == "probability" || unit.empty()) return {};
    return " " + std::string(unit);
}

}  // namespace

std::string source_text(std::string_view evidence_key) {
    const core::EvidenceRow& row = core::evidence().row(evidence_key);
    if (row.no_published_figure) return "Our assumption, no published figure.";
    return "Source: " + row.source + ". Grade " + grade_text(evidence_key) + ".";
}

std::string short_source_text(std::string_view evidence_key) {
    const core::EvidenceRow& row = core::evidence().row(evidence_key);
    if (row.no_published_figure) return "Our assumption, no published figure.";
    if (!row.low || !row.high) return "Grade " + grade_text(evidence_key) + ".";
    return "Published range: " + amount(*row.low, row.unit) + " to " + amount(*row.high, row.unit) +
           unit_word(row.unit) + ", grade " + grade_text(evidence_key) + ".";
}

std::string range_text(std::string_view evidence_key) {
    const core::EvidenceRow& row = core::evidence().row(evidence_key);
    std::string words;
    if (row.low && row.high) {
        words = amount(*row.low, row.unit) + " to " + amount(*row.high, row.unit);
    }
    if (row.typical) {
        if (!words.empty()) words += ", usually ";
        words += amount(*row.typical, row.unit);
    }
    return words + unit_word(row.unit);
}

std::string grade_text(std::string_view evidence_key) {
    switch (core::evidence().row(evidence_key).grade) {
        case core::Grade::A:
            return "A";
        case core::Grade::B:
            return "B";
        case core::Grade::C:
            return "C";
        case core::Grade::D:
            return "D";
        case core::Grade::Seed:
            return "seed document";
    }
    return {};
}

}  // namespace app

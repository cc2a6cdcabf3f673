#pragma once

// Every number the advice starts from, with its source and grade: the rows of assets/evidence.json,
// which is compiled in. Nothing here is invented in code; what no source gives is a row of grade D.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// A: official statistics or peer-reviewed; B: large survey or platform; C: one vendor, guide or
// small poll; D: derived or assumed, shown as "no published figure"; Seed: a source document.
enum class Grade { A, B, C, D, Seed };

// The suggested distribution of a row; the parameters that its kind does not have are absent.
struct EvidenceForm {
    std::string
        distribution;  // "beta", "log_normal", "multiplier_on_new_offers", "tail_check_only"
    std::optional<double> a, b;         // beta
    std::optional<double> median, p90;  // log_normal
};

struct EvidenceRow {
    std::string key;   // "chance.final_interview"; stable, used by Assumption::key
    std::string text;  // what it is, in words
    std::optional<double> low, typical, high;
    std::optional<double> typical_first, typical_last;  // where the typical value is a range
    std::string unit;
    std::optional<EvidenceForm> form;
    std::string source;
    std::optional<int> year;
    std::string population;
    Grade grade = Grade::D;
    std::string grade_note;            // the finer words of a compound grade, else empty
    bool no_published_figure = false;  // exactly the rows of grade D
};

class Evidence {
public:
    // Keys must be distinct.
    explicit Evidence(std::vector<EvidenceRow> rows);

    const std::vector<EvidenceRow>& rows() const { return rows_; }  // in the order of the file
    const EvidenceRow* find(std::string_view key) const;            // null: no such key
    const EvidenceRow& row(std::string_view key) const;             // must exist

private:
    std::vector<EvidenceRow> rows_;
    std::vector<int> by_key_;  // indices into rows_, sorted by key
};

// The compiled-in rows, read once. Defined in core/codec, which alone knows JSON.
const Evidence& evidence();

// The values a row of this unit may take.
struct EvidenceRange {
    double low = 0, high = 0;
};
std::optional<EvidenceRange> evidence_range(std::string_view unit);  // nothing: not a number

}  // namespace core

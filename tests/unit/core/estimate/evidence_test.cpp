#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <string>

#include "core/codec/evidence_codec.h"
#include "core/estimate/assumptions.h"
#include "core/estimate/evidence.h"
#include "core/estimate/evidence_keys.h"
#include "core/model/words.h"
#include "support/text_file.h"

namespace {

using core::evidence;
using core::EvidenceRow;
using core::Grade;

constexpr double kNone = -1;  // an empty cell

// Typed from the tables of the design (its "defaults"), not from the file.
struct Figure {
    const char* key;
    double low, typical, high;
    Grade grade;
};
constexpr Figure kFigures[] = {
    {"chance.applied", 0.005, 0.01, 0.02, Grade::B},
    {"chance.screen", 0.02, 0.055, 0.12, Grade::D},
    {"chance.first_interview", 0.10, 0.16, 0.28, Grade::B},
    {"chance.first_interview_campus", 0.38, 0.45, 0.48, Grade::B},
    {"chance.second_interview", 0.17, 0.27, 0.35, Grade::C},
    {"chance.final_interview", 0.25, 0.38, 0.50, Grade::C},
    {"chance.written_given_verbal", 0.85, 0.93, 0.98, Grade::D},
    {"chance.first_choice_declines", 0.17, 0.31, 0.36, Grade::B},
    {"chance.runner_up", 0.05, 0.13, 0.25, Grade::D},
    {"stage_rate.applied_screen", kNone, 0.17, kNone, Grade::D},
    {"stage_rate.screen_first", kNone, 0.36, kNone, Grade::D},
    {"stage_rate.first_second", kNone, 0.58, kNone, Grade::D},
    {"stage_rate.second_final", kNone, 0.70, kNone, Grade::D},
    {"stage_rate.final_offer", kNone, 0.38, kNone, Grade::D},
    {"search.employed_multiplier", 3, 3.5, 4, Grade::A},
    {"optimism.pull", kNone, 0.5, kNone, Grade::D},
    {"optimism.pull_long_search", kNone, 0.67, kNone, Grade::D},
    {"time.interview_to_decision", 16, 24, 39, Grade::B},
    {"time.whole_process", 13, 24, 54, Grade::B},
    {"time.between_rounds", 5, 9, 14, Grade::D},
    {"time.rounds", 2, 3, 5, Grade::C},
    {"time.answer_after_final", 5, 8, 10, Grade::C},
    {"time.waited_over_1_month", kNone, 0.55, kNone, Grade::B},
    {"time.waited_over_6_weeks", kNone, 0.31, kNone, Grade::B},
    {"time.waited_over_2_months", kNone, 0.22, kNone, Grade::B},
    {"time.waited_same_day", kNone, 0.08, kNone, Grade::B},
    {"chance.no_answer", 0.10, 0.20, 0.35, Grade::D},
    {"time.ontario_duty", kNone, 45, kNone, Grade::C},
    {"regret.second_choice_for_speed", kNone, 0.67, kNone, Grade::B},
    {"offer.time_given", 2, 6, 14, Grade::C},
    {"offer.time_given_campus", 14, 14, 21, Grade::B},
    {"offer.time_taken", 11, 13, 16, Grade::B},
    {"offer.patience_day_7", 0.28, 0.40, 0.53, Grade::B},
    {"offer.patience_day_14", 0.68, 0.75, 0.83, Grade::B},
    {"offer.patience_day_21", 0.86, 0.90, kNone, Grade::B},
    {"extension.granted_5_days", 0.60, 0.80, 0.95, Grade::D},
    {"extension.granted_7_days", 0.40, 0.60, 0.80, Grade::D},
    {"extension.granted_14_days", 0.15, 0.30, 0.50, Grade::D},
    {"extension.granted_21_days", 0.03, 0.08, 0.20, Grade::D},
    {"extension.withdrawn", 0.005, 0.02, 0.05, Grade::D},
    {"negotiation.withdrawn", 0.02, 0.06, 0.10, Grade::B},
    {"offer.withdrawn_for_business", 0.005, 0.02, 0.05, Grade::C},
    {"offer.withdrawn_in_crisis", 0.05, kNone, 0.10, Grade::C},
    {"negotiation.view_unchanged", kNone, 0.43, kNone, Grade::B},
    {"negotiation.view_better", kNone, 0.19, kNone, Grade::B},
    {"negotiation.view_worse", kNone, 0.10, kNone, Grade::B},
    {"negotiation.improved", 0.50, 0.65, 0.80, Grade::B},
    {"negotiation.raise", 0.03, 0.07, 0.15, Grade::C},
    {"negotiation.employers_open_low", kNone, 0.52, kNone, Grade::B},
    {"negotiation.employers_open_low_5000", kNone, 0.26, kNone, Grade::B},
    {"negotiation.jobs_with_bargaining", kNone, 1.0 / 3, kNone, Grade::A},
    {"negotiation.managers_open", kNone, 0.62, kNone, Grade::B},
    {"negotiation.managers_expect", kNone, 0.70, kNone, Grade::B},
    {"tell.speeds_up", 0.15, 0.35, 0.60, Grade::D},
    {"offer.reneged", 0.06, 0.28, 0.50, Grade::B},
    {"search.weeks_median", 4, 8, 10.4, Grade::A},
    {"search.weeks_so_far_median", 7.3, 10.5, 13.5, Grade::A},
    {"search.weeks_so_far_mean", 16.8, 23.8, 31.6, Grade::A},
    {"search.weekly_chance_first_26", kNone, 0.082, kNone, Grade::D},
    {"search.weekly_chance_27_52", kNone, 0.047, kNone, Grade::D},
    {"search.weekly_chance_later", kNone, 0.034, kNone, Grade::D},
    {"search.any_offer_4_months", 0.149, 0.195, 0.211, Grade::A},
    {"search.offers_exactly_one", kNone, 0.57, kNone, Grade::D},
    {"search.offers_three_or_more", kNone, 0.20, kNone, Grade::D},
    {"search.reemployed_as_much", 0.43, kNone, 0.55, Grade::A},
    {"search.reemployed_lose_fifth", 0.25, kNone, 1.0 / 3, Grade::A},
    {"search.reservation_wage", kNone, kNone, kNone, Grade::A},
    {"runway.bands", 1, 3, 6, Grade::C},
    {"regret.job_different", kNone, 0.72, kNone, Grade::B},
    {"regret.leave_in_a_month", kNone, 0.20, kNone, Grade::B},
    {"regret.leave_in_two_to_six", kNone, 0.41, kNone, Grade::B},
    {"regret.left_in_90_days", kNone, 0.30, kNone, Grade::B},
    {"follow_up.thank_you", kNone, 1, kNone, Grade::C},
    {"follow_up.first_check", kNone, 5, kNone, Grade::C},
    {"follow_up.second_check", kNone, 7, kNone, Grade::C},
    {"follow_up.keep_warm", 21, 24, 28, Grade::Seed},
};

void check_cell(const std::optional<double>& cell, double expected) {
    CHECK(cell.has_value() == (expected != kNone));
    if (cell && expected != kNone) CHECK(*cell == doctest::Approx(expected).epsilon(1e-9));
}

}  // namespace

TEST_CASE("every published default stands in the evidence with its figures and grade") {
    for (const Figure& figure : kFigures) {
        CAPTURE(figure.key);
        const EvidenceRow* row = evidence().find(figure.key);
        REQUIRE(row != nullptr);
        check_cell(row->low, figure.low);
        check_cell(row->typical, figure.typical);
        check_cell(row->high, figure.high);
        CHECK(row->grade == figure.grade);
    }
}

TEST_CASE("the priors are those of the design") {
    const auto beta = [](const char* key, double a, double b) {
        CAPTURE(key);
        const EvidenceRow& row = evidence().row(key);
        REQUIRE(row.form);
        CHECK(row.form->distribution == "beta");
        check_cell(row.form->a, a);
        check_cell(row.form->b, b);
    };
    beta("chance.applied", 0.3, 29.7);
    beta("chance.screen", 1.1, 18.9);
    beta("chance.first_interview", 2.2, 11.8);
    beta("chance.first_interview_campus", 5.4, 6.6);
    beta("chance.second_interview", 3.2, 8.8);
    beta("chance.final_interview", 4.6, 7.4);
    beta("chance.written_given_verbal", 18.6, 1.4);
    beta("chance.runner_up", 1.6, 10.4);
    beta("negotiation.withdrawn", 2.4, 37.6);
    beta("extension.withdrawn", 1, 49);
    beta("offer.withdrawn_for_business", 1, 49);
    beta("negotiation.improved", 13, 7);
    const EvidenceRow& wait = evidence().row("time.interview_to_decision");
    REQUIRE(wait.form);
    check_cell(wait.form->median, 20);
    check_cell(wait.form->p90, 45);
}

TEST_CASE("grade D and no other carries the tag, and every row says where it is from") {
    for (const EvidenceRow& row : evidence().rows()) {
        CAPTURE(row.key);
        CHECK(row.no_published_figure == (row.grade == Grade::D));
        CHECK(!row.source.empty());
        CHECK(!row.text.empty());
        CHECK(!row.population.empty());
        if (row.low && row.typical) CHECK(*row.low <= *row.typical);
        if (row.typical && row.high) CHECK(*row.typical <= *row.high);
        const bool numbers = row.low || row.typical || row.high;
        const auto range = core::evidence_range(row.unit);
        CHECK(range.has_value() == numbers);
        if (range && row.typical) {
            CHECK(*row.typical >= range->low);
            CHECK(*row.typical <= range->high);
        }
    }
}

TEST_CASE("every key the code reads has a row with a typical value") {
    for (const std::string_view key : core::key::kAll) {
        CAPTURE(std::string(key));
        const EvidenceRow* row = evidence().find(key);
        REQUIRE(row != nullptr);
        CHECK(row->typical.has_value());
    }
    const core::Search search;
    const core::Assumptions assumptions(evidence(), search);
    for (std::size_t s = 0; s < core::words<core::Standing>().size(); ++s) {
        const auto standing = static_cast<core::Standing>(s);
        CHECK(assumptions.standing_risk(standing) > 0);
        CHECK(assumptions.standing_bargaining(standing) > 0);
    }
}

TEST_CASE("what is compiled in is the file") {
    const auto from_file = core::decode_evidence(support::read_source_file("assets/evidence.json"));
    REQUIRE(from_file);
    CHECK(core::evidence_text(*from_file) == core::evidence_text(evidence()));
    const auto again = core::decode_evidence(core::evidence_text(evidence()));
    REQUIRE(again);
    CHECK(again->rows().size() == evidence().rows().size());
}

TEST_CASE("a grade D without its tag is refused with its path") {
    const auto bad = core::decode_evidence(
        R"({"version":1,"rows":[{"key":"a","text":"t","unit":"days","source":"s",)"
        R"("population":"p","grade":"D"}]})");
    REQUIRE(!bad);
    CHECK(bad.error().code == core::ErrorCode::Inconsistent);
    CHECK(bad.error().where == "/rows/0");
}

TEST_CASE("a replaced default must exist and be possible") {
    core::Search search;
    search.assumptions = {{"chance.final_interview", 1.5}, {"no.such_row", 1}};
    const auto problems = core::check_assumptions(evidence(), search);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].error.code == core::ErrorCode::OutOfRange);
    CHECK(problems[0].error.where == "/assumptions/0/value");
    CHECK(problems[1].error.code == core::ErrorCode::UnknownId);
    CHECK(problems[1].error.where == "/assumptions/1/key");
    CHECK(problems[0].severity == core::Severity::Blocking);
}

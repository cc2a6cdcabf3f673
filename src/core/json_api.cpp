#include "core/json_api.h"

#include "core/answer.h"
#include "core/base/utf8.h"
#include "core/codec/answer_codec.h"
#include "core/codec/compare_codec.h"
#include "core/codec/decision_codec.h"
#include "core/codec/evidence_codec.h"
#include "core/codec/message_codec.h"
#include "core/codec/problems_codec.h"
#include "core/codec/score_codec.h"
#include "core/codec/search_codec.h"
#include "core/codec/smaa_codec.h"
#include "core/decide/solve_report.h"
#include "core/estimate/assumptions.h"
#include "core/estimate/evidence_keys.h"
#include "core/model/validate.h"
#include "core/schedule/calendar.h"

namespace core {
namespace {

// For errors whose code says it all.
const char* plain_meaning(ErrorCode code) {
    switch (code) {
        case ErrorCode::Missing:
            return "required, but not there";
        case ErrorCode::UnknownKey:
            return "not a key of this format";
        case ErrorCode::NothingOpen:
            return "nothing to decide on";
        default:
            return "not accepted";
    }
}

struct Door {
    std::string_view name;
    Result<std::string> (*open)(std::string_view text, Date today);
};

constexpr Door kDoors[] = {
    {"advise", advise_json},
    {"calendar",
     [](std::string_view text, Date today) { return search_calendar(text, "", today); }},
    {"check", check_json},
    {"compare", compare_json},
    {"gate",
     [](std::string_view text, Date today) { return gate_json(text, std::nullopt, today); }},
    {"score", score_json},
    {"smaa", [](std::string_view text, Date) { return smaa_json(text); }},
    {"solve", [](std::string_view text, Date) { return solve_json(text); }},
};

Result<Answer> unblocked_answer(const Search& search, Date today) {
    Result<Answer> given = answer(search, today);
    if (!given) return given;
    for (const Problem& problem : given->problems) {
        if (problem.severity == Severity::Blocking) return problem.error;
    }
    return given;
}

}  // namespace

Result<std::string> call_door(std::string_view door, std::string_view text, Date today) {
    for (const Door& row : kDoors) {
        if (row.name == door) return row.open(text, today);
    }
    return Error{ErrorCode::UnknownCommand, "", std::string(door)};
}

Result<std::string> solve_json(std::string_view model_text, const SolveExtras& extras) {
    Result<SolveRequest> request = decode_solve_request(model_text);
    if (!request) return request.error();
    SolveWishes& wishes = (*request).wishes;
    wishes.explain = wishes.explain || extras.explain;
    wishes.samples = extras.samples.value_or(wishes.samples);
    wishes.seed = extras.seed.value_or(wishes.seed);
    BoundedOptions options;
    options.exact.queries = request->queries;
    // About ten seconds of one core; beyond it the bracket is the better answer.
    options.exact.budget.state_days = 300'000'000;
    const Result<SolveReport> report = solve_report(request->model, options, wishes);
    if (!report) return report.error();
    return encode_solution(*request, *report);
}

Result<std::string> compare_json(std::string_view search_text, Date) {
    const Result<Search> search = decode_search(search_text);
    if (!search) return search.error();
    for (const Problem& problem : check_assumptions(evidence(), *search)) {
        if (problem.severity == Severity::Blocking) return problem.error;
    }
    const double years = Assumptions(evidence(), *search)(key::kPlanningYears);
    return encode_comparison(compare(*search, years));
}

Result<std::string> score_json(std::string_view search_text, Date today) {
    const Result<Search> search = decode_search(search_text);
    if (!search) return search.error();
    return encode_score_sheet(score_sheet(*search, today));
}

Result<std::string> smaa_json(std::string_view problem_text) {
    const Result<SmaaProblem> problem = decode_smaa(problem_text);
    if (!problem) return problem.error();
    const Result<SmaaShares> shares = smaa(*problem);
    if (!shares) return shares.error();
    return encode_smaa(*problem, *shares);
}

Result<std::string> check_json(std::string_view search_text, Date today) {
    const Result<Search> search = decode_search(search_text);
    if (!search) return search.error();
    return encode_problems(validate(*search, today));
}

Result<std::string> lint_json(std::string_view letter, std::string_view request_text,
                              std::string_view search_text, Date today) {
    constexpr std::size_t kMostBytes = 100'000;
    if (letter.size() > kMostBytes) {
        return Error{ErrorCode::TooLarge, "", "at most 100000 bytes"};
    }
    if (!is_valid_utf8(letter)) return Error{ErrorCode::OutOfRange, "", "not UTF-8"};
    const Result<MessageRequest> request = decode_lint_request(request_text);
    if (!request) return request.error();
    if (search_text.empty()) return encode_findings(letter, lint(letter, *request));
    const Result<Search> search = decode_search(search_text);
    if (!search) return search.error();
    if (find_opportunity(*search, request->opportunity) == nullptr) {
        return Error{ErrorCode::UnknownId, "/opportunity", request->opportunity.text};
    }
    return encode_findings(letter, lint(letter, *request, *search, today));
}

Result<std::string> message_json(std::string_view search_text, std::string_view request_text,
                                 Date today) {
    const Result<Search> search = decode_search(search_text);
    if (!search) return search.error();
    const Result<MessageRequest> request = decode_message_request(request_text);
    if (!request) return request.error();
    const Result<Message> message = compose(*search, today, *request);
    if (!message) return message.error();
    return encode_message(*message);
}

Result<std::string> advise_json(std::string_view search_text, Date today) {
    const Result<Search> search = decode_search(search_text);
    if (!search) return search.error();
    const Result<Answer> given = unblocked_answer(*search, today);
    if (!given) return given.error();
    return encode_answer(*given);
}

Result<std::string> search_calendar(std::string_view search_text, std::string_view item,
                                    Date today) {
    const Result<Search> search = decode_search(search_text);
    if (!search) return search.error();
    return calendar_text(*search, today, item);
}

Result<std::string> gate_json(std::string_view search_text,
                              const std::optional<std::string>& opportunity, Date today) {
    const Result<Search> search = decode_search(search_text);
    if (!search) return search.error();
    std::optional<OpportunityId> only;
    if (opportunity) {
        only = OpportunityId{*opportunity};
        if (!find_opportunity(*search, *only)) {
            return Error{ErrorCode::UnknownId, "--opportunity", fragment(*opportunity)};
        }
    }
    const Result<Answer> given = unblocked_answer(*search, today);
    if (!given) return given.error();
    for (const GateResult& gate : given->gates) {
        if (!only || gate.opportunity == *only) return encode_gates(*given, only);
    }
    return Error{ErrorCode::NothingOpen, "/opportunities", "no round ahead"};
}

std::string evidence_json() {
    return evidence_text(evidence());
}

std::string error_line(const Error& error) {
    std::string detail = error.detail.empty() ? plain_meaning(error.code) : error.detail;
    // A name from the input may hold anything; the line stays one line.
    for (char& c : detail) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    std::string where = error.where.empty() ? "/" : error.where;
    for (char& c : where) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    return std::string("error: ") + error_code_name(error.code) + " at " + where + ": " + detail;
}

}  // namespace core

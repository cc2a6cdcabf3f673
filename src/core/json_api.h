#pragma once

// Text in, text out: the doors of the core for the command line, the wasm module and scripts. The
// same text gives the same bytes everywhere.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"

namespace core {

// What the caller wants beside what the text itself asks for.
struct SolveExtras {
    bool explain = false;
    std::optional<int> samples;  // 0..100'000
    std::optional<std::uint64_t> seed;
};

// The canonical decision model (decision.md section 10) -> its solution, as JSON
// (codec/decision_codec.h).
Result<std::string> solve_json(std::string_view model_text, const SolveExtras& extras = {});

// A search file -> its open opportunities side by side, as JSON (codec/compare_codec.h), and what
// its forecasts have taught (codec/score_codec.h). Errors: those of decode_search; of compare_json also
// the first assumption that no default has or can take.
Result<std::string> compare_json(std::string_view search_text, Date today);
Result<std::string> score_json(std::string_view search_text, Date today);

// Plain alternatives, criteria, weights and scores -> rank shares, central weights and confidence
// (codec/smaa_codec.h). Errors: of the text; those of smaa().
Result<std::string> smaa_json(std::string_view problem_text);

// A search file -> what is incomplete or odd about it, as JSON: {"problems": [{"severity", "code",
// "path", "detail"}]}. Errors: those of decode_search; a problem is not an error.
Result<std::string> check_json(std::string_view search_text, Date today);

// A search file -> what to do on that day, with all the figures, as JSON (codec/answer_codec.h).
// Errors: those of decode_search; the first blocking problem; TooBig.
Result<std::string> advise_json(std::string_view search_text, Date today);

// A search file -> the interview gate of every round ahead, or of one opportunity's, as JSON
// ({"today", "unit", "gates"}). Errors: those of advise_json; UnknownId for an opportunity that is
// not there; NothingOpen where no round is ahead.
Result<std::string> gate_json(std::string_view search_text,
                              const std::optional<std::string>& opportunity, Date today);

// Every default with its source and grade: assets/evidence.json, as it is compiled in.
std::string evidence_json();

// A search file and a request such as {"situation": "M1", "opportunity": "o1", "tone": "warm",
// "length": "mail"} -> {"subject", "body", "rules", "hints", "form", "to"}
// (codec/message_codec.h). Errors: those of decode_search, of the request, and of compose; the
// latter's paths point into the search file.
Result<std::string> message_json(std::string_view search_text, std::string_view request_text,
                                 Date today);

// A letter and such a request -> {"findings": [{"kind", "rule", "begin", "end", "words", "fix"}]}
// (compose/lint.h; bytes of the letter). Without a search ("") nothing is said about others, and
// the opportunity may be left out. Errors: those of the request and of decode_search; UnknownId at
// "/opportunity"; OutOfRange when the letter is not UTF-8, TooLarge beyond 100'000 bytes.
Result<std::string> lint_json(std::string_view letter, std::string_view request_text,
                              std::string_view search_text, Date today);

// The doors that take one text and a day, by the name of their subcommand: "advise", "calendar",
// "check", "solve". Errors: UnknownCommand for another name; those of the door.
Result<std::string> call_door(std::string_view door, std::string_view text, Date today);

// A search file -> a calendar file (RFC 5545; schedule/calendar.h) of all its dates, or of the one
// `item` by its id ("deadline/o1"). Errors: those of decode_search; UnknownId at "/item".
Result<std::string> search_calendar(std::string_view search_text, std::string_view item,
                                    Date today);

// "error: out_of_range at /globals/horizon_days: expected 0..365, found -1", one line without its
// end, for programs; "/" stands for the whole text.
std::string error_line(const Error& error);

}  // namespace core

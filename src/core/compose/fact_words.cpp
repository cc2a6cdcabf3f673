#include "core/compose/fact_words.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/base/contract.h"
#include "core/compose/wording.h"
#include "core/decide/extension.h"

namespace core {
namespace {

constexpr std::size_t kMostNames = 4;
constexpr std::size_t kMostWishes = 3;
constexpr std::size_t kMostQuoted = 200;  // bytes of a question quoted in a letter
constexpr int kKeepWarmDays = 21;         // B16: every three to four weeks

// --- what several names need --------------------------------------------------------------------

std::string lower_case(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

bool mentions(const std::string& text, const std::string& part) {
    return !part.empty() && text.find(part) != std::string::npos;
}

std::string by_tone(const Facts& facts, std::string usual, std::string formal) {
    return facts.request.tone == Tone::Formal ? formal : usual;
}

std::string named_role(const Facts& facts) {
    if (facts.role.empty()) return by_tone(facts, "the role", "the position");
    return by_tone(facts, "the " + facts.role + " role", "the position of " + facts.role);
}

// The one direction the search holds: the role at the favourite, when it is really another kind of
// work ("Senior analyst" is none beside "Analyst") and does not give the favourite's name away.
std::string wished_role(const Facts& facts) {
    if (facts.favourite == nullptr || facts.role.empty()) return "";
    const std::string wished = lower_case(facts.favourite_role);
    const std::string declined = lower_case(facts.role);
    if (mentions(wished, declined) || mentions(declined, wished)) return "";
    if (mentions(wished, lower_case(trimmed(facts.favourite->company)))) return "";
    return facts.favourite_role;
}

std::string own_reason(const Facts& facts) {
    return facts.request.reason ? "" : as_sentence(facts.to->decline_reason);
}

bool picked(const Facts& facts, DeclineReason reason) {
    return facts.request.reason == reason;
}

// The reason given speaks of a direction, by choice or because nothing else is known.
bool gives_direction(const Facts& facts) {
    if (facts.request.reason) return picked(facts, DeclineReason::Direction);
    return own_reason(facts).empty() && !wished_role(facts).empty();
}

bool has_reason(const Facts& facts) {
    return facts.request.reason || !own_reason(facts).empty() || gives_direction(facts);
}

const Request* request_with(const Facts& facts, RequestKind kind,
                            std::optional<RequestAnswer> answer) {
    if (!facts.to->offer) return nullptr;
    for (const Request& request : facts.to->offer->requests) {
        if (request.kind == kind && (!answer || request.answer == *answer)) return &request;
    }
    return nullptr;
}

bool is_improved(const Facts& facts) {
    return (facts.to->offer && facts.to->offer->improved) ||
           request_with(facts, RequestKind::Terms, RequestAnswer::Granted) != nullptr;
}

std::optional<Date> deadline_ahead(const Opportunity* of, Date today) {
    if (of == nullptr || !of->offer || !of->offer->deadline) return std::nullopt;
    if (*of->offer->deadline < today) return std::nullopt;
    return of->offer->deadline;
}

std::string said(const std::optional<Date>& date, const Facts& facts) {
    return date ? deadline_words(*date, facts.today) : "";
}

std::optional<Date> expected(const Facts& facts) {
    const std::optional<Date>& date = facts.to->answer_expected;
    return date && *date >= facts.today ? date : std::nullopt;
}

std::string few_names(const std::vector<std::string>& names) {
    return names.size() > kMostNames ? "" : name_list(names);
}

// The others who were at the last talk.
std::string names_of_last_talk(const Facts& facts) {
    std::vector<std::string> names;
    if (facts.last == nullptr) return "";
    for (const Contact& contact : facts.to->contacts) {
        const std::string name = trimmed(contact.name);
        const auto& there = facts.last->contacts;
        const bool was = std::find(there.begin(), there.end(), contact.id) != there.end();
        const bool again = std::find(names.begin(), names.end(), name) != names.end();
        if (was && !again && !name.empty() && name != facts.person) names.push_back(name);
    }
    return few_names(names);
}

std::vector<std::string> wishes(const Facts& facts) {
    std::vector<std::string> all;
    for (const std::string& wish : facts.to->wishes) {
        const std::string words = as_phrase(wish);
        if (!words.empty() && all.size() < kMostWishes) all.push_back(words);
    }
    return all;
}

// The first question that stumped one at the last talk and has an answer by now (C10).
const Stumper* better_answer(const Facts& facts) {
    if (facts.last == nullptr) return nullptr;
    for (const Stumper& stumper : facts.last->stumpers) {
        const std::string question = trimmed(stumper.question);
        const bool ready = !question.empty() && !trimmed(stumper.prepared).empty();
        if (ready && question.size() <= kMostQuoted && question.find('"') == std::string::npos) {
            return &stumper;
        }
    }
    return nullptr;
}

std::string question_mark(std::string text) {
    const char last = text.empty() ? '?' : text.back();
    return last == '?' || last == '.' || last == '!' ? text : text + "?";
}

// A question of one's own that they answered (C4).
std::string answered_question(const Facts& facts) {
    for (const Hesitation& each : facts.to->hesitations) {
        const std::string question = one_line(each.question);
        const bool answered = !question.empty() && !trimmed(each.answer).empty();
        if (answered && question.size() <= kMostQuoted && question.find('"') == std::string::npos) {
            return question_mark(question);
        }
    }
    return "";
}

std::string deeds(const Facts& facts) {
    std::vector<std::string> all;
    for (const Achievement* each : facts.news) {
        all.push_back(as_deed(each->text));
        if (all.back().empty()) return "";
    }
    return name_list(all);
}

std::string news(const Facts& facts) {
    std::string list;
    for (const Achievement* each : facts.news)
        list += (list.empty() ? "" : "; ") + as_phrase(each->text);
    return list;
}

std::string counted(int count) {
    constexpr const char* kNumbers[] = {"two",   "three", "four", "five", "six",
                                        "seven", "eight", "nine", "ten"};
    if (count < 2) return "";
    return count > 10 ? "several" : kNumbers[count - 2];
}

bool is_weekend(const std::optional<Date>& date) {
    return date && weekday(*date) >= Weekday::Saturday;
}

bool helpful(const Facts& facts) {
    return facts.addressee != nullptr && facts.addressee->rapport >= 4;
}

// --- the tables ---------------------------------------------------------------------------------

struct Condition {
    std::string_view name;
    bool (*holds)(const Facts&);
};

constexpr Condition kConditions[] = {
    {"accepted_elsewhere", [](const Facts& f) { return f.accepted_elsewhere != nullptr; }},
    {"applied", [](const Facts& f) { return f.to->stage == Stage::Applied && !f.met; }},
    {"asked_for_terms",
     [](const Facts& f) { return request_with(f, RequestKind::Terms, {}) != nullptr; }},
    {"asked_for_time",
     [](const Facts& f) { return request_with(f, RequestKind::Time, {}) != nullptr; }},
    {"beyond_norm", [](const Facts& f) { return f.extra_days > kUsualExtension; }},
    {"claim_in_demand",
     [](const Facts& f) {
         const auto& all = f.request.claims;
         return std::find(all.begin(), all.end(), Claim::InDemand) != all.end();
     }},
    {"declined", [](const Facts& f) { return f.to->outcome == Outcome::Declined; }},
    {"direction", gives_direction},
    {"expected_late",
     [](const Facts& f) {
         const std::optional<Date> deadline = deadline_ahead(f.offer_elsewhere, f.today);
         return deadline && expected(f) && *expected(f) > *deadline;
     }},
    {"family", [](const Facts& f) { return picked(f, DeclineReason::Family); }},
    {"favourite", [](const Facts& f) { return f.is_favourite; }},
    {"favourite_waits",
     [](const Facts& f) { return f.favourite != nullptr && !has_offer(*f.favourite); }},
    {"first_choice", [](const Facts& f) { return f.is_favourite && is_open(*f.to); }},
    {"granted",
     [](const Facts& f) {
         return request_with(f, RequestKind::Time, RequestAnswer::Granted) != nullptr;
     }},
    {"has_deadline", [](const Facts& f) { return deadline_ahead(f.to, f.today).has_value(); }},
    {"has_direction", gives_direction},
    {"has_expected", [](const Facts& f) { return expected(f).has_value(); }},
    {"has_reason", has_reason},
    {"has_recruiter",
     [](const Facts& f) {
         for (const Contact& contact : f.to->contacts) {
             if (contact.kind == ContactKind::Recruiter && &contact != f.addressee) return true;
         }
         return false;
     }},
    {"has_rival_deadline",
     [](const Facts& f) { return deadline_ahead(f.offer_elsewhere, f.today).has_value(); }},
    {"has_wishes", [](const Facts& f) { return !wishes(f).empty(); }},
    {"helpful", helpful},
    {"improved", is_improved},
    {"interviewed", [](const Facts& f) { return f.last != nullptr || (f.met && is_open(*f.to)); }},
    {"interviewing", [](const Facts& f) { return f.talks_elsewhere > 0; }},
    {"last_day", [](const Facts& f) { return deadline_ahead(f.to, f.today) == f.today; }},
    {"late_thanks",
     [](const Facts& f) {
         return f.last != nullptr && f.last->date && f.today - *f.last->date > 1;
     }},
    {"level", [](const Facts& f) { return picked(f, DeclineReason::Level); }},
    {"location", [](const Facts& f) { return picked(f, DeclineReason::Location); }},
    {"met", [](const Facts& f) { return f.met; }},
    {"misses_hope",
     [](const Facts& f) {
         return f.favourite != nullptr && f.favourite->answer_expected && f.new_day &&
                *f.favourite->answer_expected > *f.new_day;
     }},
    {"no_keep_warm_asked",
     [](const Facts& f) {
         return f.addressee != nullptr && f.addressee->keep_warm == Permission::NotAsked;
     }},
    {"no_news", [](const Facts& f) { return f.news.empty(); }},
    {"no_reason", [](const Facts& f) { return !has_reason(f); }},
    {"no_written_elsewhere", [](const Facts& f) { return !f.has_written_offer_elsewhere; }},
    {"one_wish", [](const Facts& f) { return wishes(f).size() == 1; }},
    {"others_wait", [](const Facts& f) { return f.open_elsewhere; }},
    {"pay", [](const Facts& f) { return picked(f, DeclineReason::Pay); }},
    {"restructuring", [](const Facts& f) { return f.to->restructuring && is_open(*f.to); }},
    {"rival_offer", [](const Facts& f) { return f.offer_elsewhere != nullptr; }},
    {"rival_spoken",
     [](const Facts& f) {
         return f.offer_elsewhere != nullptr && f.offer_elsewhere->stage == Stage::VerbalOffer;
     }},
    {"round_today", [](const Facts& f) { return f.next != nullptr && f.next->date == f.today; }},
    {"scope", [](const Facts& f) { return picked(f, DeclineReason::Scope); }},
    {"several_talks", [](const Facts& f) { return f.talks_elsewhere > 1; }},
    {"spoken", [](const Facts& f) { return f.to->stage == Stage::VerbalOffer; }},
    {"terms_open",
     [](const Facts& f) {
         return !is_improved(f) &&
                request_with(f, RequestKind::Terms, RequestAnswer::Open) != nullptr;
     }},
    {"timing", [](const Facts& f) { return picked(f, DeclineReason::Timing); }},
    {"to_closed", [](const Facts& f) { return f.to->stage == Stage::Closed; }},
    {"to_open", [](const Facts& f) { return is_open(*f.to); }},
    {"told_before", [](const Facts& f) { return f.to->told_of_offer.has_value(); }},
    {"too_soon",
     [](const Facts& f) { return f.last_contact && f.today - *f.last_contact < kKeepWarmDays; }},
    {"weekend", [](const Facts& f) { return is_weekend(f.new_day); }},
    {"worth_telling", [](const Facts& f) { return f.worth_telling; }},
};

struct Fact {
    std::string_view name;
    std::string (*words)(const Facts&);
};

constexpr Fact kFacts[] = {
    {"an_offer",
     [](const Facts& f) -> std::string {
         if (f.offer_elsewhere == nullptr) return "";
         return f.offer_elsewhere->stage == Stage::VerbalOffer ? "a verbal offer" : "an offer";
     }},
    {"asked", answered_question},
    {"closed_day",
     [](const Facts& f) {
         return f.to->closed_on && *f.to->closed_on <= f.today
                    ? day_words(*f.to->closed_on, f.today)
                    : "";
     }},
    {"company", [](const Facts& f) { return f.company; }},
    {"deadline", [](const Facts& f) { return said(deadline_ahead(f.to, f.today), f); }},
    {"did", deeds},
    {"expected", [](const Facts& f) { return said(expected(f), f); }},
    {"how_many", [](const Facts& f) { return counted(f.talks_elsewhere); }},
    {"job",
     [](const Facts& f) {
         return f.company.empty() ? named_role(f) : named_role(f) + " at " + f.company;
     }},
    {"job_here", named_role},
    {"met_day",
     [](const Facts& f) {
         return f.last != nullptr && f.last->date ? day_words(*f.last->date, f.today) : "";
     }},
    {"new_date", [](const Facts& f) { return said(f.new_day, f); }},
    {"new_day", [](const Facts& f) { return f.new_day ? day_words(*f.new_day, f.today) : ""; }},
    {"news", news},
    {"others", [](const Facts& f) { return few_names(f.others); }},
    {"own_reason", own_reason},
    {"prepared",
     [](const Facts& f) {
         const Stumper* stumper = better_answer(f);
         return stumper == nullptr ? "" : ended(one_line(stumper->prepared));
     }},
    {"question",
     [](const Facts& f) {
         const Stumper* stumper = better_answer(f);
         return stumper == nullptr ? "" : question_mark(one_line(stumper->question));
     }},
    {"reply_day", [](const Facts& f) { return said(f.due, f); }},
    {"rival_deadline",
     [](const Facts& f) { return said(deadline_ahead(f.offer_elsewhere, f.today), f); }},
    {"role", [](const Facts& f) { return f.role; }},
    {"round_day",
     [](const Facts& f) {
         return f.next != nullptr && f.next->date ? said(f.next->date, f) : std::string();
     }},
    {"talk_day", [](const Facts& f) { return said(f.due, f); }},
    {"terms_day",
     [](const Facts& f) {
         const Request* request = request_with(f, RequestKind::Terms, RequestAnswer::Open);
         return request == nullptr ? "" : day_words(request->date, f.today);
     }},
    {"wished", [](const Facts& f) { return gives_direction(f) ? wished_role(f) : std::string(); }},
    {"wishes", [](const Facts& f) { return name_list(wishes(f)); }},
    {"with", names_of_last_talk},
    {"writing_day", [](const Facts& f) { return said(f.due, f); }},
};

template <class Row, std::size_t size>
const Row* find(const Row (&rows)[size], std::string_view name) {
    for (const Row& row : rows) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

}  // namespace

bool is_condition(std::string_view name) {
    return find(kConditions, name) != nullptr;
}

bool condition_holds(const Facts& facts, std::string_view name) {
    const Condition* condition = find(kConditions, name);
    JUGGLE_ASSERT(condition != nullptr);
    return condition->holds(facts);
}

bool is_fact(std::string_view name) {
    return find(kFacts, name) != nullptr;
}

std::string fact_words(const Facts& facts, std::string_view name) {
    const Fact* fact = find(kFacts, name);
    JUGGLE_ASSERT(fact != nullptr);
    return fact->words(facts);
}

}  // namespace core

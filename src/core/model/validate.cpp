#include "core/model/validate.h"

#include <string>
#include <utility>

namespace core {
namespace {

// Dates further off than this are slips of the keyboard (2062 for 2026) far more often than plans.
constexpr int kFarAheadDays = 366;

class Findings {
public:
    explicit Findings(Date today) : today_(today) {}

    void add(Severity severity, ErrorCode code, std::string where, std::string detail) {
        problems_.push_back({severity, {code, std::move(where), std::move(detail)}});
    }
    void notice(ErrorCode code, std::string where, std::string detail) {
        add(Severity::Notice, code, std::move(where), std::move(detail));
    }
    // A day on which something has happened already.
    void happened(const std::optional<Date>& date, const std::string& where) {
        if (date && *date > today_) notice(ErrorCode::DayAhead, where, format_date(*date));
    }
    // A day on which something is still to happen.
    void expected(const std::optional<Date>& date, const std::string& where) {
        if (!date) return;
        if (*date < today_) notice(ErrorCode::DayPassed, where, format_date(*date));
        far_ahead(*date, where);
    }
    void far_ahead(Date date, const std::string& where) {
        if (date - today_ <= kFarAheadDays) return;
        notice(ErrorCode::OutOfRange, where,
               "more than " + std::to_string(kFarAheadDays) + " days ahead: " + format_date(date));
    }

    Date today() const { return today_; }
    std::vector<Problem> problems() && { return std::move(problems_); }

private:
    Date today_;
    std::vector<Problem> problems_;
};

// Money that presses needs both sides of the sum; an income that carries the spending needs no
// savings (E5).
void check_finances(const Finances& finances, Findings& findings) {
    if (finances.not_an_issue) return;
    const bool carried = finances.monthly_income >= finances.monthly_spending;
    if (finances.savings.minor == 0 && !carried) {
        findings.notice(ErrorCode::Missing, "/finances/savings", "");
    }
    if (finances.monthly_spending.minor == 0) {
        findings.notice(ErrorCode::Missing, "/finances/monthly_spending", "");
    }
    findings.happened(finances.as_of, "/finances/as_of");
}

void check_favourite(const Search& search, Findings& findings) {
    if (!search.favourite) return;
    for (std::size_t i = 0; i < search.opportunities.size(); ++i) {
        const Opportunity& opportunity = search.opportunities[i];
        if (opportunity.id == *search.favourite && opportunity.stage == Stage::Closed) {
            findings.notice(ErrorCode::Inconsistent, "/favourite",
                            "/opportunities/" + std::to_string(i) + "/stage");
        }
    }
}

// Case and surrounding spaces apart; other alphabets are compared as they stand.
std::string plain_name(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string::npos) return "";
    std::string out = text.substr(first, text.find_last_not_of(" \t") - first + 1);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

// The same job typed in twice would count as two chances. A job that was closed and is tried again
// is no repetition.
void check_repetition(const Search& search, std::size_t index, const std::string& where,
                      Findings& findings) {
    const Opportunity& mine = search.opportunities[index];
    const std::string company = plain_name(mine.company);
    if (company.empty()) return;
    for (std::size_t i = 0; i < index; ++i) {
        const Opportunity& other = search.opportunities[i];
        if (!is_open(other) || plain_name(other.company) != company) continue;
        if (plain_name(other.role) != plain_name(mine.role)) continue;
        findings.notice(ErrorCode::DuplicateId, where + "/company",
                        "/opportunities/" + std::to_string(i));
        return;
    }
}

// An offer in another currency is worth nothing comparable without its rate.
void check_compensation(const Search& search, const Opportunity& opportunity,
                        const std::string& where, Findings& findings) {
    if (!opportunity.compensation) return;
    const Compensation& pay = *opportunity.compensation;
    const bool foreign = !pay.currency.empty() && pay.currency != search.currency;
    if (foreign && !pay.rate) findings.notice(ErrorCode::Missing, where + "/rate", "");
    if (!foreign && pay.rate && *pay.rate != 1.0) {
        findings.notice(ErrorCode::Inconsistent, where + "/rate", where + "/currency");
    }
}

// What is felt and heard has happened.
void check_voices(const Opportunity& opportunity, const std::string& where, Findings& findings) {
    for (std::size_t i = 0; i < opportunity.gut.size(); ++i) {
        findings.happened(opportunity.gut[i].date, where + "/gut/" + std::to_string(i) + "/date");
    }
    for (std::size_t i = 0; i < opportunity.opinions.size(); ++i) {
        findings.happened(opportunity.opinions[i].date,
                          where + "/opinions/" + std::to_string(i) + "/date");
    }
    if (opportunity.regret) findings.happened(opportunity.regret->date, where + "/regret/date");
}

// Weights are asked for together: one that lacks makes every total hang in the air. Pay stands once
// or it would count twice.
void check_criteria(const Search& search, Findings& findings) {
    bool weighed = false;
    for (const Criterion& criterion : search.criteria)
        weighed = weighed || criterion.weight.has_value();
    std::optional<std::size_t> pay;
    for (std::size_t i = 0; i < search.criteria.size(); ++i) {
        const Criterion& criterion = search.criteria[i];
        const std::string where = "/criteria/" + std::to_string(i);
        if (plain_name(criterion.name).empty()) {
            findings.notice(ErrorCode::Missing, where + "/name", "");
        }
        if (weighed && !criterion.weight) {
            findings.notice(ErrorCode::Missing, where + "/weight", "");
        }
        if (criterion.kind != CriterionKind::Pay) continue;
        if (pay) {
            findings.notice(ErrorCode::Inconsistent, where + "/kind",
                            "/criteria/" + std::to_string(*pay) + "/kind");
        }
        pay = i;
        if (!criterion.pay_worst) findings.notice(ErrorCode::Missing, where + "/pay_worst", "");
        if (!criterion.pay_best) findings.notice(ErrorCode::Missing, where + "/pay_best", "");
    }
}

// What was done lies behind; what is planned may lie behind too: that is overdue, not odd.
void check_plans(const Search& search, Findings& findings) {
    for (std::size_t i = 0; i < search.follow_ups.size(); ++i) {
        const FollowUp& follow_up = search.follow_ups[i];
        const std::string where = "/follow_ups/" + std::to_string(i);
        findings.happened(follow_up.made, where + "/made");
        if (follow_up.state == FollowUpState::Open) {
            findings.far_ahead(follow_up.due, where + "/due");
        }
        findings.happened(follow_up.closed, where + "/closed");
    }
    for (std::size_t i = 0; i < search.sent.size(); ++i) {
        findings.happened(search.sent[i].date, "/sent/" + std::to_string(i) + "/date");
    }
    for (std::size_t i = 0; i < search.achievements.size(); ++i) {
        findings.happened(search.achievements[i].date,
                          "/achievements/" + std::to_string(i) + "/date");
    }
}

// A forecast whose day has passed waits for its outcome; without outcomes nothing is learnt.
void check_journal(const Search& search, Findings& findings) {
    for (std::size_t i = 0; i < search.forecasts.size(); ++i) {
        const ForecastRecord& forecast = search.forecasts[i];
        const std::string where = "/forecasts/" + std::to_string(i);
        findings.happened(forecast.made, where + "/made");
        if (forecast.by && *forecast.by < forecast.made) {
            findings.notice(ErrorCode::Inconsistent, where + "/by", where + "/made");
        } else if (forecast.result == ForecastResult::Open) {
            findings.expected(forecast.by, where + "/by");
        }
        findings.happened(forecast.closed, where + "/closed");
        if (forecast.closed && *forecast.closed < forecast.made) {
            findings.notice(ErrorCode::Inconsistent, where + "/closed", where + "/made");
        }
    }
    for (std::size_t i = 0; i < search.decisions.size(); ++i) {
        const DecisionRecord& decision = search.decisions[i];
        const std::string where = "/decisions/" + std::to_string(i);
        findings.happened(decision.date, where + "/date");
        findings.happened(decision.lesson_date, where + "/lesson_date");
        if (decision.lesson_date && *decision.lesson_date < decision.date) {
            findings.notice(ErrorCode::Inconsistent, where + "/lesson_date", where + "/date");
        }
    }
}

// What the comparison of open opportunities needs to know of each.
void check_worth(const Search& search, const Opportunity& opportunity, const std::string& where,
                 Findings& findings) {
    if (search.worth_basis == WorthBasis::YearlyPay && !opportunity.yearly_pay) {
        findings.notice(ErrorCode::Missing, where + "/yearly_pay", "");
    }
    if (search.worth_basis == WorthBasis::Points && !opportunity.worth) {
        findings.notice(ErrorCode::Missing, where + "/worth", "");
    }
}

void check_requests(const Offer& offer, const std::string& where, Findings& findings) {
    for (std::size_t i = 0; i < offer.requests.size(); ++i) {
        const std::string place = where + "/requests/" + std::to_string(i) + "/date";
        const Date date = offer.requests[i].date;
        findings.happened(date, place);
        if (offer.received && date < *offer.received) {
            findings.notice(ErrorCode::Inconsistent, place, where + "/received");
        }
    }
}

// An offer in hand: its deadline drives the whole answer, so what contradicts it blocks.
void check_offer_in_hand(const Opportunity& opportunity, const std::string& where,
                         Findings& findings) {
    if (!opportunity.offer) {
        findings.notice(ErrorCode::Missing, where, "");
        return;
    }
    const Offer& offer = *opportunity.offer;
    findings.happened(offer.received, where + "/received");
    if (offer.received && offer.deadline && *offer.received > *offer.deadline) {
        findings.add(Severity::Blocking, ErrorCode::Inconsistent, where + "/received",
                     where + "/deadline");
    }
    if (!offer.deadline) {
        findings.notice(ErrorCode::Missing, where + "/deadline", "");
    } else if (*offer.deadline < findings.today()) {
        findings.add(Severity::Blocking, ErrorCode::DeadlinePassed, where + "/deadline",
                     format_date(*offer.deadline));
    } else {
        findings.far_ahead(*offer.deadline, where + "/deadline");
    }
    check_requests(offer, where, findings);
}

bool is_ahead(const Round& round) {
    return round.state == RoundState::Invited || round.state == RoundState::Confirmed;
}

void check_rounds(const Opportunity& opportunity, const std::string& where, Findings& findings) {
    for (std::size_t i = 0; i < opportunity.rounds.size(); ++i) {
        const Round& round = opportunity.rounds[i];
        const std::string place = where + "/rounds/" + std::to_string(i) + "/date";
        if (round.state == RoundState::Done || round.state == RoundState::Missed) {
            findings.happened(round.date, place);
        } else if (is_open(opportunity) && is_ahead(round)) {
            findings.expected(round.date, place);
            if (round.state == RoundState::Confirmed && !round.date) {
                findings.notice(ErrorCode::Missing, place, "");
            }
            if (round.state == RoundState::Invited) {
                findings.expected(round.answer_by,
                                  where + "/rounds/" + std::to_string(i) + "/answer_by");
            }
        }
    }
}

void check_opportunity(const Search& search, std::size_t index, Findings& findings) {
    const Opportunity& opportunity = search.opportunities[index];
    const std::string where = "/opportunities/" + std::to_string(index);
    if (is_open(opportunity)) {
        if (plain_name(opportunity.company).empty()) {
            findings.notice(ErrorCode::Missing, where + "/company", "");
        }
        check_repetition(search, index, where, findings);
    }
    if (opportunity.stage == Stage::Closed && !opportunity.outcome) {
        findings.notice(ErrorCode::Missing, where + "/outcome", "");
    }
    findings.happened(opportunity.stage_since, where + "/stage_since");
    findings.happened(opportunity.closed_on, where + "/closed_on");
    const bool pending = is_open(opportunity) && !has_offer(opportunity);
    if (pending) findings.expected(opportunity.answer_expected, where + "/answer_expected");
    findings.happened(opportunity.told_of_offer, where + "/told_of_offer");
    if (is_open(opportunity)) check_worth(search, opportunity, where, findings);
    if (has_offer(opportunity)) {
        check_offer_in_hand(opportunity, where + "/offer", findings);
    } else if (pending && opportunity.offer) {
        findings.notice(ErrorCode::Inconsistent, where + "/offer", where + "/stage");
    }
    check_rounds(opportunity, where, findings);
    check_compensation(search, opportunity, where + "/compensation", findings);
    check_voices(opportunity, where, findings);
}

}  // namespace

std::vector<Problem> validate(const Search& search, Date today) {
    Findings findings(today);
    check_finances(search.finances, findings);
    check_favourite(search, findings);
    check_criteria(search, findings);
    for (std::size_t i = 0; i < search.opportunities.size(); ++i) {
        check_opportunity(search, i, findings);
    }
    check_plans(search, findings);
    check_journal(search, findings);
    return std::move(findings).problems();
}

}  // namespace core

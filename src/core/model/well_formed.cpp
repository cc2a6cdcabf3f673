#include "core/model/well_formed.h"

#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/number_text.h"
#include "core/base/utf8.h"

namespace core {
namespace {

// What parse_date can read; compared as numbers, because a wild day has no calendar form.
const Date kFirstDay = from_civil({1900, 1, 1});
const Date kLastDay = from_civil({2199, 12, 31});

// Keeps the first broken promise; later checks then cost little and change nothing.
class Promises {
public:
    void fail(ErrorCode code, const std::string& where, std::string detail) {
        if (!first_) first_ = Error{code, where, std::move(detail)};
    }

    void text(std::string_view value, const std::string& where, LineBreaks line_breaks, int most) {
        const std::size_t control = find_control(value, line_breaks);
        if (!is_valid_utf8(value)) {
            fail(ErrorCode::SyntaxError, where, "not UTF-8");
        } else if (control != std::string_view::npos) {
            const std::size_t before = code_points(value.substr(0, control));
            fail(ErrorCode::UnknownValue, where,
                 "control character at place " + std::to_string(before + 1));
        } else if (code_points(value) > static_cast<std::size_t>(most)) {
            fail(ErrorCode::TooLarge, where, "at most " + std::to_string(most) + " characters");
        }
    }
    void line(std::string_view value, const std::string& where) {
        text(value, where, LineBreaks::Refused, kMaxShortText);
    }
    void notes(std::string_view value, const std::string& where) {
        text(value, where, LineBreaks::Allowed, kMaxLongText);
    }

    void number(double value, double low, double high, const std::string& where) {
        if (std::isfinite(value) && value >= low && value <= high) return;
        fail(ErrorCode::OutOfRange, where,
             "expected " + number_text(low, 6) + ".." + number_text(high, 6) + ", found " +
                 number_text(value, 6));
    }
    void money(Money value, const std::string& where) {
        if (value.minor >= 0 && value.minor <= kMaxMoneyMinor) return;
        number(major_units(value), 0, major_units({kMaxMoneyMinor}), where);
    }
    void date(const std::optional<Date>& value, const std::string& where) {
        if (value && (*value < kFirstDay || *value > kLastDay)) {
            fail(ErrorCode::NotADate, where, "expected 1900..2199");
        }
    }
    void count(std::size_t found, int most, const std::string& where) {
        if (found <= static_cast<std::size_t>(most)) return;
        fail(ErrorCode::TooLarge, where,
             "at most " + std::to_string(most) + " items, found " + std::to_string(found));
    }
    void id(const std::string& value, const std::string& where, std::set<std::string>& seen) {
        if (!is_valid_id(value)) {
            fail(ErrorCode::UnknownValue, where, fragment(value));
        } else if (!seen.insert(value).second) {
            fail(ErrorCode::DuplicateId, where, value);
        }
    }

    Status status() const { return first_ ? Status(*first_) : Status(); }

private:
    std::optional<Error> first_;
};

std::string item(const std::string& list, std::size_t index) {
    return list + "/" + std::to_string(index);
}

void check_finances(const Finances& finances, Promises& promises) {
    promises.money(finances.savings, "/finances/savings");
    promises.money(finances.monthly_spending, "/finances/monthly_spending");
    promises.money(finances.monthly_income, "/finances/monthly_income");
    promises.date(finances.as_of, "/finances/as_of");
}

void check_offer(const Offer& offer, const std::string& where, Promises& promises) {
    promises.date(offer.received, where + "/received");
    promises.date(offer.deadline, where + "/deadline");
    promises.count(offer.requests.size(), kMaxRequests, where + "/requests");
    for (std::size_t i = 0; i < offer.requests.size(); ++i) {
        promises.date(offer.requests[i].date, item(where + "/requests", i) + "/date");
    }
}

void check_people(const Opportunity& opportunity, const std::string& where, Promises& promises) {
    std::set<std::string> seen;
    promises.count(opportunity.rounds.size(), kMaxRounds, where + "/rounds");
    for (std::size_t i = 0; i < opportunity.rounds.size(); ++i) {
        const Round& round = opportunity.rounds[i];
        const std::string place = item(where + "/rounds", i);
        promises.id(round.id.text, place + "/id", seen);
        promises.date(round.date, place + "/date");
        promises.line(round.kind, place + "/kind");
        promises.notes(round.notes, place + "/notes");
    }
    seen.clear();
    promises.count(opportunity.contacts.size(), kMaxContacts, where + "/contacts");
    for (std::size_t i = 0; i < opportunity.contacts.size(); ++i) {
        const Contact& contact = opportunity.contacts[i];
        const std::string place = item(where + "/contacts", i);
        promises.id(contact.id.text, place + "/id", seen);
        promises.line(contact.name, place + "/name");
        promises.line(contact.role, place + "/role");
        promises.line(contact.email, place + "/email");
    }
}

void check_opportunity(const Opportunity& opportunity, const std::string& where,
                       Promises& promises) {
    promises.line(opportunity.company, where + "/company");
    promises.line(opportunity.role, where + "/role");
    if (opportunity.outcome && opportunity.stage != Stage::Closed) {
        promises.fail(ErrorCode::Inconsistent, where + "/outcome", where + "/stage");
    }
    promises.date(opportunity.stage_since, where + "/stage_since");
    promises.date(opportunity.answer_expected, where + "/answer_expected");
    promises.date(opportunity.told_of_offer, where + "/told_of_offer");
    if (opportunity.own_chance) {
        promises.number(*opportunity.own_chance, 0, 1, where + "/own_chance");
    }
    if (opportunity.yearly_pay) promises.money(*opportunity.yearly_pay, where + "/yearly_pay");
    if (opportunity.worth) promises.number(*opportunity.worth, 0, 100, where + "/worth");
    if (opportunity.offer) check_offer(*opportunity.offer, where + "/offer", promises);
    check_people(opportunity, where, promises);
    promises.notes(opportunity.notes, where + "/notes");
}

bool is_currency(std::string_view text) {
    if (text.size() != 3) return false;
    for (const char c : text) {
        if (c < 'A' || c > 'Z') return false;
    }
    return true;
}

bool is_assumption_key(std::string_view text) {
    constexpr std::size_t kMost = 80;
    if (text.empty() || text.size() > kMost) return false;
    return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.-") ==
           std::string_view::npos;
}

void check_assumptions(const Search& search, Promises& promises) {
    promises.count(search.assumptions.size(), kMaxAssumptions, "/assumptions");
    const std::string* before = nullptr;
    for (std::size_t i = 0; i < search.assumptions.size(); ++i) {
        const Assumption& assumption = search.assumptions[i];
        const std::string place = item("/assumptions", i);
        if (!is_assumption_key(assumption.key)) {
            promises.fail(ErrorCode::UnknownValue, place + "/key", fragment(assumption.key));
        } else if (before != nullptr && *before == assumption.key) {
            promises.fail(ErrorCode::DuplicateId, place + "/key", assumption.key);
        } else if (before != nullptr && *before > assumption.key) {
            promises.fail(ErrorCode::Inconsistent, place + "/key", item("/assumptions", i - 1));
        }
        promises.number(assumption.value, -kMaxAssumption, kMaxAssumption, place + "/value");
        before = &assumption.key;
    }
}

}  // namespace

Status well_formed(const Search& search) {
    Promises promises;
    promises.line(search.title, "/title");
    promises.date(search.example_day, "/example_day");
    if (!search.example.empty() && !is_valid_id(search.example)) {
        promises.fail(ErrorCode::UnknownValue, "/example", fragment(search.example));
    }
    promises.line(search.sign_as, "/sign_as");
    if (!is_currency(search.currency)) {
        promises.fail(ErrorCode::UnknownValue, "/currency", fragment(search.currency));
    }
    check_finances(search.finances, promises);
    if (search.favourite && find_opportunity(search, *search.favourite) == nullptr) {
        promises.fail(ErrorCode::UnknownId, "/favourite", fragment(search.favourite->text));
    }
    promises.count(search.opportunities.size(), kMaxOpportunities, "/opportunities");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < search.opportunities.size(); ++i) {
        const std::string where = item("/opportunities", i);
        promises.id(search.opportunities[i].id.text, where + "/id", seen);
        check_opportunity(search.opportunities[i], where, promises);
    }
    check_assumptions(search, promises);
    return promises.status();
}

}  // namespace core

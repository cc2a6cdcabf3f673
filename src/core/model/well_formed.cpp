#include "core/model/well_formed.h"

#include <set>
#include <string>
#include <string_view>

#include "core/model/promises.h"

namespace core {
namespace {

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
    promises.integer(offer.sequence, 0, kMaxSequence, where + "/sequence");
}

void check_contacts(const Opportunity& opportunity, const std::string& where, Promises& promises) {
    std::set<std::string> seen;
    promises.count(opportunity.contacts.size(), kMaxContacts, where);
    for (std::size_t i = 0; i < opportunity.contacts.size(); ++i) {
        const Contact& contact = opportunity.contacts[i];
        const std::string place = item(where, i);
        promises.id(contact.id.text, place + "/id", seen);
        promises.line(contact.name, place + "/name");
        promises.line(contact.role, place + "/role");
        promises.line(contact.email, place + "/email");
        if (contact.rapport) promises.integer(*contact.rapport, 1, 5, place + "/rapport");
    }
}

void check_round_people(const Opportunity& opportunity, const Round& round,
                        const std::string& where, Promises& promises) {
    std::set<std::string> seen;
    promises.count(round.contacts.size(), kMaxContacts, where);
    for (std::size_t i = 0; i < round.contacts.size(); ++i) {
        const ContactId& id = round.contacts[i];
        if (find_contact(opportunity, id) == nullptr) {
            promises.fail(ErrorCode::UnknownId, item(where, i), fragment(id.text));
        } else if (!seen.insert(id.text).second) {
            promises.fail(ErrorCode::DuplicateId, item(where, i), id.text);
        }
    }
}

void check_rounds(const Opportunity& opportunity, const std::string& where, Promises& promises) {
    std::set<std::string> seen;
    promises.count(opportunity.rounds.size(), kMaxRounds, where);
    for (std::size_t i = 0; i < opportunity.rounds.size(); ++i) {
        const Round& round = opportunity.rounds[i];
        const std::string place = item(where, i);
        promises.id(round.id.text, place + "/id", seen);
        promises.date(round.date, place + "/date");
        promises.line(round.kind, place + "/kind");
        promises.notes(round.notes, place + "/notes");
        promises.date(round.answer_by, place + "/answer_by");
        check_round_people(opportunity, round, place + "/contacts", promises);
        promises.count(round.stumpers.size(), kMaxJudgements, place + "/stumpers");
        for (std::size_t k = 0; k < round.stumpers.size(); ++k) {
            const std::string stumper = item(place + "/stumpers", k);
            promises.notes(round.stumpers[k].question, stumper + "/question");
            promises.notes(round.stumpers[k].prepared, stumper + "/prepared");
        }
        promises.integer(round.sequence, 0, kMaxSequence, place + "/sequence");
    }
}

void check_opportunity(const Search& search, const Opportunity& opportunity,
                       const std::string& where, Promises& promises) {
    promises.line(opportunity.company, where + "/company");
    promises.line(opportunity.role, where + "/role");
    if (opportunity.outcome && opportunity.stage != Stage::Closed) {
        promises.fail(ErrorCode::Inconsistent, where + "/outcome", where + "/stage");
    }
    promises.date(opportunity.stage_since, where + "/stage_since");
    promises.date(opportunity.closed_on, where + "/closed_on");
    if (opportunity.closed_on && is_open(opportunity)) {
        promises.fail(ErrorCode::Inconsistent, where + "/closed_on", where + "/stage");
    }
    promises.notes(opportunity.decline_reason, where + "/decline_reason");
    promises.date(opportunity.answer_expected, where + "/answer_expected");
    promises.date(opportunity.told_of_offer, where + "/told_of_offer");
    promises.number(opportunity.own_chance, 0, 1, where + "/own_chance");
    promises.money(opportunity.yearly_pay, where + "/yearly_pay");
    if (opportunity.worth) promises.integer(*opportunity.worth, 0, 100, where + "/worth");
    if (opportunity.offer) check_offer(*opportunity.offer, where + "/offer", promises);
    check_rounds(opportunity, where + "/rounds", promises);
    check_contacts(opportunity, where + "/contacts", promises);
    promises.notes(opportunity.notes, where + "/notes");
    promises.line(opportunity.shared_cause, where + "/shared_cause");
    check_judgement(search, opportunity, where, promises);
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
    promises.money(search.pay_floor, "/pay_floor");
    if (search.weekly_target) {
        promises.integer(*search.weekly_target, 0, kMaxWeeklyTarget, "/weekly_target");
    }
    check_finances(search.finances, promises);
    if (search.favourite && find_opportunity(search, *search.favourite) == nullptr) {
        promises.fail(ErrorCode::UnknownId, "/favourite", fragment(search.favourite->text));
    }
    check_criteria(search, promises);
    promises.count(search.opportunities.size(), kMaxOpportunities, "/opportunities");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < search.opportunities.size(); ++i) {
        const std::string where = item("/opportunities", i);
        promises.id(search.opportunities[i].id.text, where + "/id", seen);
        check_opportunity(search, search.opportunities[i], where, promises);
    }
    check_plans(search, promises);
    check_journal(search, promises);
    check_assumptions(search, promises);
    return promises.status();
}

}  // namespace core

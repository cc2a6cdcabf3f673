#include <nlohmann/json.hpp>

#include "core/codec/json_search.h"
#include "core/codec/json_values.h"

namespace core {
namespace {

using nlohmann::ordered_json;

int changes_of(const JsonField& object) {
    return optional_integer(object, "sequence", 0, kMaxSequence).value_or(0);
}

void put_changes(ordered_json& object, int sequence) {
    if (sequence != 0) object["sequence"] = sequence;
}

Request read_request(const JsonField& field) {
    field.only_keys({"date", "kind", "answer"});
    Request request;
    request.date = read_date(field.required("date"));
    request.kind = read_word<RequestKind>(field.required("kind"));
    request.answer = word_or(field, "answer", RequestAnswer::Open);
    return request;
}

ordered_json request_json(const Request& request) {
    return {{"date", format_date(request.date)},
            {"kind", word(request.kind)},
            {"answer", word(request.answer)}};
}

Offer read_offer(const JsonField& field) {
    field.only_keys({"received", "deadline", "requests", "improved", "sequence"});
    Offer offer;
    offer.received = optional_date(field, "received");
    offer.deadline = optional_date(field, "deadline");
    offer.requests = read_list<Request>(field, "requests", kMaxRequests, read_request);
    offer.improved = flag_of(field, "improved");
    offer.sequence = changes_of(field);
    return offer;
}

ordered_json offer_json(const Offer& offer) {
    ordered_json object = ordered_json::object();
    put_date(object, "received", offer.received);
    put_date(object, "deadline", offer.deadline);
    put_list(object, "requests", offer.requests, request_json);
    if (offer.improved) object["improved"] = true;
    put_changes(object, offer.sequence);
    return object;
}

Stumper read_stumper(const JsonField& field) {
    field.only_keys({"question", "prepared"});
    return {read_text(field.required("question")), text_or_empty(field, "prepared")};
}

ordered_json stumper_json(const Stumper& stumper) {
    ordered_json object = {{"question", stumper.question}};
    put_text(object, "prepared", stumper.prepared);
    return object;
}

Round read_round(const JsonField& field) {
    field.only_keys(
        {"id", "date", "state", "kind", "notes", "answer_by", "contacts", "stumpers", "sequence"});
    Round round;
    round.id.text = read_text(field.required("id"));
    round.date = optional_date(field, "date");
    round.state = read_word<RoundState>(field.required("state"));
    round.kind = text_or_empty(field, "kind");
    round.notes = text_or_empty(field, "notes");
    round.answer_by = optional_date(field, "answer_by");
    round.contacts =
        read_list<ContactId>(field, "contacts", kMaxContacts, read_id<struct ContactTag>);
    round.stumpers = read_list<Stumper>(field, "stumpers", kMaxJudgements, read_stumper);
    round.sequence = changes_of(field);
    return round;
}

ordered_json round_json(const Round& round) {
    ordered_json object;
    object["id"] = round.id.text;
    put_date(object, "date", round.date);
    object["state"] = word(round.state);
    put_text(object, "kind", round.kind);
    put_text(object, "notes", round.notes);
    put_date(object, "answer_by", round.answer_by);
    put_list(object, "contacts", round.contacts, [](const ContactId& id) { return id.text; });
    put_list(object, "stumpers", round.stumpers, stumper_json);
    put_changes(object, round.sequence);
    return object;
}

Contact read_contact(const JsonField& field) {
    field.only_keys({"id", "name", "role", "email", "kind", "rapport", "keep_warm"});
    Contact contact;
    contact.id.text = read_text(field.required("id"));
    contact.name = text_or_empty(field, "name");
    contact.role = text_or_empty(field, "role");
    contact.email = text_or_empty(field, "email");
    contact.kind = word_or(field, "kind", ContactKind::Other);
    contact.rapport = optional_integer(field, "rapport", 1, 5);
    contact.keep_warm = word_or(field, "keep_warm", Permission::NotAsked);
    return contact;
}

ordered_json contact_json(const Contact& contact) {
    ordered_json object;
    object["id"] = contact.id.text;
    put_text(object, "name", contact.name);
    put_text(object, "role", contact.role);
    put_text(object, "email", contact.email);
    put_word_unless(object, "kind", contact.kind, ContactKind::Other);
    put_integer(object, "rapport", contact.rapport);
    put_word_unless(object, "keep_warm", contact.keep_warm, Permission::NotAsked);
    return object;
}

}  // namespace

Opportunity read_opportunity(const JsonField& field) {
    field.only_keys({"id",
                     "company",
                     "role",
                     "stage",
                     "outcome",
                     "standing",
                     "restructuring",
                     "stage_since",
                     "closed_on",
                     "decline_reason",
                     "answer_expected",
                     "told_of_offer",
                     "own_chance",
                     "yearly_pay",
                     "compensation",
                     "worth",
                     "offer",
                     "rounds",
                     "contacts",
                     "notes",
                     "shared_cause",
                     "seen_in_person",
                     "scores",
                     "reasons",
                     "gut",
                     "opinions",
                     "hesitations",
                     "checks",
                     "gate",
                     "regret",
                     "wishes"});
    Opportunity out;
    out.id.text = read_text(field.required("id"));
    out.company = text_or_empty(field, "company");
    out.role = text_or_empty(field, "role");
    out.stage = read_word<Stage>(field.required("stage"));
    if (const auto outcome = field.optional("outcome")) out.outcome = read_word<Outcome>(*outcome);
    out.standing = word_or(field, "standing", Standing::Unknown);
    out.restructuring = flag_of(field, "restructuring");
    out.stage_since = optional_date(field, "stage_since");
    out.closed_on = optional_date(field, "closed_on");
    out.decline_reason = text_or_empty(field, "decline_reason");
    out.answer_expected = optional_date(field, "answer_expected");
    out.told_of_offer = optional_date(field, "told_of_offer");
    out.own_chance = optional_number(field, "own_chance", 0, 1);
    out.yearly_pay = optional_money(field, "yearly_pay");
    out.worth = optional_integer(field, "worth", 0, 100);
    if (const auto offer = field.optional("offer")) out.offer = read_offer(*offer);
    out.rounds = read_list<Round>(field, "rounds", kMaxRounds, read_round);
    out.contacts = read_list<Contact>(field, "contacts", kMaxContacts, read_contact);
    out.notes = text_or_empty(field, "notes");
    out.shared_cause = text_or_empty(field, "shared_cause");
    out.seen_in_person = flag_of(field, "seen_in_person");
    read_judgement(field, out);
    return out;
}

ordered_json opportunity_json(const Opportunity& opportunity) {
    ordered_json object;
    object["id"] = opportunity.id.text;
    put_text(object, "company", opportunity.company);
    put_text(object, "role", opportunity.role);
    object["stage"] = word(opportunity.stage);
    if (opportunity.outcome) object["outcome"] = word(*opportunity.outcome);
    object["standing"] = word(opportunity.standing);
    object["restructuring"] = opportunity.restructuring;
    put_date(object, "stage_since", opportunity.stage_since);
    put_date(object, "closed_on", opportunity.closed_on);
    put_text(object, "decline_reason", opportunity.decline_reason);
    put_date(object, "answer_expected", opportunity.answer_expected);
    put_date(object, "told_of_offer", opportunity.told_of_offer);
    put_number(object, "own_chance", opportunity.own_chance);
    put_money(object, "yearly_pay", opportunity.yearly_pay);
    put_integer(object, "worth", opportunity.worth);
    if (opportunity.offer) object["offer"] = offer_json(*opportunity.offer);
    put_list(object, "rounds", opportunity.rounds, round_json);
    put_list(object, "contacts", opportunity.contacts, contact_json);
    put_text(object, "notes", opportunity.notes);
    put_text(object, "shared_cause", opportunity.shared_cause);
    if (opportunity.seen_in_person) object["seen_in_person"] = true;
    put_judgement(object, opportunity);
    return object;
}

}  // namespace core

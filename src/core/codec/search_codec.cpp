#include "core/codec/search_codec.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/codec/json_fields.h"
#include "core/model/well_formed.h"
#include "core/model/words.h"

namespace core {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kFormat = "juggle.search";

// Lengths are counted in code points by well_formed; here only the file's own limit holds.
std::string read_text(const JsonField& field) {
    return field.text(0, kMaxJsonBytes);
}

std::string text_or_empty(const JsonField& object, std::string_view key) {
    const auto field = object.optional(key);
    return field ? read_text(*field) : std::string();
}

Date read_date(const JsonField& field) {
    const std::string text = read_text(field);
    const std::optional<Date> date = parse_date(text);
    if (!date) field.fail(ErrorCode::NotADate, fragment(text));
    return date.value_or(Date{});
}

std::optional<Date> optional_date(const JsonField& object, std::string_view key) {
    const auto field = object.optional(key);
    if (!field) return std::nullopt;
    return read_date(*field);
}

// Major units with at most two decimals. A decimal of that form and its nearest double determine
// each other up to 13 digits, so dividing the rounded cents must give back exactly what was read.
Money read_money(const JsonField& field) {
    const double major = field.number(0, major_units({kMaxMoneyMinor}));
    const Money money{std::llround(major * static_cast<double>(kMinorPerMajor))};
    if (major_units(money) != major) {
        field.fail(ErrorCode::OutOfRange,
                   "expected at most 2 decimals, found " + number_text(major, 6));
    }
    return money;
}

Money money_or_zero(const JsonField& object, std::string_view key) {
    const auto field = object.optional(key);
    return field ? read_money(*field) : Money{};
}

template <class Enum>
Enum read_word(const JsonField& field) {
    const std::string text = read_text(field);
    const std::optional<Enum> value = parse_word<Enum>(text);
    if (!value) field.fail(ErrorCode::UnknownValue, fragment(text));
    return value.value_or(Enum{});
}

template <class Enum>
Enum word_or(const JsonField& object, std::string_view key, Enum otherwise) {
    const auto field = object.optional(key);
    return field ? read_word<Enum>(*field) : otherwise;
}

template <class Item, class Read>
std::vector<Item> read_list(const JsonField& object, std::string_view key, int most, Read read) {
    std::vector<Item> out;
    const auto field = object.optional(key);
    if (!field) return out;
    for (const JsonField& entry : field->items(static_cast<std::size_t>(most))) {
        out.push_back(read(entry));
    }
    return out;
}

Finances read_finances(const JsonField& field) {
    field.only_keys({"not_an_issue", "savings", "monthly_spending", "monthly_income", "as_of"});
    Finances finances;
    finances.not_an_issue = field.required("not_an_issue").boolean();
    finances.savings = money_or_zero(field, "savings");
    finances.monthly_spending = money_or_zero(field, "monthly_spending");
    finances.monthly_income = money_or_zero(field, "monthly_income");
    finances.as_of = optional_date(field, "as_of");
    return finances;
}

Request read_request(const JsonField& field) {
    field.only_keys({"date", "kind", "answer"});
    Request request;
    request.date = read_date(field.required("date"));
    request.kind = read_word<RequestKind>(field.required("kind"));
    request.answer = word_or(field, "answer", RequestAnswer::Open);
    return request;
}

Offer read_offer(const JsonField& field) {
    field.only_keys({"received", "deadline", "requests"});
    Offer offer;
    offer.received = optional_date(field, "received");
    offer.deadline = optional_date(field, "deadline");
    offer.requests = read_list<Request>(field, "requests", kMaxRequests, read_request);
    return offer;
}

Round read_round(const JsonField& field) {
    field.only_keys({"id", "date", "state", "kind", "notes"});
    Round round;
    round.id.text = read_text(field.required("id"));
    round.date = optional_date(field, "date");
    round.state = read_word<RoundState>(field.required("state"));
    round.kind = text_or_empty(field, "kind");
    round.notes = text_or_empty(field, "notes");
    return round;
}

Contact read_contact(const JsonField& field) {
    field.only_keys({"id", "name", "role", "email"});
    Contact contact;
    contact.id.text = read_text(field.required("id"));
    contact.name = text_or_empty(field, "name");
    contact.role = text_or_empty(field, "role");
    contact.email = text_or_empty(field, "email");
    return contact;
}

Opportunity read_opportunity(const JsonField& field) {
    field.only_keys({"id", "company", "role", "stage", "outcome", "standing", "restructuring",
                     "stage_since", "answer_expected", "told_of_offer", "own_chance", "yearly_pay",
                     "worth", "offer", "rounds", "contacts", "notes"});
    Opportunity out;
    out.id.text = read_text(field.required("id"));
    out.company = text_or_empty(field, "company");
    out.role = text_or_empty(field, "role");
    out.stage = read_word<Stage>(field.required("stage"));
    if (const auto outcome = field.optional("outcome")) out.outcome = read_word<Outcome>(*outcome);
    out.standing = word_or(field, "standing", Standing::Unknown);
    if (const auto flag = field.optional("restructuring")) out.restructuring = flag->boolean();
    out.stage_since = optional_date(field, "stage_since");
    out.answer_expected = optional_date(field, "answer_expected");
    out.told_of_offer = optional_date(field, "told_of_offer");
    if (const auto chance = field.optional("own_chance")) out.own_chance = chance->number(0, 1);
    if (const auto pay = field.optional("yearly_pay")) out.yearly_pay = read_money(*pay);
    if (const auto worth = field.optional("worth")) out.worth = worth->integer(0, 100);
    if (const auto offer = field.optional("offer")) out.offer = read_offer(*offer);
    out.rounds = read_list<Round>(field, "rounds", kMaxRounds, read_round);
    out.contacts = read_list<Contact>(field, "contacts", kMaxContacts, read_contact);
    out.notes = text_or_empty(field, "notes");
    return out;
}

Assumption read_assumption(const JsonField& field) {
    field.only_keys({"key", "value"});
    Assumption assumption;
    assumption.key = read_text(field.required("key"));
    assumption.value = field.required("value").number(-kMaxAssumption, kMaxAssumption);
    return assumption;
}

// A person need not keep the list sorted; equal keys stay neighbours and are found by well_formed.
void sort_by_key(std::vector<Assumption>& assumptions) {
    std::stable_sort(assumptions.begin(), assumptions.end(),
                     [](const Assumption& a, const Assumption& b) { return a.key < b.key; });
}

Search read_version_1(const JsonField& field) {
    field.only_keys({"format", "version", "title", "example", "example_day", "sign_as", "currency",
                     "worth_basis", "finances", "favourite", "opportunities", "assumptions"});
    Search search;
    search.title = text_or_empty(field, "title");
    search.example = text_or_empty(field, "example");
    search.example_day = optional_date(field, "example_day");
    search.sign_as = text_or_empty(field, "sign_as");
    if (const auto currency = field.optional("currency")) search.currency = read_text(*currency);
    search.worth_basis = word_or(field, "worth_basis", WorthBasis::Points);
    if (const auto finances = field.optional("finances")) {
        search.finances = read_finances(*finances);
    }
    if (const auto favourite = field.optional("favourite")) {
        search.favourite = OpportunityId{read_text(*favourite)};
    }
    search.opportunities =
        read_list<Opportunity>(field, "opportunities", kMaxOpportunities, read_opportunity);
    search.assumptions =
        read_list<Assumption>(field, "assumptions", kMaxAssumptions, read_assumption);
    sort_by_key(search.assumptions);
    return search;
}

// The version of a file of ours; everything else in it is read by that version's reader.
int read_version(const JsonField& field) {
    const JsonField format = field.required("format");
    const std::string name = read_text(format);
    if (name != kFormat) format.fail(ErrorCode::UnknownValue, fragment(name));
    const JsonField version = field.required("version");
    constexpr int kMost = 1'000'000'000;
    const int number = version.integer(-kMost, kMost);
    if (number > kSearchVersion) {
        version.fail(ErrorCode::VersionTooNew, std::to_string(number));
    } else if (number < 1) {
        version.fail(ErrorCode::UnsupportedVersion, std::to_string(number));
    }
    return number;
}

ordered_json money_json(Money money) {
    if (money.minor % kMinorPerMajor == 0) return money.minor / kMinorPerMajor;
    return major_units(money);
}

void put_text(ordered_json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

void put_date(ordered_json& object, const char* key, const std::optional<Date>& date) {
    if (date) object[key] = format_date(*date);
}

template <class Item, class Write>
void put_list(ordered_json& object, const char* key, const std::vector<Item>& items, Write write) {
    if (items.empty()) return;
    ordered_json& list = object[key] = ordered_json::array();
    for (const Item& entry : items)
        list.push_back(write(entry));
}

ordered_json finances_json(const Finances& finances) {
    ordered_json object;
    object["not_an_issue"] = finances.not_an_issue;
    object["savings"] = money_json(finances.savings);
    object["monthly_spending"] = money_json(finances.monthly_spending);
    object["monthly_income"] = money_json(finances.monthly_income);
    put_date(object, "as_of", finances.as_of);
    return object;
}

ordered_json request_json(const Request& request) {
    return {{"date", format_date(request.date)},
            {"kind", word(request.kind)},
            {"answer", word(request.answer)}};
}

ordered_json offer_json(const Offer& offer) {
    ordered_json object = ordered_json::object();
    put_date(object, "received", offer.received);
    put_date(object, "deadline", offer.deadline);
    put_list(object, "requests", offer.requests, request_json);
    return object;
}

ordered_json round_json(const Round& round) {
    ordered_json object;
    object["id"] = round.id.text;
    put_date(object, "date", round.date);
    object["state"] = word(round.state);
    put_text(object, "kind", round.kind);
    put_text(object, "notes", round.notes);
    return object;
}

ordered_json contact_json(const Contact& contact) {
    ordered_json object;
    object["id"] = contact.id.text;
    put_text(object, "name", contact.name);
    put_text(object, "role", contact.role);
    put_text(object, "email", contact.email);
    return object;
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
    put_date(object, "answer_expected", opportunity.answer_expected);
    put_date(object, "told_of_offer", opportunity.told_of_offer);
    // Adding zero turns -0 into 0: equal values have one text.
    if (opportunity.own_chance) object["own_chance"] = *opportunity.own_chance + 0.0;
    if (opportunity.yearly_pay) object["yearly_pay"] = money_json(*opportunity.yearly_pay);
    if (opportunity.worth) object["worth"] = *opportunity.worth;
    if (opportunity.offer) object["offer"] = offer_json(*opportunity.offer);
    put_list(object, "rounds", opportunity.rounds, round_json);
    put_list(object, "contacts", opportunity.contacts, contact_json);
    put_text(object, "notes", opportunity.notes);
    return object;
}

ordered_json assumption_json(const Assumption& assumption) {
    return {{"key", assumption.key}, {"value", assumption.value + 0.0}};
}

}  // namespace

Result<Search> decode_search(std::string_view text) {
    const Result<nlohmann::json> json = parse_json(text);
    if (!json) return json.error();
    JsonErrors errors;
    const JsonField root(*json, errors);
    read_version(root);  // the one version so far; a second one chooses its reader here
    if (errors.first()) return *errors.first();
    Search search = read_version_1(root);
    if (errors.first()) return *errors.first();
    if (const Status status = well_formed(search); !status) return status.error();
    return search;
}

std::string encode_search(const Search& search) {
    ordered_json object;
    object["format"] = kFormat;
    object["version"] = kSearchVersion;
    put_text(object, "title", search.title);
    put_text(object, "example", search.example);
    put_date(object, "example_day", search.example_day);
    put_text(object, "sign_as", search.sign_as);
    object["currency"] = search.currency;
    object["worth_basis"] = word(search.worth_basis);
    object["finances"] = finances_json(search.finances);
    if (search.favourite) object["favourite"] = search.favourite->text;
    put_list(object, "opportunities", search.opportunities, opportunity_json);
    put_list(object, "assumptions", search.assumptions, assumption_json);
    return json_text(object) + "\n";
}

}  // namespace core

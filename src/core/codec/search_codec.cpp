#include "core/codec/search_codec.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/stable_sort.h"
#include "core/codec/json_search.h"
#include "core/codec/json_values.h"
#include "core/model/well_formed.h"
#include "core/model/words.h"

namespace core {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kFormat = "juggle.search";

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

Assumption read_assumption(const JsonField& field) {
    field.only_keys({"key", "value"});
    Assumption assumption;
    assumption.key = read_text(field.required("key"));
    assumption.value = field.required("value").number(-kMaxAssumption, kMaxAssumption);
    return assumption;
}

// A person need not keep the list sorted; equal keys stay neighbours and are found by well_formed.
void sort_by_key(std::vector<Assumption>& assumptions) {
    stable_sort(assumptions,
                [](const Assumption& a, const Assumption& b) { return a.key < b.key; });
}

Search read_search(const JsonField& field) {
    field.only_keys({"format",        "version",    "title",        "example",  "example_day",
                     "sign_as",       "currency",   "worth_basis",  "purpose",  "pay_floor",
                     "weekly_target", "finances",   "favourite",    "criteria", "opportunities",
                     "follow_ups",    "sent",       "achievements", "holidays", "forecasts",
                     "decisions",     "assumptions"});
    Search search;
    search.title = text_or_empty(field, "title");
    search.example = text_or_empty(field, "example");
    search.example_day = optional_date(field, "example_day");
    search.sign_as = text_or_empty(field, "sign_as");
    if (const auto currency = field.optional("currency")) search.currency = read_text(*currency);
    search.worth_basis = word_or(field, "worth_basis", WorthBasis::Points);
    search.purpose = word_or(field, "purpose", Purpose::HiredNow);
    search.pay_floor = optional_money(field, "pay_floor");
    search.weekly_target = optional_integer(field, "weekly_target", 0, kMaxWeeklyTarget);
    if (const auto finances = field.optional("finances")) {
        search.finances = read_finances(*finances);
    }
    search.favourite = optional_id<struct OpportunityTag>(field, "favourite");
    search.criteria = read_list<Criterion>(field, "criteria", kMaxCriteria, read_criterion);
    search.opportunities =
        read_list<Opportunity>(field, "opportunities", kMaxOpportunities, read_opportunity);
    read_plans(field, search);
    read_journal(field, search);
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

ordered_json finances_json(const Finances& finances) {
    ordered_json object;
    object["not_an_issue"] = finances.not_an_issue;
    object["savings"] = money_json(finances.savings);
    object["monthly_spending"] = money_json(finances.monthly_spending);
    object["monthly_income"] = money_json(finances.monthly_income);
    put_date(object, "as_of", finances.as_of);
    return object;
}

ordered_json assumption_json(const Assumption& assumption) {
    return {{"key", assumption.key}, {"value", assumption.value + 0.0}};
}

}  // namespace

Result<Search> decode_search(std::string_view text) {
    const Result<nlohmann::ordered_json> json = parse_json(text);
    if (!json) return json.error();
    JsonErrors errors;
    const JsonField root(*json, errors);
    const int version = read_version(root);
    if (errors.first()) return *errors.first();
    if (version == 1) check_version_1(root);
    if (errors.first()) return *errors.first();
    Search search = read_search(root);
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
    put_word_unless(object, "purpose", search.purpose, Purpose::HiredNow);
    put_money(object, "pay_floor", search.pay_floor);
    put_integer(object, "weekly_target", search.weekly_target);
    object["finances"] = finances_json(search.finances);
    put_id(object, "favourite", search.favourite);
    put_list(object, "criteria", search.criteria, criterion_json);
    put_list(object, "opportunities", search.opportunities, opportunity_json);
    put_plans(object, search);
    put_journal(object, search);
    put_list(object, "assumptions", search.assumptions, assumption_json);
    return json_text(object) + "\n";
}

}  // namespace core

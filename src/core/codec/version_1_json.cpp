#include <nlohmann/json.hpp>

#include "core/codec/json_search.h"
#include "core/codec/json_values.h"

namespace core {
namespace {

std::vector<JsonField> entries(const JsonField& object, std::string_view key, int most) {
    const auto field = object.optional(key);
    return field ? field->items(static_cast<std::size_t>(most)) : std::vector<JsonField>();
}

void check_round(const JsonField& round) {
    round.only_keys({"id", "date", "state", "kind", "notes"});
    const JsonField state = round.required("state");
    const auto read = read_word<RoundState>(state);
    if (read > RoundState::Done) state.fail(ErrorCode::UnknownValue, std::string(word(read)));
}

void check_opportunity(const JsonField& opportunity) {
    opportunity.only_keys({"id", "company", "role", "stage", "outcome", "standing", "restructuring",
                           "stage_since", "answer_expected", "told_of_offer", "own_chance",
                           "yearly_pay", "worth", "offer", "rounds", "contacts", "notes"});
    if (const auto offer = opportunity.optional("offer")) {
        offer->only_keys({"received", "deadline", "requests"});
    }
    for (const JsonField& round : entries(opportunity, "rounds", kMaxRounds))
        check_round(round);
    for (const JsonField& contact : entries(opportunity, "contacts", kMaxContacts))
        contact.only_keys({"id", "name", "role", "email"});
}

}  // namespace

void check_version_1(const JsonField& root) {
    root.only_keys({"format", "version", "title", "example", "example_day", "sign_as", "currency",
                    "worth_basis", "finances", "favourite", "opportunities", "assumptions"});
    for (const JsonField& opportunity : entries(root, "opportunities", kMaxOpportunities))
        check_opportunity(opportunity);
}

}  // namespace core

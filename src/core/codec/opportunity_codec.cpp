#include "core/codec/opportunity_codec.h"

#include <nlohmann/json.hpp>

#include "core/codec/json_search.h"

namespace core {

Result<Opportunity> decode_opportunity(std::string_view text) {
    const Result<nlohmann::ordered_json> json = parse_json(text);
    if (!json) return json.error();
    JsonErrors errors;
    Opportunity opportunity = read_opportunity(JsonField(*json, errors));
    if (errors.first()) return *errors.first();
    return opportunity;
}

std::string encode_opportunity(const Opportunity& opportunity) {
    return json_text(opportunity_json(opportunity));
}

}  // namespace core

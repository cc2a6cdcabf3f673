#include "core/codec/message_codec.h"

#include <nlohmann/json.hpp>

#include "core/base/utf8.h"
#include "core/codec/json_fields.h"
#include "core/compose/situations.h"

namespace core {
namespace {

Situation read_situation(const JsonField& field) {
    const std::string id = field.text(0, kMaxJsonBytes);
    for (const SituationRow& row : situations()) {
        if (row.id == id) return row.situation;
    }
    field.fail(ErrorCode::UnknownValue, fragment(id));
    return Situation::AskForTime;
}

}  // namespace

Result<MessageRequest> decode_message_request(std::string_view text) {
    const Result<nlohmann::ordered_json> json = parse_json(text);
    if (!json) return json.error();
    JsonErrors errors;
    const JsonField root(*json, errors);
    root.only_keys({"situation", "opportunity", "tone", "extra_days"});
    MessageRequest request;
    request.situation = read_situation(root.required("situation"));
    request.opportunity.text = root.required("opportunity").text(1, kMaxJsonBytes);
    if (const auto tone = root.optional("tone")) {
        request.tone = static_cast<Tone>(tone->word({"warm", "plain", "formal"}));
    }
    if (const auto days = root.optional("extra_days")) {
        request.extra_days = days->integer(1, kMaxExtraDays);
    }
    if (errors.first()) return *errors.first();
    return request;
}

std::string encode_message(const Message& message) {
    nlohmann::ordered_json object;
    object["subject"] = message.subject;
    object["body"] = message.body;
    object["rules"] = message.rules;
    object["hints"] = message.hints;
    return json_text(object);
}

}  // namespace core

#include "core/codec/message_codec.h"

#include <algorithm>
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

template <class Choice>
std::optional<Choice> read_choice(const JsonField& field, std::span<const std::string_view> words) {
    const std::string word = field.text(0, kMaxJsonBytes);
    const auto at = std::find(words.begin(), words.end(), word);
    if (at != words.end()) return static_cast<Choice>(at - words.begin());
    field.fail(ErrorCode::UnknownValue, fragment(word));
    return std::nullopt;
}

void read_choices(const JsonField& root, MessageRequest& request) {
    if (const auto reason = root.optional("reason")) {
        request.reason = read_choice<DeclineReason>(*reason, decline_reason_words());
    }
    if (const auto contact = root.optional("contact")) {
        request.contact = ContactId{contact->text(1, kMaxJsonBytes)};
    }
    if (const auto date = root.optional("date")) {
        const std::string text = date->text(0, kMaxJsonBytes);
        request.date = parse_date(text);
        if (!request.date) date->fail(ErrorCode::NotADate, fragment(text));
    }
    if (const auto claims = root.optional("claims")) {
        for (const JsonField& each : claims->items(claim_words().size())) {
            const auto claim = read_choice<Claim>(each, claim_words());
            if (claim) request.claims.push_back(*claim);
        }
    }
}

const char* form_word(MessageForm form) {
    constexpr const char* kWords[] = {"mail", "short_message", "call_outline"};
    return kWords[static_cast<int>(form)];
}

enum class Opportunities { Required, Optional };

Result<MessageRequest> read_request(std::string_view text, Opportunities opportunity) {
    const Result<nlohmann::ordered_json> json = parse_json(text);
    if (!json) return json.error();
    JsonErrors errors;
    const JsonField root(*json, errors);
    root.only_keys({"situation", "opportunity", "tone", "length", "extra_days", "reason", "contact",
                    "date", "claims"});
    MessageRequest request;
    request.situation = read_situation(root.required("situation"));
    const auto to = opportunity == Opportunities::Required
                        ? std::optional<JsonField>(root.required("opportunity"))
                        : root.optional("opportunity");
    if (to) request.opportunity.text = to->text(1, kMaxJsonBytes);
    if (const auto tone = root.optional("tone")) {
        request.tone = static_cast<Tone>(tone->word({"warm", "plain", "formal"}));
    }
    if (const auto length = root.optional("length")) {
        request.length = static_cast<Length>(length->word({"mail", "short"}));
    }
    if (const auto days = root.optional("extra_days")) {
        request.extra_days = days->integer(1, kMaxExtraDays);
    }
    read_choices(root, request);
    if (errors.first()) return *errors.first();
    return request;
}

}  // namespace

Result<MessageRequest> decode_message_request(std::string_view text) {
    return read_request(text, Opportunities::Required);
}

Result<MessageRequest> decode_lint_request(std::string_view text) {
    return read_request(text, Opportunities::Optional);
}

std::string encode_findings(std::string_view letter, const std::vector<Finding>& findings) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const Finding& finding : findings) {
        nlohmann::ordered_json object;
        object["kind"] = lint_word(finding.kind);
        object["rule"] = finding.rule;
        object["begin"] = finding.begin;
        object["end"] = finding.end;
        object["words"] = letter.substr(finding.begin, finding.end - finding.begin);
        object["fix"] = finding.fix;
        all.push_back(std::move(object));
    }
    nlohmann::ordered_json object;
    object["findings"] = std::move(all);
    return json_text(object);
}

std::string encode_message(const Message& message) {
    nlohmann::ordered_json object;
    object["subject"] = message.subject;
    object["body"] = message.body;
    object["rules"] = message.rules;
    object["hints"] = message.hints;
    object["form"] = form_word(message.form);
    if (message.to) object["to"] = message.to->text;
    return json_text(object);
}

}  // namespace core

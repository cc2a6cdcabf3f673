#include "core/codec/json_advice.h"

#include <nlohmann/json.hpp>

#include "core/codec/json_values.h"

namespace core {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kVerdictWords[] = {"go", "go_with_questions", "step_back"};
constexpr const char* kKindWords[] = {"hard_stop", "reason_to_go", "hesitation", "context"};
constexpr const char* kMomentWords[] = {"today", "next", "along"};
constexpr const char* kStateWords[] = {"fires", "held_back", "would_fire"};

template <class Enum, std::size_t N>
const char* word_of(const char* const (&words)[N], Enum value) {
    return words[static_cast<std::size_t>(value)];
}

Json message_value(GateMessage message) {
    switch (message) {
        case GateMessage::CancelFirst:
            return "M8";
        case GateMessage::DeclineSecond:
            return "M9";
        case GateMessage::None:
            break;
    }
    return nullptr;
}

Json gate_value(const GateResult& gate) {
    Json reasons = Json::array();
    for (const GateReason& reason : gate.reasons) {
        reasons.push_back({{"rule", std::string(reason.rule)},
                           {"kind", word_of(kKindWords, reason.kind)},
                           {"key", std::string(reason.key)}});
    }
    Json questions = Json::array();
    for (const GateQuestion& question : gate.questions) {
        questions.push_back({{"hesitation", question.hesitation}, {"question", question.question}});
    }
    Json unknown = Json::array();
    for (const std::string_view item : gate.unknown)
        unknown.push_back(std::string(item));
    const GateValue& value = gate.value;
    const Json going = value.going ? Json{{"job", worth(value.going->job)},
                                          {"leverage", worth(value.going->leverage)}}
                                   : Json(nullptr);
    return {{"opportunity", gate.opportunity.text},
            {"round", gate.round.text},
            {"confirmed", gate.confirmed},
            {"verdict", word_of(kVerdictWords, gate.verdict)},
            {"reasons", reasons},
            {"questions", questions},
            {"unknown", unknown},
            {"gut_again", date_or_null(gate.gut_again)},
            {"value",
             {{"going", going},
              {"practice", worth(value.practice)},
              {"contact", worth(value.contact)},
              {"time_cost", worth(value.time_cost)},
              {"total", worth(value.total)}}},
            {"message", message_value(gate.message)},
            {"recruiter", id_or_null(gate.recruiter)}};
}

Json one_advice(const Advice& advice) {
    const AdviceWords& words = advice.words;
    Json out{{"rule", std::string(advice.rule)},
             {"moment", word_of(kMomentWords, advice.moment)},
             {"state", word_of(kStateWords, advice.state)},
             {"opportunity", id_or_null(words.opportunity)},
             {"other", id_or_null(words.other)},
             {"contact", id_or_null(words.contact)},
             {"number", words.number ? Json(*words.number) : Json(nullptr)},
             {"share", words.share ? Json(share(*words.share)) : Json(nullptr)},
             {"date", date_or_null(words.date)}};
    if (advice.state == AdviceState::WouldFire) out["needs"] = advice.needs;
    if (advice.state == AdviceState::HeldBack) {
        out["conflict"] = advice.conflict;
        out["yields_to"] = std::string(advice.yields_to);
    }
    return out;
}

}  // namespace

nlohmann::ordered_json gates_value(const std::vector<GateResult>& gates) {
    Json out = Json::array();
    for (const GateResult& gate : gates)
        out.push_back(gate_value(gate));
    return out;
}

nlohmann::ordered_json basket_value(const Basket& basket) {
    Json parts = Json::array();
    for (const BasketPart& part : basket.parts) {
        parts.push_back({{"opportunity", part.opportunity.text},
                         {"chance", share(part.chance)},
                         {"share", share(part.share)}});
    }
    const Json conversations = basket.conversations ? Json(*basket.conversations) : Json(nullptr);
    return {{"until", format_date(basket.until)},
            {"until_runway", basket.until_runway},
            {"parts", parts},
            {"effective", worth(basket.effective)},
            {"best_share", share(basket.best_share)},
            {"all_fail", share(basket.all_fail)},
            {"offers_in_hand", basket.offers_in_hand},
            {"target", share(basket.target)},
            {"new_chance", share(basket.new_chance)},
            {"conversations", conversations},
            {"square_one", basket.square_one}};
}

nlohmann::ordered_json advice_value(const std::vector<Advice>& advice) {
    Json out = Json::array();
    for (const Advice& one : advice)
        out.push_back(one_advice(one));
    return out;
}

}  // namespace core

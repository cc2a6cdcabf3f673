#include <nlohmann/json.hpp>

#include "core/base/stable_sort.h"
#include "core/codec/json_search.h"
#include "core/codec/json_values.h"

namespace core {
namespace {

using nlohmann::ordered_json;

FollowUp read_follow_up(const JsonField& field) {
    field.only_keys({"id", "row", "kind", "cadence", "opportunity", "contact", "round", "made",
                     "due", "snoozed_from", "state", "closed", "step", "sequence", "note"});
    FollowUp out;
    out.id.text = read_text(field.required("id"));
    out.row = text_or_empty(field, "row");
    out.kind = word_or(field, "kind", FollowUpKind::Task);
    out.cadence = word_or(field, "cadence", Cadence::Once);
    out.opportunity = optional_id<struct OpportunityTag>(field, "opportunity");
    out.contact = optional_id<struct ContactTag>(field, "contact");
    out.round = optional_id<struct RoundTag>(field, "round");
    out.made = optional_date(field, "made");
    out.due = read_date(field.required("due"));
    out.snoozed_from = optional_date(field, "snoozed_from");
    out.state = word_or(field, "state", FollowUpState::Open);
    out.closed = optional_date(field, "closed");
    out.step = optional_integer(field, "step", 1, kMaxSteps).value_or(1);
    out.sequence = optional_integer(field, "sequence", 0, kMaxSequence).value_or(0);
    out.note = text_or_empty(field, "note");
    return out;
}

ordered_json follow_up_json(const FollowUp& follow_up) {
    ordered_json object = {{"id", follow_up.id.text}};
    put_text(object, "row", follow_up.row);
    object["kind"] = word(follow_up.kind);
    put_word_unless(object, "cadence", follow_up.cadence, Cadence::Once);
    put_id(object, "opportunity", follow_up.opportunity);
    put_id(object, "contact", follow_up.contact);
    put_id(object, "round", follow_up.round);
    put_date(object, "made", follow_up.made);
    object["due"] = format_date(follow_up.due);
    put_date(object, "snoozed_from", follow_up.snoozed_from);
    put_word_unless(object, "state", follow_up.state, FollowUpState::Open);
    put_date(object, "closed", follow_up.closed);
    if (follow_up.step != 1) object["step"] = follow_up.step;
    if (follow_up.sequence != 0) object["sequence"] = follow_up.sequence;
    put_text(object, "note", follow_up.note);
    return object;
}

SentMessage read_sent(const JsonField& field) {
    field.only_keys({"id", "situation", "opportunity", "contact", "date", "body"});
    SentMessage out;
    out.id.text = read_text(field.required("id"));
    out.situation = field.required("situation").integer(1, kMaxSituation);
    out.opportunity = optional_id<struct OpportunityTag>(field, "opportunity");
    out.contact = optional_id<struct ContactTag>(field, "contact");
    out.date = read_date(field.required("date"));
    out.body = text_or_empty(field, "body");
    return out;
}

ordered_json sent_json(const SentMessage& message) {
    ordered_json object = {{"id", message.id.text}, {"situation", message.situation}};
    put_id(object, "opportunity", message.opportunity);
    put_id(object, "contact", message.contact);
    object["date"] = format_date(message.date);
    put_text(object, "body", message.body);
    return object;
}

Achievement read_achievement(const JsonField& field) {
    field.only_keys({"date", "text"});
    return {read_date(field.required("date")), read_text(field.required("text"))};
}

ordered_json achievement_json(const Achievement& achievement) {
    return {{"date", format_date(achievement.date)}, {"text", achievement.text}};
}

}  // namespace

void read_plans(const JsonField& field, Search& search) {
    search.follow_ups = read_list<FollowUp>(field, "follow_ups", kMaxFollowUps, read_follow_up);
    search.sent = read_list<SentMessage>(field, "sent", kMaxSentMessages, read_sent);
    search.achievements =
        read_list<Achievement>(field, "achievements", kMaxAchievements, read_achievement);
    search.holidays = read_list<Date>(field, "holidays", kMaxHolidays, read_date);
    // A person need not keep the list sorted; a day that stands twice is found by well_formed.
    stable_sort(search.holidays);
}

void put_plans(ordered_json& object, const Search& search) {
    put_list(object, "follow_ups", search.follow_ups, follow_up_json);
    put_list(object, "sent", search.sent, sent_json);
    put_list(object, "achievements", search.achievements, achievement_json);
    put_list(object, "holidays", search.holidays, format_date);
}

}  // namespace core

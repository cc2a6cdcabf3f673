#include "ui/screens/opportunity_parts.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/text.h"

namespace ui {

namespace {

constexpr float kBetween = 16;

// Smallest free id of the form "r1".
template <class Item>
std::string fresh_id(const std::vector<Item>& items, char letter) {
    for (int number = 1;; ++number) {
        const std::string id = letter + std::to_string(number);
        const bool taken = std::any_of(items.begin(), items.end(),
                                       [&](const Item& item) { return item.id.text == id; });
        if (!taken) return id;
    }
}

// Each item under a line that opens it, a button that removes it, and one that adds another.
// `title` may be empty; `draw` is handed the open item.
template <class Item, class Title, class Draw, class Make>
void item_list(Ui& ui, Column& column, OpportunityEdit& edit, std::vector<Item>& items,
               std::string_view part, Title title, Draw draw, Make make) {
    const std::string key(part);
    edit.begin_part(key);
    if (items.empty()) {
        paragraph(ui, column, "none", app::text(key + ".none"), muted(ui));
        column.skip(kSmallGap);
    }
    std::size_t removed = items.size();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        IdScope scope(number);
        const std::string words = title(items[i]);
        const std::string shown =
            words.empty() ? std::string(app::text(key + ".item")) + " " + number : words;
        if (!disclosure(ui, column, "open", shown)) continue;
        column.skip(kSmallGap);
        draw(items[i]);
        if (button(ui, column, "remove", app::text("list.remove"))) removed = i;
        column.skip(kBetween);
    }
    if (removed < items.size()) {
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(removed));
        edit.mark();
    }
    column.skip(kSmallGap);
    if (button(ui, column, "add", app::text(key + ".add"))) {
        items.push_back(make());
        edit.mark();
        const std::string number = std::to_string(items.size());
        IdScope scope(number);
        ui.opened[id_of("open")] = true;
    }
}

}  // namespace

std::vector<std::string> option_words(std::string_view prefix, int count) {
    std::vector<std::string> words;
    for (int i = 0; i < count; ++i) {
        words.emplace_back(app::text(std::string(prefix) + std::to_string(i)));
    }
    return words;
}

void rounds_part(Ui& ui, Column& column, const View& view, OpportunityEdit& edit) {
    Card card(ui, column, "rounds", Role::Group, app::text("rounds.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("rounds.title"));
    inner.skip(kSmallGap);
    const std::vector<std::string> states = option_words("round_state.", 6);
    const auto title = [&](const core::Round& round) {
        std::string words = round.kind;
        if (round.date) {
            words +=
                (words.empty() ? "" : ", ") + app::date_text(*round.date, view.today, view.locale);
        }
        return words;
    };
    const auto draw = [&](core::Round& round) {
        edit.text(inner, "kind", app::text("rounds.kind"), round.kind);
        edit.date(inner, "date", app::text("rounds.date"), round.date);
        edit.choose_word(inner, "state", app::text("rounds.state"), states, round.state);
        if (round.state == core::RoundState::Invited) {
            edit.date(inner, "answer_by", app::text("rounds.answer_by"), round.answer_by);
        }
        edit.text(inner, "notes", app::text("rounds.notes"), round.notes, TextKind::Multiline);
        if (round.state == core::RoundState::Done) {
            core::Stumper first = round.stumpers.empty() ? core::Stumper{} : round.stumpers.front();
            const core::Stumper before = first;
            edit.text(inner, "stumper", app::text("rounds.stumper"), first.question,
                      TextKind::Plain, app::text("rounds.stumper_hint"));
            if (!first.question.empty()) {
                edit.text(inner, "prepared", app::text("rounds.prepared"), first.prepared,
                          TextKind::Multiline);
            }
            if (first != before) {
                if (round.stumpers.empty()) round.stumpers.emplace_back();
                round.stumpers.front() = first;
                const bool says_nothing = first == core::Stumper{};
                if (says_nothing) round.stumpers.erase(round.stumpers.begin());
            }
        }
    };
    std::vector<core::Round>& rounds = edit.changed.rounds;
    item_list(ui, inner, edit, rounds, "rounds", title, draw, [&] {
        core::Round round;
        round.id.text = fresh_id(rounds, 'r');
        return round;
    });
}

void people_part(Ui& ui, Column& column, OpportunityEdit& edit) {
    Card card(ui, column, "people", Role::Group, app::text("people.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("people.title"));
    inner.skip(kSmallGap);
    const std::vector<std::string> kinds = option_words("contact_kind.", 6);
    const std::vector<std::string> rapports = option_words("rapport.", 6);
    const std::vector<std::string> permissions = option_words("permission.", 3);
    const auto draw = [&](core::Contact& contact) {
        edit.text(inner, "name", app::text("people.name"), contact.name);
        edit.choose_word(inner, "kind", app::text("people.kind"), kinds, contact.kind);
        edit.text(inner, "role", app::text("people.role"), contact.role);
        edit.text(inner, "email", app::text("people.email"), contact.email, TextKind::Email);
        int rapport = contact.rapport.value_or(0);
        edit.choose(inner, "rapport", app::text("people.rapport"), rapports, rapport);
        contact.rapport = rapport == 0 ? std::nullopt : std::optional(rapport);
        edit.choose_word(inner, "permission", app::text("people.permission"), permissions,
                         contact.keep_warm);
    };
    std::vector<core::Contact>& contacts = edit.changed.contacts;
    const auto make = [&] {
        core::Contact contact;
        contact.id.text = fresh_id(contacts, 'c');
        return contact;
    };
    item_list(
        ui, inner, edit, contacts, "people",
        [](const core::Contact& contact) { return contact.name; }, draw, make);
    // A round must not name a person who is no longer there.
    for (core::Round& round : edit.changed.rounds) {
        std::erase_if(round.contacts, [&](const core::ContactId& id) {
            return std::none_of(contacts.begin(), contacts.end(),
                                [&](const core::Contact& each) { return each.id == id; });
        });
    }
}

void questions_part(Ui& ui, Column& column, OpportunityEdit& edit) {
    Card card(ui, column, "questions", Role::Group, app::text("questions.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("questions.title"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("questions.line"), small_muted(ui));
    inner.skip(kSmallGap);
    const auto draw = [&](core::Hesitation& each) {
        edit.text(inner, "text", app::text("questions.text"), each.text);
        edit.text(inner, "question", app::text("questions.question"), each.question);
        edit.text(inner, "answer", app::text("questions.answer"), each.answer);
    };
    item_list(
        ui, inner, edit, edit.changed.hesitations, "questions",
        [](const core::Hesitation& each) { return each.text; }, draw,
        [] { return core::Hesitation{}; });
}

void claims_part(Ui& ui, Column& column, OpportunityEdit& edit) {
    Card card(ui, column, "claims", Role::Group, app::text("claims.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("claims.title"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("claims.line"), small_muted(ui));
    inner.skip(kSmallGap);
    const std::vector<std::string> states = option_words("claim_state.", 3);
    const auto draw = [&](core::ClaimCheck& each) {
        edit.text(inner, "claim", app::text("claims.claim"), each.claim);
        edit.choose_word(inner, "state", app::text("claims.state"), states, each.state);
        edit.text(inner, "evidence", app::text("claims.evidence"), each.evidence);
    };
    item_list(
        ui, inner, edit, edit.changed.checks, "claims",
        [](const core::ClaimCheck& each) { return each.claim; }, draw,
        [] { return core::ClaimCheck{}; });
}

void opinions_part(Ui& ui, Column& column, const View& view, OpportunityEdit& edit) {
    Card card(ui, column, "opinions", Role::Region, app::text("opinions.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("opinions.title"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("opinions.line"), small_muted(ui));
    inner.skip(kSmallGap);
    const std::vector<std::string> stances = option_words("stance.", 3);
    const std::vector<std::string> knowledge = option_words("knowledge.", 5);
    const std::vector<std::string> independence = option_words("independence.", 5);
    const auto draw = [&](core::Opinion& each) {
        edit.text(inner, "from", app::text("opinions.from"), each.from);
        edit.choose_word(inner, "stance", app::text("opinions.stance"), stances, each.stance);
        edit.text(inner, "reason", app::text("opinions.reason"), each.reason);
        int level = each.knowledge - 1;
        edit.choose(inner, "knowledge", app::text("opinions.knowledge"), knowledge, level);
        each.knowledge = level + 1;
        level = each.independence - 1;
        edit.choose(inner, "independence", app::text("opinions.independence"), independence, level,
                    app::text("opinions.independence_hint"));
        each.independence = level + 1;
    };
    std::vector<core::Opinion>& opinions = edit.changed.opinions;
    item_list(
        ui, inner, edit, opinions, "opinions", [](const core::Opinion& each) { return each.from; },
        draw,
        [&] {
            core::Opinion opinion;
            opinion.id.text = fresh_id(opinions, 'm');
            opinion.date = view.today;
            return opinion;
        });
}

void reasons_part(Ui& ui, Column& column, OpportunityEdit& edit) {
    Card card(ui, column, "reasons", Role::Region, app::text("reasons.title"));
    Column& inner = card.inner;
    heading(ui, inner, "heading", 2, app::text("reasons.title"));
    inner.skip(2);
    paragraph(ui, inner, "line", app::text("reasons.line"), small_muted(ui));
    inner.skip(kSmallGap);
    const std::vector<std::string> kinds = option_words("reason_kind.", 2);
    const std::vector<std::string> weights = option_words("reason_weight.", 5);
    const auto title = [&](const core::Reason& each) {
        if (each.text.empty()) return std::string();
        return kinds[static_cast<std::size_t>(each.kind)] + ": " + each.text;
    };
    const auto draw = [&](core::Reason& each) {
        edit.choose_word(inner, "kind", app::text("reasons.kind"), kinds, each.kind);
        edit.text(inner, "text", app::text("reasons.text"), each.text);
        int level = each.weight - 1;
        edit.choose(inner, "weight", app::text("reasons.weight"), weights, level);
        each.weight = level + 1;
    };
    item_list(ui, inner, edit, edit.changed.reasons, "reasons", title, draw,
              [] { return core::Reason{}; });
}

}  // namespace ui

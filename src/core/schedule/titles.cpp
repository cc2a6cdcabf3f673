#include "core/schedule/titles.h"

#include <string_view>

namespace core {
namespace {

struct RowTitle {
    std::string_view row;
    int step;                        // 0: every step
    std::string_view before, after;  // around the name
};

// The name is the person's where there is one ("Dana of Contoso"), else the company's.
constexpr RowTitle kTitles[] = {
    {"missed_deadline", 1, "Call ", ": the day to answer has passed"},
    {"missed_deadline", 2, "Write to ", " what you agreed on the phone"},
    {"withdrawn_reply", 0, "Reply to ", " about the withdrawn offer"},
    {"withdrawn_favourite", 0, "Tell ", " that theirs is the job you want"},
    {"withdrawn_return", 0, "Ask ", " whether the job is still open"},
    {"late_favourite", 0, "Talk over the late offer of ", " with somebody you trust"},
    {"late_answer", 0, "Answer ", ""},
    {"closing_note", 0, "Tell ", " that you have taken another job"},
    {"talk_first", 0, "Ask ", " for a talk before you decline"},
    {"in_writing", 0, "Ask ", " for the terms in writing"},
    {"verbal_silence", 1, "Call ", " about the written offer"},
    {"verbal_silence", 2, "Write to ", " once more about the written offer"},
    {"gut_again", 0, "Rate again how ", " feels"},
    {"thank_you", 0, "Thank ", " for the interview"},
    {"answer_due", 0, "Answer expected from ", ""},
    {"check_in", 1, "Check in with ", ""},
    {"check_in", 2, "Check in with ", " once more, for the last time"},
    {"restart", 1, "List the next ten employers to try", ""},
    {"restart", 2, "Write to five people who know your work", ""},
    {"restart", 3, "Send the first new applications", ""},
    {"connect", 0, "Ask ", " to connect"},
    {"keep_warm", 0, "Write ", " a brief note"},
};

const RowTitle* find_title(const FollowUp& follow_up) {
    for (const RowTitle& title : kTitles) {
        if (title.row != follow_up.row) continue;
        if (title.step == 0 || title.step == follow_up.step) return &title;
    }
    return nullptr;
}

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string person_or_company(const Search& search, const FollowUp& follow_up) {
    const std::string company = company_title(search, follow_up.opportunity);
    if (!follow_up.opportunity || !follow_up.contact) return company;
    const Opportunity* opportunity = find_opportunity(search, *follow_up.opportunity);
    if (opportunity == nullptr) return company;
    for (const Contact& contact : opportunity->contacts) {
        const std::string name = trimmed(contact.name);
        if (contact.id == *follow_up.contact && !name.empty()) return name + " of " + company;
    }
    return company;
}

// The user's own, by what it is about, where no note says so.
std::string_view kind_title(FollowUpKind kind) {
    switch (kind) {
        case FollowUpKind::ThankYou:
            return "Say thank you";
        case FollowUpKind::CheckIn:
            return "Check in";
        case FollowUpKind::KeepWarm:
            return "Write a brief note";
        case FollowUpKind::ConnectionRequest:
            return "Ask to connect";
        case FollowUpKind::ClosingNote:
            return "Tell them that you have decided";
        case FollowUpKind::TalkFirst:
            return "Talk before you decline";
        case FollowUpKind::GetInWriting:
            return "Ask for the terms in writing";
        case FollowUpKind::AnswerDue:
            return "Answer expected";
        case FollowUpKind::GutAgain:
            return "Rate again how it feels";
        case FollowUpKind::Restart:
            return "Start the search again";
        case FollowUpKind::Task:
            break;
    }
    return "To do";
}

}  // namespace

std::string company_title(const Search& search, const std::optional<OpportunityId>& id) {
    const Opportunity* opportunity = id ? find_opportunity(search, *id) : nullptr;
    const std::string company = opportunity != nullptr ? trimmed(opportunity->company) : "";
    return company.empty() ? "the company" : company;
}

std::string deadline_title(const Search& search, const OpportunityId& id) {
    return "Last day to answer " + company_title(search, id);
}

std::string interview_title(const Search& search, const OpportunityId& id, const RoundId& round) {
    const Opportunity* opportunity = find_opportunity(search, id);
    const std::string company = company_title(search, id);
    if (opportunity != nullptr) {
        for (const Round& one : opportunity->rounds) {
            const std::string kind = trimmed(one.kind);
            if (one.id == round && !kind.empty()) return company + ": " + kind;
        }
    }
    return company + ": interview";
}

std::string invitation_title(const Search& search, const OpportunityId& id) {
    return "Answer the invitation of " + company_title(search, id);
}

std::string follow_up_title(const Search& search, const FollowUp& follow_up) {
    if (const RowTitle* title = find_title(follow_up)) {
        std::string out(title->before);
        const bool names_nobody = follow_up.row == "restart";
        if (!names_nobody) out += person_or_company(search, follow_up);
        return out.append(title->after);
    }
    const std::string note = trimmed(follow_up.note.substr(0, follow_up.note.find('\n')));
    if (!note.empty()) return note;
    std::string out(kind_title(follow_up.kind));
    if (follow_up.opportunity) out += ": " + person_or_company(search, follow_up);
    return out;
}

std::string runway_title() {
    return "The money ends";
}

std::string agenda_title(const Search& search, const AgendaItem& item) {
    const OpportunityId id = item.opportunity.value_or(OpportunityId{});
    switch (item.kind) {
        case AgendaKind::Deadline:
            return deadline_title(search, id);
        case AgendaKind::Interview:
            return interview_title(search, id, item.round.value_or(RoundId{}));
        case AgendaKind::InvitationAnswer:
            return invitation_title(search, id);
        case AgendaKind::FollowUp:
            return item.follow_up ? follow_up_title(search, item.follow_up->follow_up) : "";
        case AgendaKind::RunwayEnd:
            break;
    }
    return runway_title();
}

}  // namespace core

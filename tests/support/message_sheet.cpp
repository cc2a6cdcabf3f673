#include "support/message_sheet.h"

#include <utility>

#include "core/compose/situations.h"
#include "support/search_builder.h"

using namespace core;

namespace support {
namespace {

const Date kToday = march(4);

Contact person(std::string id, std::string name, ContactKind kind,
               std::optional<int> rapport = {}) {
    Contact contact;
    contact.id.text = std::move(id);
    contact.name = std::move(name);
    contact.kind = kind;
    contact.rapport = rapport;
    return contact;
}

Round talk(std::string id, std::optional<Date> date, RoundState state, std::string kind,
           std::vector<ContactId> there = {}) {
    Round round;
    round.id.text = std::move(id);
    round.date = date;
    round.state = state;
    round.kind = std::move(kind);
    round.contacts = std::move(there);
    return round;
}

Opportunity northwind() {
    Opportunity out = offered("northwind", "Northwind", march(9));
    out.role = "Supply planner";
    out.wishes = {"Two days a week from home", "a start in May"};
    out.decline_reason = "I want to work closer to the data than this role would let me.";
    out.contacts = {person("c1", "Dana Whitfield", ContactKind::HiringManager, 4),
                    person("c2", "Samuel Ortiz", ContactKind::Interviewer),
                    person("c3", "Priya Raman", ContactKind::HumanResources)};
    out.rounds = {talk("r1", march(2) - 6, RoundState::Done, "second interview")};
    return out;
}

Opportunity contoso() {
    Opportunity out = opportunity("contoso", "Contoso", Stage::FinalInterview);
    out.role = "Data analyst";
    out.worth = 85;
    out.own_chance = 0.6;
    out.restructuring = true;
    out.answer_expected = march(12);
    out.contacts = {person("c1", "Grace Lindqvist", ContactKind::HiringManager, 5),
                    person("c2", "Tomas Berg", ContactKind::HumanResources),
                    person("c3", "Amara Obi", ContactKind::Interviewer)};
    Round last = talk("r2", march(2), RoundState::Done, "final interview",
                      {ContactId{"c1"}, ContactId{"c3"}});
    last.stumpers = {{"How would you tell a manager that the figures are wrong?",
                      "I would show where they part from the source, before anybody else sees it, "
                      "and bring a way to put it right."}};
    out.rounds = {talk("r1", march(2) - 14, RoundState::Done, "first interview"), last};
    out.hesitations = {{"on call", "How often is the team called at night?", "Twice a year."}};
    return out;
}

Search rich_search() {
    Search search;
    search.sign_as = "Zoë Ngũgĩ";
    search.favourite = OpportunityId{"contoso"};
    search.opportunities = {northwind(), contoso()};
    Opportunity tailspin = opportunity("tailspin", "Tailspin", Stage::VerbalOffer);
    tailspin.role = "Planner";
    tailspin.offer = Offer{march(3), march(13), {}};
    tailspin.contacts = {person("c1", "Henrik Solberg", ContactKind::HiringManager, 3)};
    Opportunity fabrikam = opportunity("fabrikam", "Fabrikam", Stage::Screen);
    fabrikam.role = "Operations analyst";
    fabrikam.contacts = {person("c1", "Jamal Reyes", ContactKind::Recruiter),
                         person("c2", "Ines Caldeira", ContactKind::HumanResources)};
    fabrikam.rounds = {talk("r1", march(10), RoundState::Confirmed, "first interview")};
    Opportunity adatum = opportunity("adatum", "Adatum", Stage::FirstInterview);
    adatum.role = "Stock controller";
    adatum.contacts = {person("c1", "Olivia Marchetti", ContactKind::HiringManager, 4),
                       person("c2", "Yuki Tanaka", ContactKind::Interviewer)};
    adatum.rounds = {talk("r1", march(2) - 9, RoundState::Done, "first interview"),
                     talk("r2", march(11), RoundState::Invited, "second interview")};
    Opportunity litware = opportunity("litware", "Litware", Stage::FirstInterview);
    litware.role = "Logistics lead";
    litware.contacts = {person("c1", "Noor Haddad", ContactKind::HiringManager, 4)};
    litware.rounds = {talk("r1", march(2) - 4, RoundState::Done, "first interview")};
    Opportunity wingtip = opportunity("wingtip", "Wingtip", Stage::Closed);
    wingtip.role = "Demand planner";
    wingtip.outcome = Outcome::Rescinded;
    wingtip.contacts = {person("c1", "Lena Fischer", ContactKind::HiringManager),
                        person("c2", "Marco Silva", ContactKind::Interviewer)};
    wingtip.rounds = {talk("r1", march(2) - 12, RoundState::Done, "interview")};
    Opportunity proseware = opportunity("proseware", "Proseware", Stage::Closed);
    proseware.role = "Buyer";
    proseware.outcome = Outcome::Declined;
    proseware.closed_on = march(2) - 13;
    proseware.contacts = {person("c1", "Aisha Bello", ContactKind::HiringManager, 4)};
    for (Opportunity& each :
         std::vector<Opportunity>{tailspin, fabrikam, adatum, litware, wingtip, proseware})
        search.opportunities.push_back(std::move(each));
    search.achievements = {{march(3), "Passed the CPIM exam"},
                           {march(4), "Finished a course on demand planning"}};
    return search;
}

Search bare_search() {
    Search search;
    Opportunity offer = opportunity("o1", "", Stage::Offer);
    offer.offer = Offer{};
    Opportunity hope = opportunity("o2", "", Stage::Applied);
    Opportunity spoken = opportunity("o3", "", Stage::VerbalOffer);
    spoken.offer = Offer{};
    Opportunity invited = opportunity("o4", "", Stage::Applied);
    invited.rounds = {talk("r1", {}, RoundState::Invited, "")};
    Opportunity again = opportunity("o5", "", Stage::FirstInterview);
    again.rounds = {talk("r1", {}, RoundState::Invited, "")};
    Opportunity rescinded = opportunity("o6", "", Stage::Closed);
    rescinded.outcome = Outcome::Rescinded;
    Opportunity declined = opportunity("o7", "", Stage::Closed);
    declined.outcome = Outcome::Withdrawn;
    search.opportunities = {offer, hope, spoken, invited, again, rescinded, declined};
    search.favourite = OpportunityId{"o2"};
    return search;
}

// The messages that need an acceptance are written from a later day of the same search.
void accept(Opportunity& opportunity) {
    opportunity.stage = Stage::Accepted;
}

SheetCase rich_case(int situation) {
    SheetCase out{rich_search(), {}};
    const char* const to[] = {
        "northwind", "contoso",   "northwind", "northwind", "northwind", "contoso",  "contoso",
        "fabrikam",  "adatum",    "contoso",   "northwind", "contoso",   "litware",  "contoso",
        "wingtip",   "northwind", "fabrikam",  "northwind", "proseware", "tailspin", "litware"};
    out.opportunity.text = to[situation - 1];
    if (situation == 12 || situation == 18) accept(out.search.opportunities[0]);
    if (situation == 12) out.opportunity.text = "contoso";
    return out;
}

SheetCase bare_case(int situation) {
    SheetCase out{bare_search(), {}};
    const char* const to[] = {"o1", "o2", "o1", "o1", "o1", "o2", "o2", "o4", "o5", "o2", "o1",
                              "o2", "o5", "o5", "o6", "o1", "o4", "o1", "o7", "o3", "o2"};
    out.opportunity.text = to[situation - 1];
    if (situation == 1) out.search.opportunities[0].offer->deadline = march(9);
    if (situation == 12 || situation == 18) accept(out.search.opportunities[0]);
    if (situation == 14)
        out.search.opportunities[4].rounds = {talk("r1", march(3), RoundState::Done, "")};
    return out;
}

std::string heading(const Message& message, const SituationRow& row, const char* tone) {
    constexpr const char* kForms[] = {"mail", "short message", "call outline"};
    return "\n## " + std::string(row.id) + " " + tone + " " +
           kForms[static_cast<int>(message.form)] + "\n\n";
}

}  // namespace

SheetCase sheet_case(int situation, Knowledge knowledge) {
    return knowledge == Knowledge::Rich ? rich_case(situation) : bare_case(situation);
}

std::string message_sheet(Knowledge knowledge) {
    constexpr const char* kTones[] = {"warm", "plain", "formal"};
    std::string sheet = knowledge == Knowledge::Rich
                            ? "# Messages from a search that knows much\n"
                            : "# Messages from a search that knows little\n";
    for (const SituationRow& row : situations()) {
        const SheetCase from = sheet_case(static_cast<int>(row.situation), knowledge);
        for (int length = 0; length < 2; ++length) {
            for (int tone = 0; tone < 3; ++tone) {
                MessageRequest request;
                request.situation = row.situation;
                request.opportunity = from.opportunity;
                request.tone = static_cast<Tone>(tone);
                request.length = static_cast<Length>(length);
                const Result<Message> message = compose(from.search, kToday, request);
                if (!message) {
                    sheet += "\n## " + std::string(row.id) + " refused: " + message.error().where +
                             " " + message.error().detail + "\n";
                    continue;
                }
                sheet += heading(*message, row, kTones[tone]);
                if (!message->subject.empty()) sheet += "Subject: " + message->subject + "\n\n";
                sheet += message->body + "\n";
                if (tone > 0) continue;
                sheet += "\nHints:";
                for (const std::string& hint : message->hints)
                    sheet += " " + hint;
                sheet += "\n";
            }
        }
    }
    return sheet;
}

}  // namespace support

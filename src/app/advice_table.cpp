// One sentence for each rule of rules.md, in its order. Plain, second person, no exclamation marks.

#include <array>

#include "app/advice_text.h"
#include "core/base/contract.h"

namespace app {
namespace {

struct Row {
    std::string_view rule;
    std::string_view text;
};

constexpr auto kRows = std::to_array<Row>({
    {"A1",
     "Chances come in clusters: you have {company}'s offer and {other} invites you. That is "
     "usual, not a crisis."},
    {"A2",
     "You are talking to {company} and {other} at once. Be courteous and clear with both, "
     "and quick to answer."},
    {"A3",
     "Go and talk to {company}; what you have from {other} is no reason not to. It is only a"
     " conversation."},
    {"A4",
     "You said yes to {company}. Keep making contacts all the same, and keep an eye on what "
     "exists."},
    {"A5",
     "Tell {company} that you have an offer elsewhere. It does little harm there and may "
     "speed them up."},
    {"A6", "Ask {company} when they expect to decide. Their date is worth more than any guess."},
    {"A7", "Ask {company} for {number} more days. The other chance is worth it."},
    {"A8", "{company} can take its offer back at any time; the chance of that is {odds}."},
    {"A9",
     "Do not keep {company} waiting without a word: thank them within a day and name the "
     "date of your answer."},
    {"A10",
     "Ask yourself plainly: do you want to risk {company}'s offer for {other}? The chance of"
     " ending with nothing is {odds}."},
    {"A11",
     "How far {company} is decides the risk: their chance of an offer is {odds} at this "
     "stage."},
    {"A12",
     "You are after relationships rather than a job now, so people met count for more than "
     "days saved."},
    {"A13",
     "How {company} sees you counts: whoever was long looked for may ask for more than one "
     "of many."},
    {"A14",
     "{company} wants your answer by {date}, before {other} is likely to decide. Choose what"
     " is worth most to you."},
    {"A15",
     "You may tell {company} that you are interviewing: {other} is better, and its chance is"
     " {odds}."},
    {"A16",
     "Told of a rival, {company} may come back with a better offer; the chance of that is "
     "{odds}."},
    {"A17", "Told of a rival, {company} may also drop you; the chance of that is {odds}."},
    {"A18", "{company} has raised its offer. Close with it now, or accept that you may lose it."},
    {"A19", "This is advice. Only you can decide whether the risk is worth taking."},
    {"B1",
     "Your gut says no to {company}, and {other} has not answered. That is a decision of its"
     " own; take it as one."},
    {"B2",
     "Look at three ways: hold out for {other}, take {company} as a compromise, or say no "
     "and keep the bridge."},
    {"B3",
     "Look closely at {company} before you answer: what reads well may not be, and what "
     "reads dull may surprise you."},
    {"B4", "Look into {company} as well, even if you feel sure. A dream job can be only gloss."},
    {"B5", "You are a finalist at {company}, so waiting can be right; their chance is {odds}."},
    {"B6",
     "Picture a no from {company} with {other}'s offer gone; the chance of that no is "
     "{odds}. Is it worth losing the second choice?"},
    {"B7",
     "You could turn {company} down: the job is so-so beside {other}, and your money can "
     "carry it."},
    {"B8", "If you let {company} go, be ready to return to a determined search at once."},
    {"B9", "Before you decline {company}, ask {contact} for a talk and explain honestly."},
    {"B10",
     "That talk with {company} may change the job or open another one. Bring the list of "
     "what you wish for."},
    {"B11",
     "{company} now knows what you really want. Keep them as a contact; they may think of "
     "you again."},
    {"B12",
     "Now that you have declined {other}, tell {contact} at {company} how much their job "
     "means to you."},
    {"B13", "Tell {company} again, clearly, that you are strongly interested."},
    {"B14", "Ask {company} whether there is anything else you can provide."},
    {"B15", "Ask {company} whether you may check in every now and then."},
    {"B16",
     "It is time for a short, pleasant note to {contact} at {company}; about every {number} "
     "days is right."},
    {"B17",
     "When you write to {contact} at {company}, ask whether it is still fine to stay in "
     "touch, and stop on a no."},
    {"B18",
     "Put what is new since your last note into the one to {company}: {number} on your list."},
    {"B19",
     "You took {other}. Stay in touch with {company} all the same; it was the one you "
     "wanted."},
    {"B20",
     "{company} is being reorganised: the position may stay, change or vanish. The chance "
     "that it outlasts this is {odds}."},
    {"B21",
     "More time at {company} can mean weeks, months or far longer. Do not plan around their "
     "date."},
    {"C1",
     "Do not refuse {company} because you wait for {other}. Keep interviewing, even if you "
     "are not thrilled."},
    {"C2", "All you know of {company} is words. Do not judge the job by its description."},
    {"C3", "Go and see {company}, and meet the people who work there."},
    {"C4", "Ask {company} the very questions that made you hesitate: {number} on your list."},
    {"C5", "{company} may surprise you. Give them the chance that they are giving you."},
    {"C6",
     "Make a good impression at {company}, whether or not you want the job. It is how people"
     " come to know you."},
    {"C7", "You got on well with {contact} at {company}. Such a person speaks well of you later."},
    {"C8", "Send {contact} at {company} a request to connect."},
    {"C9",
     "Rehearse for {company} with a friend or a mirror; the interview itself is the best "
     "practice."},
    {"C10",
     "Prepare an answer to what stumped you: {number} on your list. It should not happen "
     "again where it counts."},
    {"C11", "While you wait for {company}, use the time to sharpen a skill."},
    {"C12", "{company} may ask whether you interview elsewhere. Have a short, true answer ready."},
    {"C13", "You may tell {company} that others are interested too; it is true, since {other} is."},
    {"C14", "{company} is near its end and may move faster once it knows that others want you."},
    {"C15", "{company} is your favourite. That is normal, as long as the others stay open."},
    {"C16",
     "Nearly all your hope is on {company}. If it says no you are back at the start; the "
     "chance of that is {odds}."},
    {"C17",
     "You are sure that {company} is wrong for you. Cancel properly and politely, before the"
     " day."},
    {"C18",
     "Never agree to come to {company} and then stay away. Write to them, and tell {contact}"
     " as well."},
    {"C19", "Even if nothing comes of {company}, the interview is not wasted."},
    {"C20",
     "You need a job by {date}: commit to the search, with {number} or more new "
     "conversations a week."},
    {"D1",
     "A further interview at {company} can mean that an offer is near; its chance is {odds}."},
    {"D2",
     "Step back from {company}: the job is far below your abilities and below what you need "
     "to earn."},
    {"D3", "Step back from {company}: the culture disappoints, or you saw people treated badly."},
    {"D4", "Step back from {company}: it means a major move, and they do not support it."},
    {"D5", "Step back from {company}: it conflicts with what you stand for."},
    {"D6", "Step back from {company}: the person you would work for seems very difficult."},
    {"D7", "Go to {company}: the job seems interesting and the pay is adequate."},
    {"D8", "Go to {company}: the culture is better than you expected, and people seem happy."},
    {"D9", "Go to {company}: they help with moving and housing."},
    {"D10", "Go to {company}: it may not be perfect, but its values are in line with yours."},
    {"D11", "Go to {company}: you still have questions that only they can answer."},
    {"D12", "Go to {company}: you have not met anybody of the management yet."},
    {"D13", "Most coaches would say: go to {company}, to learn about it and for the experience."},
    {"D14",
     "{company} may see your worth and offer you something better. You only find out if you "
     "go."},
    {"D15", "{company} is not for you. Step back gracefully."},
    {"E1",
     "Before the next interview at {company}, check with yourself: are you excited about the"
     " job, and about the company?"},
    {"E2", "Notice whether you go to {company} only because money is short."},
    {"E3",
     "Rate your gut about {company} again from {date} on. The first spark can fade within a "
     "day."},
    {"E4",
     "Name the choice about {company}: take it and dislike it from the first day, or refuse "
     "and keep trying. Of those asked, {odds} had left a job within 90 days."},
    {"E5", "Much depends on your money: it lasts until {date}."},
    {"E6",
     "Ask where your working life must go next, and add it to what you compare {company} by."},
    {"E7", "Write down what speaks for {company} and what speaks against it."},
    {"E8", "Talk {company}'s offer over with a mentor you trust, or with your family."},
    {"E9",
     "How you decline {company} matters. Hiring managers know each other and talk; never "
     "decline without a message."},
    {"E10",
     "Give {company} an honest reason about the direction you want to take. Honest, not "
     "brutal."},
    {"E11", "Show {company} that you value the time, effort and money they spent on you."},
    {"E12", "Thank the others at {company} as well: you have {number} names there."},
    {"E13", "You liked {contact} at {company}. Say so, and offer your help."},
    {"E14", "Send a request to connect to {company} soon, to show that you meant it."},
    {"E15",
     "Write down what you learnt from {company}, for the next time you are called to a "
     "second interview."},
    {"E16",
     "You are truly not interested in {company}. Waste nobody's time and say politely that "
     "you go another way."},
    {"E17", "Being called back by {company} means that you are on the short list."},
    {"P1",
     "{company}'s offer is only spoken. Do not resign, decline others or stop searching "
     "until it is in writing."},
    {"P2",
     "Say it to {contact} at {company} first, and write it afterwards. You have spent much "
     "time together."},
    {"P3",
     "Ask {company} for time once only, for one date, and before the last day. Later or "
     "again carries a risk."},
    {"P4",
     "Do not accept {company} with the plan to leave when {other} answers. If you take it, "
     "mean it."},
    {"P5",
     "With {company}: no auction, no ultimatum, and no rival's name or figure unless they "
     "ask."},
    {"P6", "You said yes to {company}. Tell everybody else promptly; still open: {number}."},
});

}  // namespace

std::string_view advice_template(std::string_view rule) {
    const Row* found = nullptr;
    for (const Row& row : kRows) {
        if (row.rule == rule) found = &row;
    }
    JUGGLE_ASSERT(found);  // every rule has a sentence
    return found->text;
}

}  // namespace app

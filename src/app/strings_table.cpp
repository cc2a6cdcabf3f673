// The fixed texts, one table sorted by key. To add one: a row in its place (the build checks the
// order). Sentences with names and numbers in them are made in the other *_text sources.

#include <algorithm>
#include <array>
#include <string_view>

#include "app/strings.h"
#include "core/base/contract.h"

namespace app {
namespace {

struct Row {
    std::string_view key;
    std::string_view text;
};

constexpr auto kRows = std::to_array<Row>({
    {"app.name", "Juggle"},
    {"calendar.next", "Next month"},
    {"calendar.open", "Choose a day"},
    {"calendar.previous", "Previous month"},
    {"calendar.title", "Calendar"},
    {"decide.actions", "What you can do today"},
    {"decide.change", "What would change it"},
    {"decide.change_facts", "Change the facts"},
    {"decide.column_action", "Action"},
    {"decide.column_average", "On average"},
    {"decide.column_bad", "Bad case"},
    {"decide.column_nothing", "Nothing"},
    {"decide.empty_line", "Enter an offer and what you hope for, and the answer appears here."},
    {"decide.empty_title", "There is nothing to decide yet."},
    {"decide.enter_facts", "Enter the facts"},
    {"decide.legend",
     "Mark: on average. Band: from a bad case to a good one. Nothing: the chance of ending "
     "without any of these jobs."},
    {"decide.missing", "What would make this answer better"},
    {"decide.not_exact",
     "There is too much open for an exact answer, so this one is a close estimate."},
    {"decide.nothing_changes", "No single number that is easy to believe would change this."},
    {"decide.plan", "The plan"},
    {"decide.plan_line", "If nothing happens, day by day; and what to do when something does."},
    {"decide.strip", "The coming weeks"},
    {"decide.title", "Decide"},
    {"decide.today_is", "Today is"},
    {"decide.unit_pay", "Pay over the coming years, after what waiting costs"},
    {"decide.unit_points", "Your points from 0 to 100, after what waiting costs"},
    {"decide.verdict", "What to do now"},
    {"decide.write_to", "Write to"},
    {"edit.redo", "Redo"},
    {"edit.undo", "Undo"},
    {"example.courted.line",
     "No hurry and no money worries: two companies, one of them dear to her."},
    {"example.courted.title", "Employed, and courted"},
    {"example.graduate.line", "Two offers with a deadline, and a third company that may answer."},
    {"example.graduate.title", "A graduate's first job"},
    {"example.laid_off.line", "One offer, one hope, and money for ten weeks."},
    {"example.laid_off.title", "After a layoff"},
    {"field.answer_expected", "They said they would answer by"},
    {"field.answer_expected_hint", "Leave it empty if they named no day."},
    {"field.company", "Company"},
    {"field.date_placeholder", "Friday, 27 Nov, in 3 days"},
    {"field.deadline", "They want your answer by"},
    {"field.deadline_passed", "This day has passed. Ask them whether the offer still stands."},
    {"field.form", "The offer is"},
    {"field.not_a_date", "Please write a day, such as 27 Nov, Friday or in 3 days."},
    {"field.not_an_amount", "Please write an amount, such as 52,000 or 52k."},
    {"field.of_hundred", " of 100"},
    {"field.own_chance", "Chance that they make you an offer"},
    {"field.role", "Role"},
    {"field.spoken", "Only spoken"},
    {"field.spoken_hint", "A spoken offer does not count yet: ask for it in writing."},
    {"field.stage", "How far you are"},
    {"field.stage_hint", "The last step that is done."},
    {"field.usual", ", as is usual"},
    {"field.usual_here", "Usual at this stage:"},
    {"field.worth", "What this job is worth to you"},
    {"field.worth_hint",
     "100 is the best you can imagine, 0 no better than none. All things together."},
    {"field.written", "In writing"},
    {"field.yearly_pay", "Pay in a year"},
    {"messages.ask_for_time", "Ask for more time:"},
    {"messages.contact", "Who you write to"},
    {"messages.contact_hint", "A first name is enough. Leave it empty if you do not know."},
    {"messages.copied", "Copied. Paste it into your mail."},
    {"messages.copy", "Copy the message"},
    {"messages.copy_subject", "Copy the subject"},
    {"messages.decline", "Decline the offer:"},
    {"messages.empty", "When the answer calls for a message, it is written here for you."},
    {"messages.formal", "Formal"},
    {"messages.hints", "Before you send it"},
    {"messages.line", "Written from your own facts, and from nothing else. Change what you like."},
    {"messages.plain", "Plain"},
    {"messages.reset", "Write it again"},
    {"messages.subject", "Subject"},
    {"messages.tell", "Tell them of your offer:"},
    {"messages.text", "Message"},
    {"messages.title", "Messages"},
    {"messages.to", "To"},
    {"messages.tone", "Tone"},
    {"messages.warm", "Warm"},
    {"messages.which", "Which message"},
    {"money.a_month", "a month"},
    {"money.income", "What still comes in"},
    {"money.income_hint", "Without any of these jobs: benefits, a side job, help."},
    {"money.lasts_until", "Your money lasts until"},
    {"money.matters", "It matters"},
    {"money.no_issue", "Not an issue"},
    {"money.presses", "While you search, money is"},
    {"money.savings", "Savings you can live on"},
    {"money.spending", "What you spend"},
    {"nav.decide", "Decide"},
    {"nav.messages", "Messages"},
    {"nav.name", "Rooms"},
    {"nav.quick_start", "Your facts"},
    {"nav.settings", "Settings"},
    {"notice.copied_subject", "The subject is copied."},
    {"notice.copy_failed",
     "Your browser did not allow copying. Select the text and copy it yourself."},
    {"notice.dismiss", "Close this notice"},
    {"notice.exported", "Saved as a file. Keep it somewhere safe."},
    {"notice.imported", "The file is open. Undo brings back what was here before."},
    {"notice.name", "Notice"},
    {"notice.nothing_kept",
     "Your browser keeps nothing here, so everything is gone when you close this page. Save a "
     "file before you leave."},
    {"notice.redone", "Done again"},
    {"notice.set_aside",
     "Part of what was stored was damaged. The newest good copy is open, and the damaged text "
     "is kept aside."},
    {"notice.undone", "Undone"},
    {"quick.basis", "Compare the jobs by"},
    {"quick.basis_pay", "Yearly pay"},
    {"quick.basis_pay_hint", "Only money counts then. Choose points if more than money matters."},
    {"quick.basis_points", "Points from 0 to 100"},
    {"quick.basis_points_hint", "Everything that matters to you in one number."},
    {"quick.favourite", "The one you hope for"},
    {"quick.line", "The answer follows every change you make."},
    {"quick.money", "Money"},
    {"quick.offer", "The offer you have"},
    {"quick.title", "Your situation"},
    {"quick.whole_answer", "See the whole answer"},
    {"settings.about", "About"},
    {"settings.advice",
     "This is advice, never a command: the choice is yours. It cannot know what you have not "
     "told it, and it is no legal or financial advice."},
    {"settings.appearance", "Appearance"},
    {"settings.clear", "Start over"},
    {"settings.clear_line", "Empties this search. Undo brings it back."},
    {"settings.data", "Your data"},
    {"settings.data_line",
     "Everything stays in this browser. A file of your own is the only copy that nobody can "
     "clear away."},
    {"settings.evidence", "What the advice rests on"},
    {"settings.evidence_line",
     "Every number it starts from, with its source and how good that is: A official or "
     "peer-reviewed, B large survey, C one vendor or guide, D an assumption with no published "
     "figure."},
    {"settings.evidence_show", "Show the numbers"},
    {"settings.export", "Save as a file"},
    {"settings.export_line",
     "A copy that you own. Nothing else protects you from a cleared browser."},
    {"settings.import", "Open a file"},
    {"settings.import_line",
     "Opens a saved search in place of this one. Undo brings this one back."},
    {"settings.leave_it", "Leave it"},
    {"settings.line", "How Juggle looks, where your data is, and what the advice rests on."},
    {"settings.open_anyway", "Open it anyway"},
    {"settings.refused", "This file was not opened"},
    {"settings.refused_line",
     "Your open search is untouched. You can open the file anyway and put it right there."},
    {"settings.text_size", "Text size"},
    {"settings.theme", "Theme"},
    {"settings.title", "Settings"},
    {"settings.version", "Version"},
    {"settings.your_search", "Your search"},
    {"status.empty", "Nothing to save yet"},
    {"status.failed", "Not saved"},
    {"status.pending", "Saving"},
    {"status.read_only", "Read only"},
    {"status.saved", "Saved on this device"},
    {"strip.likely_around", "most likely around"},
    {"strip.money", "Money"},
    {"strip.money_until", "lasts until"},
    {"strip.no_answer_date", "no day in sight"},
    {"strip.no_deadline", "no deadline yet"},
    {"strip.offer_until", "offer until"},
    {"theme.dark", "Dark"},
    {"theme.high_contrast", "High contrast"},
    {"theme.light", "Light"},
    {"theme.system", "As the system"},
    {"welcome.examples", "Or look at an example first"},
    {"welcome.examples_line", "Made-up searches that you can change as you like."},
    {"welcome.lead",
     "Juggle helps you answer an offer while you hope for another: what to do now, why, and "
     "how to say it."},
    {"welcome.open_file", "Open a saved file"},
    {"welcome.privacy",
     "Nothing you type leaves this device. There is no account, and it works offline."},
    {"welcome.start", "I have an offer and hope for another"},
    {"welcome.start_line", "A few questions, less than five minutes."},
    {"welcome.title", "Juggle job offers without dropping one."},
});

constexpr bool by_key(const Row& a, const Row& b) {
    return a.key < b.key;
}
static_assert(std::is_sorted(kRows.begin(), kRows.end(), by_key), "keep the rows sorted by key");

}  // namespace

std::string_view text(std::string_view key) {
    const auto row = std::lower_bound(kRows.begin(), kRows.end(), Row{key, {}}, by_key);
    JUGGLE_ASSERT(row != kRows.end() && row->key == key);
    return row->text;
}

}  // namespace app

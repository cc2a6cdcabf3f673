#include <doctest/doctest.h>

#include "app/strings.h"
#include "app/wording.h"
#include "support/search_builder.h"

namespace {

using core::Action;
using core::ActionLine;
using core::Answer;
using core::Badge;
using core::BreakEven;
using core::OpportunityId;
using core::PlanBranch;
using core::Search;
using core::Stage;
using support::march;

const OpportunityId kOffer{"o1"};
const OpportunityId kHope{"o2"};
const app::Locale kLocale;

ActionLine line(Action action, std::optional<OpportunityId> job, int days = 0) {
    ActionLine out;
    out.action = action;
    out.opportunity = std::move(job);
    out.extra_days = days;
    return out;
}

// Friday, 6 March is the deadline; today is Tuesday, 3 March.
Search situation() {
    Search search = support::offer_and_hope();
    search.opportunities[0].offer->deadline = march(6);
    return search;
}

Answer answer_with(const ActionLine& best) {
    Answer answer;
    answer.today = march(3);
    answer.actions = {best};
    answer.verdict.emplace();
    answer.verdict->action = best.action;
    answer.verdict->opportunity = best.opportunity;
    answer.verdict->badge = Badge::Lean;
    answer.verdict->decide_by = march(6);
    core::Estimate estimate;
    estimate.opportunity = kHope;
    estimate.chance = 0.33;
    answer.estimates = {estimate};
    return answer;
}

BreakEven chance(double yours, std::vector<double> crossings, Action below, Action above) {
    BreakEven out;
    out.opportunity = kHope;
    out.yours = yours;
    out.crossings = std::move(crossings);
    out.below = below;
    out.above = above;
    return out;
}

app::VerdictText words(const Answer& answer, const Search& search) {
    return app::verdict_text(answer, search, kLocale);
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the verdict of the look book is written as there") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::AskForTime, kOffer, 4));
    answer.verdict->also = {line(Action::TellFavourite, kHope)};
    answer.break_evens = {chance(0.33, {0.2}, Action::Accept, Action::AskForTime)};
    answer.estimates[0].own_chance = 0.33;
    answer.branches = {{PlanBranch::Event::Refuses, kOffer, 0.4, Action::Accept, kOffer}};
    const app::VerdictText text = words(answer, search);
    CHECK(text.headline ==
          "Ask Northwind for four more days, and tell Contoso today that you hold an offer.");
    CHECK(text.reason ==
          "Waiting is worth it as long as Contoso's chance is above about one in five; you put it "
          "at one in three. If Northwind refuses, accept the offer as it is.");
    CHECK(text.deadline_line == "Northwind's offer ends Friday, in 3 days");
}

TEST_CASE("a hope that is counted lower says so and why") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::Wait, {}));
    answer.break_evens = {chance(0.25, {0.2}, Action::Accept, Action::Wait)};
    answer.estimates[0].own_chance = 0.35;
    CHECK(has(words(answer, search).reason,
              "you put it at one in three, which we count as about one in four, because hopes tend "
              "to run high."));
    answer.estimates[0].own_chance.reset();
    CHECK(has(words(answer, search).reason,
              "we take it to be about one in four, as is usual after a final interview."));
}

TEST_CASE("each action has its headline") {
    const Search search = situation();
    struct Case {
        ActionLine best;
        const char* headline;
    };
    const Case cases[] = {
        {line(Action::Accept, kOffer), "Accept Northwind's offer."},
        {line(Action::Decline, kOffer), "Decline Northwind's offer."},
        {line(Action::AskForTime, kOffer, 1), "Ask Northwind for one more day."},
        {line(Action::AskForTime, kOffer, 7), "Ask Northwind for one more week."},
        {line(Action::AskForTime, kOffer, 14), "Ask Northwind for two more weeks."},
        {line(Action::AskForTime, kOffer, 0), "Ask Northwind for more time."},
        {line(Action::Negotiate, kOffer), "Ask Northwind for better terms."},
        {line(Action::TellFavourite, kHope), "Tell Contoso today that you hold an offer."},
        {line(Action::Wait, {}), "Wait for Contoso for now, and keep Northwind's offer open."},
        {line(Action::Go, kHope), "Go to the interview with Contoso."},
        {line(Action::Withdraw, kHope), "Step back from Contoso."},
    };
    for (const Case& each : cases) {
        CHECK(words(answer_with(each.best), search).headline == each.headline);
    }
}

TEST_CASE("waiting on the last day says what becomes of the offer") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::Wait, {}));
    answer.today = march(6);
    const app::VerdictText text = words(answer, search);
    CHECK(text.headline == "Let Northwind's offer go, and wait for Contoso.");
    CHECK(has(text.reason, "A kind no today"));
    CHECK(text.deadline_line == "Northwind's offer ends today");
}

TEST_CASE("ties that cannot be done on one day are not joined") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::Accept, kOffer));
    answer.verdict->also = {line(Action::Wait, {}), line(Action::TellFavourite, kHope)};
    CHECK(words(answer, search).headline == "Accept Northwind's offer.");
    answer = answer_with(line(Action::AskForTime, kOffer, 4));
    answer.verdict->also = {line(Action::TellFavourite, kHope), line(Action::Accept, kOffer),
                            line(Action::Negotiate, kOffer)};
    CHECK(
        words(answer, search).headline ==
        "Ask Northwind for four more days, ask Northwind for better terms, and tell Contoso today "
        "that you hold an offer.");
}

TEST_CASE("a coin flip is called one") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::Wait, {}));
    answer.verdict->badge = Badge::CoinFlip;
    answer.verdict->runner_up = line(Action::Accept, kOffer);
    CHECK(has(words(answer, search).reason,
              "It is a coin flip: accepting Northwind's offer comes out about the same, so choose "
              "what you would regret less."));
    answer.verdict->runner_up.reset();
    CHECK(has(words(answer, search).reason, "It is a coin flip"));
}

TEST_CASE("accepting says what the hope would have to be") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::Accept, kOffer));
    answer.break_evens = {chance(0.1, {0.48}, Action::Accept, Action::Wait)};
    CHECK(has(words(answer, search).reason,
              "Waiting would be worth it only if Contoso's chance were above about one in two; we "
              "take it to be about one in ten, as is usual after a final interview."));
    answer.break_evens = {chance(0.1, {}, Action::Accept, Action::Accept)};
    CHECK(has(words(answer, search).reason,
              "Accepting now comes out ahead whatever Contoso's chance is."));
}

TEST_CASE("a chance beside its limit is not repeated in the same words") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::Wait, {}));
    answer.break_evens = {chance(0.21, {0.2}, Action::Accept, Action::Wait)};
    CHECK(has(words(answer, search).reason,
              "is above about one in five; we count it as only just above."));
}

TEST_CASE("a window between two chances is said as one") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::AskForTime, kOffer, 4));
    answer.break_evens = {chance(0.3, {0.1, 0.8}, Action::Accept, Action::AskForTime)};
    CHECK(has(words(answer, search).reason, "between about one in ten and about four in five"));
}

TEST_CASE("money that presses is said with the risk, and with a yes") {
    const Search search = situation();
    ActionLine wait = line(Action::Wait, {});
    wait.nothing = 0.1;
    Answer answer = answer_with(wait);
    answer.runway = march(3) + 70;
    CHECK(has(words(answer, search).reason,
              "The risk of ending with nothing is about one in ten, with money for about ten "
              "weeks."));
    answer.runway = march(3) + 200;
    CHECK(
        has(words(answer, search).reason, "The risk of ending with nothing is about one in ten."));
    Answer accept = answer_with(line(Action::Accept, kOffer));
    accept.runway = march(3) + 1;
    CHECK(has(words(accept, search).reason,
              "You have money for one day, and a yes ends that worry."));
    accept.runway = march(3);
    CHECK(has(words(accept, search).reason, "Your money has run out"));
    accept.runway.reset();
    CHECK_FALSE(has(words(accept, search).reason, "money"));
}

TEST_CASE("a spoken offer is never treated as a written one") {
    Search search = situation();
    search.opportunities[0].stage = Stage::VerbalOffer;
    const app::VerdictText accept = words(answer_with(line(Action::Accept, kOffer)), search);
    CHECK(accept.headline == "Say yes to Northwind, and ask for the offer in writing.");
    CHECK(has(accept.reason, "Until it is in writing, turn nothing else down."));
    const app::VerdictText wait = words(answer_with(line(Action::Wait, {})), search);
    CHECK(has(wait.reason,
              "Northwind's offer is only spoken so far: get it in writing before you turn anything "
              "else down."));
    const app::VerdictText tell = words(answer_with(line(Action::TellFavourite, kHope)), search);
    CHECK(tell.headline == "Tell Contoso today that you have a spoken offer.");
    search.opportunities.push_back(support::offered("o3", "Fabrikam", march(9)));
    const app::VerdictText decline =
        words(answer_with(line(Action::Decline, OpportunityId{"o3"})), search);
    CHECK(has(decline.reason, "get it in writing before you turn this one down."));
    const app::VerdictText refuse = words(answer_with(line(Action::Decline, kOffer)), search);
    CHECK_FALSE(has(refuse.reason, "spoken"));
}

TEST_CASE("with several offers the first deadline is named, and the best offer is called so") {
    Search search = situation();
    search.opportunities[1] = support::offered("o2", "Contoso", march(4));
    search.favourite.reset();
    const app::VerdictText text = words(answer_with(line(Action::Accept, kOffer)), search);
    CHECK(text.deadline_line == "Contoso's offer ends tomorrow");
    CHECK(has(text.reason, "It is the best of the offers you hold, and nothing else is open."));
    const app::VerdictText decline = words(answer_with(line(Action::Decline, kHope)), search);
    CHECK(has(decline.reason, "You do better with another offer you hold."));
}

TEST_CASE("what is not known is not claimed") {
    Search search = situation();
    search.opportunities[0].offer->deadline.reset();
    Answer answer = answer_with(line(Action::Wait, {}));
    answer.verdict->decide_by.reset();
    CHECK(words(answer, search).deadline_line == "Northwind's offer has no deadline yet");
    search.opportunities.erase(search.opportunities.begin());
    CHECK(words(answer, search).headline ==
          "Wait for Contoso; nothing needs an answer from you today.");
    CHECK(words(answer, search).deadline_line.empty());
    search.opportunities[0].answer_expected = march(6);
    CHECK(words(answer, search).deadline_line == "Contoso wants to answer by Friday");
    search.opportunities.push_back(support::opportunity("o3", "Fabrikam", Stage::Applied));
    search.favourite.reset();
    CHECK(words(answer, search).headline ==
          "Wait for now; nothing needs an answer from you today.");
    answer.verdict.reset();
    CHECK(words(answer, search).headline == "Nothing is open right now.");
}

TEST_CASE("companies without a name are called by their place") {
    Search search = situation();
    search.opportunities[0].company = "  ";
    search.opportunities[1].company = "";
    Answer answer = answer_with(line(Action::AskForTime, kOffer, 4));
    answer.verdict->also = {line(Action::TellFavourite, kHope)};
    answer.break_evens = {chance(0.33, {0.2}, Action::Accept, Action::AskForTime)};
    const app::VerdictText text = words(answer, search);
    CHECK(text.headline ==
          "Ask the first company for four more days, and tell your favourite today that you hold "
          "an offer.");
    CHECK(has(text.reason, "your favourite's chance"));
    CHECK(text.deadline_line == "The first company's offer ends Friday, in 3 days");
}

TEST_CASE("names keep their letters and their possessive") {
    Search search = situation();
    const std::pair<const char*, const char*> names[] = {
        {"Siemens", "Accept Siemens' offer."},
        {"McDonald's", "Accept McDonald's offer."},
        {"eBay", "Accept eBay's offer."},
        {"\xE6\xA0\xAA\xE5\xBC\x8F", "Accept \xE6\xA0\xAA\xE5\xBC\x8F's offer."},
    };
    for (const auto& [name, headline] : names) {
        search.opportunities[0].company = name;
        CHECK(words(answer_with(line(Action::Accept, kOffer)), search).headline == headline);
    }
    search.opportunities[0].company = "eBay";
    CHECK(words(answer_with(line(Action::Accept, kOffer)), search).deadline_line ==
          "eBay's offer ends Friday, in 3 days");
}

TEST_CASE("a request for time says how long the waiting lasts with a yes and with a no") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::TellFavourite, kHope));
    answer.verdict->also = {line(Action::AskForTime, kOffer, 4)};
    answer.branches = {{PlanBranch::Event::Refuses, kOffer, 0.2, Action::Wait, {}}};
    answer.plan = {{march(3), march(3), Action::AskForTime, kOffer},
                   {march(4), march(9), Action::Wait, {}},
                   {march(10), march(10), Action::Accept, kOffer}};
    const app::VerdictText text = words(answer, search);
    CHECK(text.headline ==
          "Ask Northwind for four more days, and tell Contoso today that you hold an offer.");
    CHECK(has(text.reason,
              "If Northwind agrees, you can wait until Tuesday, 10 March, else until Friday; if "
              "nothing has come by then, accept its offer."));
    answer.plan.pop_back();
    CHECK(has(words(answer, search).reason, "If Northwind refuses, you still have until Friday."));
}

TEST_CASE("waiting says what to do when nothing comes") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::Wait, {}));
    answer.plan = {{march(3), march(5), Action::Wait, {}},
                   {march(6), march(6), Action::Accept, kOffer}};
    CHECK(has(words(answer, search).reason,
              "If nothing has come by Friday, accept Northwind's offer."));
}

TEST_CASE("an offer that is accepted today is not told to anybody else first") {
    Search search = situation();
    Answer answer = answer_with(line(Action::TellFavourite, kHope));
    answer.verdict->also = {line(Action::Negotiate, kOffer)};
    answer.plan = {{march(3), march(3), Action::Negotiate, kOffer},
                   {march(3), march(3), Action::Accept, kOffer}};
    answer.break_evens = {chance(0.3, {0.01}, Action::Accept, Action::TellFavourite)};
    const app::VerdictText text = words(answer, search);
    CHECK(text.headline == "Ask Northwind for better terms, then accept its offer.");
    CHECK(has(text.reason, "Nothing still open is good enough to wait for."));
    CHECK_FALSE(has(text.reason, "Waiting"));
    search.opportunities[0].stage = Stage::VerbalOffer;
    answer.verdict->action = Action::Negotiate;
    answer.verdict->opportunity = kOffer;
    answer.verdict->also.clear();
    CHECK(words(answer, search).headline == "Ask Northwind for better terms, then say yes.");
}

TEST_CASE("a limit at either end is said as people say it") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::Wait, {}));
    answer.break_evens = {chance(0.3, {0.005}, Action::Accept, Action::Wait)};
    CHECK(has(words(answer, search).reason,
              "Waiting is worth it as long as Contoso has any real chance; we take it to be about "
              "one in three"));
    answer = answer_with(line(Action::Decline, kOffer));
    answer.break_evens = {chance(0.3, {0.99}, Action::Decline, Action::Accept)};
    CHECK(has(words(answer, search).reason,
              "Turning it down is worth it unless Contoso's offer is almost certain;"));
}

TEST_CASE("the plan is told day by day") {
    const Search search = situation();
    Answer answer = answer_with(line(Action::AskForTime, kOffer, 4));
    const auto step = [&](core::Date from, core::Date to, Action action,
                          std::optional<OpportunityId> job) {
        return app::plan_step_text({from, to, action, std::move(job)}, answer, search, kLocale);
    };
    CHECK(step(march(3), march(3), Action::AskForTime, kOffer) ==
          "Today: ask Northwind for four more days");
    CHECK(step(march(4), march(5), Action::Wait, {}) == "Tomorrow to Thursday: wait for Contoso");
    CHECK(step(march(6), march(6), Action::Accept, kOffer) ==
          "Friday: if nothing has come, accept Northwind's offer");
    CHECK(step(march(12), march(12), Action::Wait, {}) == "12 Mar: wait for Contoso");
    const auto branch = [&](PlanBranch::Event event, OpportunityId job, Action then,
                            std::optional<OpportunityId> whose) {
        return app::plan_branch_text({event, std::move(job), 0.33, then, std::move(whose)}, search);
    };
    CHECK(branch(PlanBranch::Event::Offers, kHope, Action::Accept, kHope) ==
          "If Contoso makes an offer (about one in three), accept it.");
    CHECK(branch(PlanBranch::Event::Rejects, kHope, Action::Accept, kOffer) ==
          "If Contoso says no (about one in three), accept Northwind's offer.");
    CHECK(branch(PlanBranch::Event::Grants, kOffer, Action::Wait, {}) ==
          "If Northwind agrees (about one in three), wait for Contoso.");
    CHECK(branch(PlanBranch::Event::Rejects, kHope, Action::Wait, {}) ==
          "If Contoso says no (about one in three), wait.");
}

TEST_CASE("every kind of limit has its sentence") {
    const Search search = situation();
    const Answer answer = answer_with(line(Action::Wait, {}));
    BreakEven input = chance(80, {62}, Action::Accept, Action::Wait);
    input.input = BreakEven::Input::Worth;
    CHECK(
        app::break_even_text(input, answer, search, kLocale) ==
        "Waiting is worth it as long as Contoso's job is worth more than about 62 points; you put "
        "it at 80 points.");
    input = chance(0.02, {0.11}, Action::Wait, Action::Accept);
    input.input = BreakEven::Input::Withdrawal;
    input.opportunity = kOffer;
    CHECK(app::break_even_text(input, answer, search, kLocale) ==
          "Waiting is worth it as long as the chance that Northwind takes its offer back is below "
          "about one in ten; we count it as about one in fifty.");
    input = chance(70, {35}, Action::Accept, Action::Wait);
    input.input = BreakEven::Input::Runway;
    CHECK(app::break_even_text(input, answer, search, kLocale) ==
          "Waiting is worth it as long as your money lasts more than about five weeks; you have "
          "about ten weeks.");
}

TEST_CASE("rows of the table of actions are short and grammatical") {
    const Search search = situation();
    CHECK(app::action_text(line(Action::AskForTime, kOffer, 4), search) ==
          "Ask Northwind for 4 more days");
    CHECK(app::action_text(line(Action::AskForTime, kOffer, 1), search) ==
          "Ask Northwind for 1 more day");
    CHECK(app::action_text(line(Action::Wait, {}), search) == "Wait");
    CHECK(app::action_text(line(Action::TellFavourite, kHope), search) ==
          "Tell Contoso that you hold an offer");
}

// Whatever the situation, the words stay words: no empty clause, no doubled blank, no raised voice.
TEST_CASE("no combination of action, badge, money and stage makes a slip") {
    for (const Stage stage : {Stage::VerbalOffer, Stage::Offer}) {
        for (int action = 0; action <= static_cast<int>(Action::Withdraw); ++action) {
            for (const Badge badge : {Badge::Firm, Badge::Lean, Badge::CoinFlip}) {
                for (const int runway : {-5, 0, 1, 13, 14, 90, 400}) {
                    for (const double crossing : {-1.0, 0.0, 0.01, 0.2, 0.5, 0.98}) {
                        Search search = situation();
                        search.opportunities[0].stage = stage;
                        const auto kind = static_cast<Action>(action);
                        const bool about_hope = kind == Action::TellFavourite ||
                                                kind == Action::Go || kind == Action::Withdraw;
                        ActionLine best = line(kind, about_hope ? kHope : kOffer, 4);
                        if (kind == Action::Wait) best.opportunity.reset();
                        best.nothing = 0.2;
                        Answer answer = answer_with(best);
                        answer.verdict->badge = badge;
                        answer.runway = march(3) + runway;
                        std::vector<double> crossings;
                        if (crossing >= 0) crossings.push_back(crossing);
                        answer.break_evens = {chance(0.3, crossings, Action::Accept, Action::Wait)};
                        const app::VerdictText text = words(answer, search);
                        const std::string all = text.headline + " " + text.reason;
                        CAPTURE(all);
                        for (const char* slip :
                             {"  ", " .", " ,", "..", "!", ";.", "about about", "one days",
                              "one weeks", "of .", "chance is none"}) {
                            CHECK_FALSE(has(all, slip));
                        }
                        CHECK(text.headline.back() == '.');
                        CHECK(text.reason.back() == '.');
                        CHECK(all.size() < 480);
                    }
                }
            }
        }
    }
}

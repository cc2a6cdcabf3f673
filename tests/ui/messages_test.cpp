// From the letter to the day it was sent: copied, mailed, shared, put right, marked, taken back.

#include <string>
#include <vector>

#include "app/strings.h"
#include "doctest/doctest.h"
#include "support/headless.h"
#include "support/layout_checks.h"
#include "support/search_builder.h"

namespace {

using core::Situation;
using support::busy;
using support::Headless;
using support::march;
using ui::Role;

std::string words(std::string_view key) {
    return std::string(app::text(key));
}

void open_message(Headless& page, const core::Search& search, Situation situation,
                  const char* opportunity, core::Length length = core::Length::Mail) {
    page.store.adopt(search);
    app::Session session = page.store.session();
    session.screen = app::Screen::Messages;
    session.message.situation = situation;
    session.message.opportunity.text = opportunity;
    session.message.length = length;
    page.store.set_session(session);
    page.settle();
}

bool says(Headless& page, std::string_view part) {
    for (const ui::Node& node : page.shell().tree().nodes()) {
        if (node.name.find(part) != std::string::npos) return true;
    }
    return false;
}

const core::FollowUp* second_check_in(const core::Search& search) {
    for (const core::FollowUp& one : search.follow_ups) {
        if (one.row == "check_in" && one.step == 2) return &one;
    }
    return nullptr;
}

// Types without leaving the field, as somebody does who goes on.
void keep_typing(Headless& page, const std::string& text) {
    const ui::NodeId id = page.get(Role::TextArea, words("messages.text")).id;
    page.shell().push({ui::SemanticAction::Kind::Focus, id, {}, 1});
    page.shell().push({ui::SemanticAction::Kind::SetText, id, text, 0});
    page.settle();
}

std::string letter(Headless& page) {
    return page.get(Role::TextArea, words("messages.text")).value;
}

}  // namespace

TEST_CASE(
    "marked as sent: the message and what follows are in the search, and one undo takes both") {
    Headless page(march(19));
    open_message(page, busy(), Situation::Reaffirm, "o2");
    const std::string body = letter(page);
    page.activate(Role::Button, words("messages.mark"));
    const core::Search after = page.store.search();
    REQUIRE(after.sent.size() == 1);
    if (after.sent.empty()) return;
    CHECK(after.sent[0].situation == 6);
    CHECK(after.sent[0].body == body);
    CHECK(after.sent[0].date == march(19));
    CHECK(after.sent[0].contact == core::ContactId{"c1"});
    REQUIRE(second_check_in(after) != nullptr);
    // On the screen: that it went, what follows with its day, and no button to send it again.
    CHECK(says(page, "Sent on Thursday, 19 March, to Dana."));
    CHECK(says(page, "Check in with Contoso once more, for the last time"));
    CHECK(says(page, "In 7 days, Thursday, 26 March"));
    CHECK(page.find(Role::Button, words("messages.mark")) == nullptr);
    CHECK(page.find(Role::Button, words("messages.again")) == nullptr);
    page.activate(Role::Button, words("messages.take_back"));
    CHECK(page.store.search() == busy());
    CHECK_FALSE(says(page, words("messages.sent_now")));
    CHECK(page.find(Role::Button, words("messages.mark")) != nullptr);
    page.store.redo();
    page.settle();
    CHECK(page.store.search() == after);
    page.activate(Role::Button, words("messages.see_today"));
    CHECK(page.store.session().screen == app::Screen::Today);
}

TEST_CASE("what was sent before says when, and goes out again only behind that line") {
    core::Search search = busy();
    search.sent = {{core::MessageId{"m1"}, 6, core::OpportunityId{"o2"}, core::ContactId{"c1"},
                    march(2), "Dear Dana"}};
    Headless page(march(19));
    open_message(page, search, Situation::Reaffirm, "o2");
    CHECK(says(page, "Sent on Monday, 2 March, to Dana."));
    CHECK(page.find(Role::Button, words("messages.mark")) == nullptr);
    CHECK(page.find(Role::Button, words("messages.mark_again")) == nullptr);
    page.activate(Role::Button, words("messages.again"));
    page.activate(Role::Button, words("messages.mark_again"));
    CHECK(page.store.search().sent.size() == 2);
    // Another person there has had nothing yet.
    search.opportunities[1].contacts.push_back(
        {core::ContactId{"c2"}, "Samuel", "", "", core::ContactKind::HumanResources});
    open_message(page, search, Situation::ThankYou, "o2");
    CHECK(page.find(Role::Button, words("messages.mark")) != nullptr);
}

TEST_CASE("a no that was sent can be noted as one, and each step is taken back by itself") {
    Headless page(march(3));
    const core::Search before = busy();
    open_message(page, before, Situation::DeclineOffer, "o1");
    page.activate(Role::Button, words("messages.mark"));
    const core::Search sent = page.store.search();
    CHECK(core::is_open(sent.opportunities[0]));
    page.activate(Role::Button, words("messages.note_declined"));
    const core::Opportunity& closed = page.store.search().opportunities[0];
    CHECK(closed.outcome == core::Outcome::Declined);
    CHECK(closed.closed_on == march(3));
    CHECK(says(page, words("messages.sent_now") + ": " + words("situation.M5")));
    CHECK(page.find(Role::Button, words("messages.note_declined")) == nullptr);
    page.activate(Role::Button, words("messages.take_back"));
    CHECK(page.store.search() == sent);
    page.activate(Role::Button, words("messages.take_back"));
    CHECK(page.store.search() == before);
}

TEST_CASE("accepting sets off the closing round for everybody else") {
    Headless page(march(3));
    open_message(page, busy(), Situation::Accept, "o1");
    page.activate(Role::Button, words("messages.mark"));
    page.activate(Role::Button, words("messages.note_accepted"));
    CHECK(page.store.search().opportunities[0].stage == core::Stage::Accepted);
    CHECK(says(page, "Tell Contoso that you have taken another job"));
}

TEST_CASE("a mail opens with recipient, subject and text, and one that is too long is copied") {
    core::Search search = busy();
    search.opportunities[1].contacts[0].email = "dana+jobs@contoso.example";
    Headless page(march(19));
    open_message(page, search, Situation::Reaffirm, "o2");
    page.activate(Role::Button, words("messages.open_mail"));
    CHECK(page.desk.mail_link.starts_with("mailto:dana%2Bjobs@contoso.example?subject="));
    CHECK(page.desk.mail_link.find("&body=Dear%20Dana%2C%0D%0A%0D%0A") != std::string::npos);
    page.desk.mail_link.clear();
    const std::string text = "Dear Dana, thank you. " + std::string(2000, 'x');
    page.type(words("messages.text"), text);
    page.activate(Role::Button, words("messages.open_mail"));
    CHECK(page.desk.mail_link.empty());
    CHECK(page.desk.copied == text);
    CHECK(says(page, words("messages.too_long_for_mail")));
    CHECK(page.store.search() == search);
}

TEST_CASE("a share sheet is offered only where there is one") {
    Headless page(march(19));
    open_message(page, busy(), Situation::Reaffirm, "o2");
    CHECK(page.find(Role::Button, words("messages.share")) == nullptr);
    page.display.can_share = true;
    page.settle();
    page.activate(Role::Button, words("messages.share"));
    CHECK(page.desk.shared.ends_with("|" + letter(page)));
    CHECK_FALSE(page.desk.shared.starts_with("|"));
}

TEST_CASE("a call has no subject, no mail and no share, and is marked as called") {
    Headless page(march(3));
    page.display.can_share = true;
    open_message(page, busy(), Situation::TalkFirst, "o1", core::Length::Short);
    for (const char* key : {"messages.open_mail", "messages.share", "messages.copy_subject"}) {
        CAPTURE(key);
        CHECK(page.find(Role::Button, words(key)) == nullptr);
    }
    CHECK_FALSE(says(page, words("messages.subject")));
    page.activate(Role::Button, words("messages.mark_called"));
    REQUIRE(page.store.search().sent.size() == 1);
    CHECK(says(page, "Called on Tuesday, 3 March."));
}

TEST_CASE("what could not be copied is shown selected, at once or when the browser says so later") {
    for (const bool later : {false, true}) {
        CAPTURE(later);
        Headless page(march(19));
        open_message(page, busy(), Situation::Reaffirm, "o2");
        const std::string body = letter(page);
        page.desk.refuses_copies = !later;
        page.activate(Role::Button, words("messages.copy"));
        if (later) {
            CHECK(says(page, words("messages.copied")));
            page.shell().copy_refused(body);
        }
        // The frame that shows the field also moves the focus there.
        bool focused = false;
        for (int i = 0; i < 3 && later; ++i) {
            const auto focus = page.frame().focus;
            focused =
                focused || (focus && focus == page.get(Role::TextArea, words("copy.text")).id);
        }
        CHECK(focused == later);
        const ui::Node& field = page.get(Role::TextArea, words("copy.text"));
        CHECK(field.value == body);
        CHECK((field.flags & ui::kSelected) != 0);
        CHECK(says(page, "Ctrl+C"));
        CHECK_FALSE(says(page, words("messages.copied")));
        page.activate(Role::Button, words("copy.done"));
        CHECK(page.find(Role::TextArea, words("copy.text")) == nullptr);
    }
}

TEST_CASE("the lint speaks while one types, with its rule, and its fix is in the field at once") {
    Headless page(march(3));
    open_message(page, busy(), Situation::DeclineOffer, "o1");
    CHECK_FALSE(says(page, words("messages.lint")));
    keep_typing(page,
                "Dear all,\n\nThank you. Your offer is a joke, and I want another direction. I "
                "hope we stay in touch.\n\nZoë");
    CHECK(says(page, "E10: " + words("lint.harsh_words") + " \"a joke\""));
    page.activate(Role::Button, words("lint.apply"));
    CHECK(letter(page).find("a joke") == std::string::npos);
    CHECK(letter(page).find("below what I can accept") != std::string::npos);
    CHECK(page.store.session().message_draft == letter(page));
    CHECK(says(page, words("messages.lint_none")));
    CHECK(page.find(Role::Button, words("lint.apply")) == nullptr);
}

TEST_CASE("what was sent to a company is listed there and in its page, the latest first") {
    core::Search search = busy();
    search.sent = {
        {core::MessageId{"m1"}, 14, core::OpportunityId{"o2"}, core::ContactId{"c1"}, march(3),
         "Thank you"},
        {core::MessageId{"m2"}, 6, core::OpportunityId{"o2"}, {}, march(12), ""},
        {core::MessageId{"m3"}, 1, core::OpportunityId{"o1"}, {}, march(4), "Elsewhere"}};
    Headless page(march(19));
    open_message(page, search, Situation::Reaffirm, "o2");
    const std::string thanks = "Tuesday, 3 March: " + words("situation.M14") + ", Dana";
    const std::string again = "Thursday, 12 March: " + words("situation.M6");
    const float late = page.get(Role::Text, again).y;
    CHECK(late < page.get(Role::Button, thanks).y);
    CHECK_FALSE(says(page, "Wednesday, 4 March"));
    page.activate(Role::Button, thanks);
    CHECK(page.find(Role::Text, "Thank you") != nullptr);
    app::Session session = page.store.session();
    session.screen = app::Screen::Opportunities;
    session.opportunity.text = "o2";
    page.store.set_session(session);
    page.settle();
    CHECK(page.find(Role::Button, thanks) != nullptr);
}

TEST_CASE("that others are interested is offered only when it is true") {
    Headless page(march(3));
    open_message(page, busy(), Situation::Reaffirm, "o2");
    page.activate(Role::Checkbox, words("messages.in_demand"));
    CHECK(letter(page).find("Others are interested") != std::string::npos);
    core::Search alone = busy();
    alone.opportunities.erase(alone.opportunities.begin());
    Headless other(march(3));
    open_message(other, alone, Situation::Reaffirm, "o2");
    CHECK(other.find(Role::Checkbox, words("messages.in_demand")) == nullptr);
}

TEST_CASE("the messages are complete and nothing on them overlaps, at any size") {
    struct Size {
        float width, height;
        int percent;
        bool touch;
    };
    core::Search search = busy();
    search.opportunities[1].company = std::string(60, 'W') + " 株式会社 " + std::string(200, 'm');
    search.opportunities[1].contacts[0].name = "شركة " + std::string(120, 'n');
    search.sent = {{core::MessageId{"m1"}, 6, core::OpportunityId{"o2"}, core::ContactId{"c1"},
                    march(2), "Dear Dana"}};
    for (const Size& size :
         {Size{1440, 900, 100, false}, Size{1024, 768, 200, false}, Size{390, 844, 100, true},
          Size{844, 390, 100, true}, Size{390, 844, 200, true}}) {
        CAPTURE(size.width);
        CAPTURE(size.percent);
        Headless page(march(19));
        page.display.width = size.width;
        page.display.height = size.height;
        page.display.coarse_pointer = size.touch;
        page.display.can_share = true;
        app::Session session = page.store.session();
        session.text_percent = size.percent;
        page.store.set_session(session);
        open_message(page, search, Situation::Reaffirm, "o2");
        support::check_layout(page);
        keep_typing(page, "Your offer is a joke!!! [name]");
        page.activate(Role::Button, words("messages.again"));
        support::check_layout(page);
        page.activate(Role::Button, words("messages.mark_again"));
        page.shell().copy_refused("Some text");
        page.settle();
        support::check_complete(page);
        support::check_unique_ids(page);
        support::check_layout(page);
    }
}

// The interview gate in words: the question of each item, and what it says when it counts.

#include <array>

#include "app/advice_text.h"
#include "core/base/contract.h"

namespace app {
namespace {

struct Row {
    std::string_view key;
    std::string_view question;  // empty: not asked, the search knows it
    std::string_view reason;
};

constexpr auto kRows = std::to_array<Row>({
    {"below_abilities", "Is the job far below your abilities?",
     "The job is far below your abilities."},
    {"below_earning_needs", "Is the pay below what you need to earn?",
     "The pay is below what you need to earn."},
    {"culture_disappoints", "Is the culture worse than you expected?",
     "The culture is worse than you expected."},
    {"negative_behaviour", "Did you see people treated badly?", "You saw people treated badly."},
    {"relocation_unsupported", "Would you have to move far, without their help?",
     "It means a major move, and they do not support it."},
    {"values_conflict", "Does it conflict with your values?",
     "It conflicts with what you stand for."},
    {"difficult_boss", "Does your future boss seem very difficult?",
     "The person you would work for seems very difficult."},
    {"job_interesting", "Does the job seem interesting?", "The job seems interesting."},
    {"pay_adequate", "Is the starting pay adequate?", "The starting pay is adequate."},
    {"culture_better", "Is the culture much better than you expected?",
     "The culture is better than you expected, and people seem happy."},
    {"relocation_supported", "Do they help with moving and housing?",
     "They help with moving and housing."},
    {"values_match", "Are its values in line with yours?", "Its values are in line with yours."},
    {"open_questions", "Do you still have questions?", "You still have questions to ask."},
    {"management_not_met", "Is there nobody of the management you have met?",
     "You have not met anybody of the management yet."},
    {"only_from_need", "Would you go only because you need a job?",
     "You would go only because you need a job."},
    {"major_relocation", "Does the job mean a major move?", "The job means a major move."},
    {"coaches", "", "Most coaches would say go: you learn about them, and it is practice."},
    {"better_role", "", "They may see your worth and offer you something better."},
    {"never_wasted", "", "No interview is a complete waste."},
    {"not_seen", "", "You have not seen the place and the people yet."},
    {"only_words", "", "So far you have only a description, and that is only words."},
    {"surprise", "", "They may surprise you."},
    {"known", "", "It makes you known to one more company."},
    {"practice", "", "It is practice before your favourite's answer."},
    {"offer_in_hand", "", "Your offer is no reason not to go; it is only a conversation."},
    {"waiting_for_favourite", "", "Waiting for your favourite is no reason to refuse others."},
    {"relationships", "", "You are after relationships, and this is one."},
    {"dislike_twice", "", "You disliked job and company on two different days."},
    {"dislike_once", "", "You dislike it today; look again when a day has passed."},
    {"gut_unasked", "", "You have not asked your gut yet."},
    {"little_money", "", "Your money is short; check that this is not the only reason to go."},
});

const Row& row_of(std::string_view key) {
    const Row* found = nullptr;
    for (const Row& row : kRows) {
        if (row.key == key) found = &row;
    }
    JUGGLE_ASSERT(found);  // every item has words
    return *found;
}

}  // namespace

std::string_view gate_question(std::string_view key) {
    return row_of(key).question;
}

std::string_view gate_reason_text(std::string_view key) {
    return row_of(key).reason;
}

}  // namespace app

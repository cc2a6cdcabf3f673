// Every message, read from top to bottom and accepted. To accept a change on purpose:
//   JUGGLE_ACCEPT=1 build/dev/juggle_tests_golden --test-case='*every message*'
// and read the difference as the person who gets the letter.

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "support/message_sheet.h"
#include "support/text_file.h"

TEST_CASE("every message is one that was read and accepted") {
    for (const auto knowledge : {support::Knowledge::Rich, support::Knowledge::Bare}) {
        const std::string path = knowledge == support::Knowledge::Rich
                                     ? "tests/golden/messages/rich.md"
                                     : "tests/golden/messages/bare.md";
        CAPTURE(path);
        const std::string sheet = support::message_sheet(knowledge);
        if (std::getenv("JUGGLE_ACCEPT") != nullptr) support::write_source_file(path, sheet);
        CHECK(sheet == support::read_source_file(path));
    }
}

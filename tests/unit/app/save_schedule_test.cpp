#include "app/save_schedule.h"

#include <doctest/doctest.h>

#include "app/checksum.h"

TEST_CASE("nothing is due while nothing has changed") {
    app::SaveSchedule schedule;
    CHECK_FALSE(schedule.due());
    CHECK_FALSE(schedule.has_unsaved());
}

TEST_CASE("a single change is saved 400 ms later") {
    app::SaveSchedule schedule;
    schedule.changed(1000);
    CHECK(schedule.due() == 1400);
    schedule.changed(1300);
    CHECK(schedule.due() == 1700);
    schedule.saved(1700);
    CHECK_FALSE(schedule.due());
}

TEST_CASE("typing that never pauses is saved all the same, every two seconds") {
    app::SaveSchedule schedule;
    int saves = 0;
    for (app::SaveSchedule::Milliseconds now = 0; now <= 20'000; now += 100) {
        schedule.changed(now);
        if (schedule.due() <= now) {
            ++saves;
            schedule.saved(now);
        }
    }
    CHECK(saves >= 9);
    CHECK(saves <= 10);
}

TEST_CASE("two saves are never less than two seconds apart") {
    app::SaveSchedule schedule;
    schedule.changed(0);
    schedule.saved(400);
    schedule.changed(500);
    CHECK(schedule.due() == 2400);
}

TEST_CASE("a refused save waits for the next change and is not forgotten") {
    app::SaveSchedule schedule;
    schedule.changed(0);
    schedule.refused(400);
    CHECK_FALSE(schedule.due());
    CHECK(schedule.has_unsaved());
    schedule.changed(5000);
    CHECK(schedule.due() <= 5400);
}

TEST_CASE("the checksum is the published CRC-32") {
    CHECK(app::crc32("123456789") == 0xCBF43926U);  // the check value of ISO 3309
    CHECK(app::crc32("") == 0U);
    CHECK(app::crc32("The quick brown fox jumps over the lazy dog") == 0x414FA339U);
}

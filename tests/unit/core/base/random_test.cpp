#include "core/base/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using core::Random;

TEST_CASE("the generator gives the published sequence of its authors' seeding") {
    // splitmix64 from seed 0 starts e220a8397b1dcdaf, 6e789e6aa1b965f4, 06c45d188009454f,
    // f88bb8a8724c81ec; xoshiro256++'s first output is rotl(s0 + s3, 23) + s0.
    const std::uint64_t s0 = 0xe220a8397b1dcdafULL;
    const std::uint64_t s3 = 0xf88bb8a8724c81ecULL;
    const std::uint64_t sum = s0 + s3;
    CHECK(Random(0).bits() == (sum << 23 | sum >> 41) + s0);
}

TEST_CASE("the same seed gives the same draws, another seed others") {
    Random a(5);
    Random b(5);
    Random c(6);
    bool different = false;
    for (int i = 0; i < 100; ++i) {
        const auto drawn = a.bits();
        CHECK(drawn == b.bits());
        different = different || drawn != c.bits();
    }
    CHECK(different);
}

TEST_CASE("integers cover their range evenly, ends included") {
    Random random(1);
    int counts[6] = {};
    for (int i = 0; i < 60000; ++i)
        ++counts[random.integer(-2, 3) + 2];
    for (const int count : counts)
        CHECK(std::abs(count - 10000) < 500);
    CHECK(random.integer(4, 4) == 4);
}

TEST_CASE("draws have the mean and variance of their distribution") {
    Random random(2);
    const auto moments = [](auto draw) {
        constexpr int kDraws = 200000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double x = draw();
            sum += x;
            squares += x * x;
        }
        const double mean = sum / kDraws;
        return std::pair(mean, squares / kDraws - mean * mean);
    };
    const auto uniform = moments([&] { return random.uniform(); });
    CHECK(uniform.first == doctest::Approx(0.5).epsilon(0.01));
    CHECK(uniform.second == doctest::Approx(1.0 / 12).epsilon(0.02));
    const auto normal = moments([&] { return random.normal(); });
    CHECK(std::fabs(normal.first) < 0.01);
    CHECK(normal.second == doctest::Approx(1).epsilon(0.02));
    const auto gamma = moments([&] { return random.gamma(2.5); });
    CHECK(gamma.first == doctest::Approx(2.5).epsilon(0.01));
    CHECK(gamma.second == doctest::Approx(2.5).epsilon(0.03));
    const auto small = moments([&] { return random.gamma(0.4); });
    CHECK(small.first == doctest::Approx(0.4).epsilon(0.02));
    const auto beta = moments([&] { return random.beta(3, 7); });
    CHECK(beta.first == doctest::Approx(0.3).epsilon(0.01));
    CHECK(beta.second == doctest::Approx(0.3 * 0.7 / 11).epsilon(0.03));
}

TEST_CASE("a shuffle keeps the items and reaches every order") {
    Random random(3);
    int first[4] = {};
    for (int i = 0; i < 40000; ++i) {
        std::vector<int> items = {0, 1, 2, 3};
        random.shuffle(items);
        ++first[items[0]];
        std::sort(items.begin(), items.end());
        REQUIRE(items == std::vector<int>{0, 1, 2, 3});
    }
    for (const int count : first)
        CHECK(std::abs(count - 10000) < 500);
}

#pragma once

// Own random draws: the same sequence from the same seed on every machine, which the standard
// distributions and shuffle do not give. Generator: xoshiro256++ seeded through splitmix64
// (Blackman and Vigna). Integers and uniforms agree to the bit everywhere; normal, gamma and beta
// go through log and pow, which may differ in the last bit.

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace core {

class Random {
public:
    explicit Random(std::uint64_t seed);

    std::uint64_t bits();
    double uniform();                         // [0, 1), 53 bits
    double uniform(double low, double high);  // [low, high)
    int integer(int low, int high);           // low..high, both included, without bias
    bool chance(double probability);          // true with it
    double normal();                          // mean 0, variance 1 (Marsaglia's polar method)
    double gamma(double shape);               // shape > 0, scale 1 (Marsaglia and Tsang)
    double beta(double a, double b);          // a, b > 0

    template <class T>
    void shuffle(std::vector<T>& items) {  // Fisher and Yates, from the back
        for (std::size_t i = items.size(); i > 1; --i) {
            const auto j = static_cast<std::size_t>(integer(0, static_cast<int>(i) - 1));
            std::swap(items[i - 1], items[j]);
        }
    }

private:
    std::array<std::uint64_t, 4> state_;
};

}  // namespace core

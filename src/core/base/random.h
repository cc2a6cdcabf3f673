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

    // These three stand here because they are drawn by the hundred million.
    std::uint64_t bits() {
        const std::uint64_t result = rotated(state_[0] + state_[3], 23) + state_[0];
        const std::uint64_t shifted = state_[1] << 17;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = rotated(state_[3], 45);
        return result;
    }
    double uniform() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }  // [0, 1), 53 bits
    double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }                                         // [low, high)
    int integer(int low, int high);           // low..high, both included, without bias
    bool chance(double probability);          // true with it
    double normal();                          // mean 0, variance 1: the first of a pair
    std::pair<double, double> normal_pair();  // two independent ones (Marsaglia's polar method)
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
    static std::uint64_t rotated(std::uint64_t x, int by) { return x << by | x >> (64 - by); }

    std::array<std::uint64_t, 4> state_;
};

}  // namespace core

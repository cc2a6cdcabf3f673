#pragma once

// Doubles as text, rounded the same way on every machine. The only place that rounds.

#include <string>

namespace core {

// `value` rounded half away from zero (and what is within 1e-7 of a last digit below a half counts
// as one, while the digits are fewer than 9) to at most `decimals` places (0..9), without trailing
// zeros, with '.' and no grouping: 73.4464, 60, -0.5; zero never has a sign. Whole magnitudes of
// 1e15 and more are written as exact integers up to 2^63, beyond that in the form "1.234568e+20";
// "nan", "inf" and "-inf" for what is not finite.
std::string number_text(double value, int decimals);

// The value itself rounded by the same rule: what golden files hold.
double rounded(double value, int decimals);

}  // namespace core

#pragma once

// What is tried with any bytes; each stops the program when a promise is broken. Driven by
// libFuzzer (fuzz_entry.cpp, preset `fuzz`) and, over the stored files and changed copies of them,
// by every test run (corpus_test.cpp).

#include <string_view>

namespace fuzz {

void try_solve(std::string_view text);
void try_search(std::string_view text);

}  // namespace fuzz

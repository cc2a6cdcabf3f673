#pragma once

// Our own mistakes stop the program with a message; on in tests and in the page alike, because an
// answer computed from a broken state is worse than none.

#include <cstdio>
#include <cstdlib>

#define JUGGLE_ASSERT(condition)                                                          \
    ((condition) ? void(0)                                                                \
                 : (std::fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, \
                                 #condition),                                             \
                    std::abort()))

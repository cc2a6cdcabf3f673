// The core's JSON doors as a module of their own (juggle_core.js): for scripts, for embeds, and for
// tests that compare the page with the command line. The page loads it only when it is asked for,
// so that a first visit does not pay for it.

#include <emscripten.h>

#include <cstring>
#include <string>

#include "core/json_api.h"

extern "C" {

// door: a name of core::call_door; today: days since 1970-01-01. The answer is JSON, or the error
// line of the command line. The caller frees it.
EMSCRIPTEN_KEEPALIVE char* juggle_call(const char* door, const char* text, int today) {
    const auto answer = core::call_door(door, text, core::Date{today});
    return strdup((answer ? *answer : core::error_line(answer.error())).c_str());
}

}  // extern "C"

#include "smaa_bench.h"

#include <cstdio>

#include "core/codec/smaa_codec.h"
#include "platform/native/bench.h"
#include "platform/native/streams.h"

int run_smaa_bench() {
    const auto text = platform::read_all("-");
    if (!text) return platform::refuse(text.error());
    const auto problem = core::decode_smaa(*text);
    if (!problem) return platform::refuse(problem.error());
    const auto shares = core::smaa(*problem);
    if (!shares) return platform::refuse(shares.error());
    const auto timing = platform::timed(5, [&]() { static_cast<void>(core::smaa(*problem)); });
    std::printf("{\"runs\": %d, \"best_ms\": %.1f, \"p50_ms\": %.1f, \"answer\": %s}\n",
                timing.runs, timing.best_ms, timing.p50_ms,
                core::encode_smaa(*problem, *shares).c_str());
    return 0;
}

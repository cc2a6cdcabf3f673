#include "app/replay.h"
#include "core/codec/search_codec.h"
#include "core/json_api.h"
#include "platform/native/arguments.h"
#include "platform/native/streams.h"
#include "platform/native/subcommands.h"

namespace platform {

int evidence(const std::vector<std::string>& written) {
    if (!written.empty()) {
        return refuse({core::ErrorCode::UnknownCommand, written.front(), "nothing to read"});
    }
    return finish(core::evidence_json());
}

int replay(const std::vector<std::string>& written) {
    const auto arguments = Arguments::read(written, {}, {});
    if (!arguments) return refuse(arguments.error());
    const auto text = read_all(arguments->path());
    if (!text) return refuse(text.error());
    const auto search = app::replay(*text);
    if (!search) return refuse(search.error());
    return print(core::encode_search(*search));
}

int smaa(const std::vector<std::string>& written) {
    const auto arguments = Arguments::read(written, {}, {});
    if (!arguments) return refuse(arguments.error());
    const auto text = read_all(arguments->path());
    if (!text) return refuse(text.error());
    return finish(core::smaa_json(*text));
}

int solve(const std::vector<std::string>& written) {
    const auto arguments = Arguments::read(written, {"--explain"}, {"--robust", "--seed"});
    if (!arguments) return refuse(arguments.error());
    const auto samples = arguments->whole_number("--robust");
    if (!samples) return refuse(samples.error());
    const auto seed = arguments->whole_number("--seed");
    if (!seed) return refuse(seed.error());
    core::SolveExtras extras;
    extras.explain = arguments->has("--explain");
    extras.samples = *samples;
    if (seed->has_value()) extras.seed = static_cast<std::uint64_t>(**seed);
    const auto text = read_all(arguments->path());
    if (!text) return refuse(text.error());
    return finish(core::solve_json(*text, extras));
}

}  // namespace platform

#include "app/examples.h"

#include <array>
#include <string>

#include "core/codec/search_codec.h"

namespace core {
extern const std::string_view kExampleCourted;
extern const std::string_view kExampleGraduate;
extern const std::string_view kExampleLaidOff;
}  // namespace core

namespace app {
namespace {

// The plainest first.
constexpr std::array<std::string_view, 3> kKeys = {"laid_off", "graduate", "courted"};

std::string_view example_text(std::string_view key) {
    if (key == kKeys[0]) return core::kExampleLaidOff;
    if (key == kKeys[1]) return core::kExampleGraduate;
    if (key == kKeys[2]) return core::kExampleCourted;
    return {};
}

}  // namespace

std::span<const std::string_view> example_keys() {
    return kKeys;
}

core::Result<core::Search> open_example(std::string_view key, core::Date today) {
    const std::string_view text = example_text(key);
    if (text.empty()) {
        return core::Error{core::ErrorCode::UnknownValue, "/example", std::string(key)};
    }
    core::Result<core::Search> example = core::decode_search(text);
    if (!example) return example;
    return core::made_current(*std::move(example), today);
}

}  // namespace app

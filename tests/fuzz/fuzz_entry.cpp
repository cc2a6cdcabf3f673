// libFuzzer's door to one target, chosen by JUGGLE_FUZZ_TARGET.

#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    fuzz::JUGGLE_FUZZ_TARGET(std::string_view(reinterpret_cast<const char*>(bytes), size));
    return 0;
}

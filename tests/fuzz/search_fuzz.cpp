// Any bytes as a search file: an error or a search that is written and read back the same.

#include "core/codec/search_codec.h"
#include "fuzz/targets.h"

namespace fuzz {

void try_search(std::string_view text) {
    const core::Result<core::Search> search = core::decode_search(text);
    if (!search) return;
    const core::Result<core::Search> again = core::decode_search(core::encode_search(*search));
    JUGGLE_ASSERT(again && *again == *search);
}

}  // namespace fuzz

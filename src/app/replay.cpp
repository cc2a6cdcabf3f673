#include "app/replay.h"

#include "app/command_codec.h"
#include "app/store.h"
#include "core/codec/record_codec.h"

namespace app {

core::Result<core::Search> replay(std::string_view session_text) {
    const auto steps = decode_session(session_text);
    if (!steps) return steps.error();
    Store store{core::Date{}};  // its day only matters for answers, and none are asked for
    for (std::size_t i = 0; i < steps->size(); ++i) {
        const SessionStep& step = (*steps)[i];
        if (const Command* command = std::get_if<Command>(&step)) {
            const core::Status status = store.dispatch(*command);
            if (!status) {
                const core::Error& error = status.error();
                return core::Error{error.code, core::record_path(i) + error.where, error.detail};
            }
        } else if (std::holds_alternative<UndoStep>(step)) {
            store.undo();
        } else {
            store.redo();
        }
    }
    return store.search();
}

}  // namespace app

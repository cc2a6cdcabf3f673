#include "ui/screens/links.h"

namespace ui {

void open_message(const View& view, Wishes& wishes, const core::MessageRequest& request) {
    app::Session& session = wishes.session_from(view);
    session.message = request;
    session.message_draft.clear();
    session.screen = app::Screen::Messages;
}

void open_opportunity(const View& view, Wishes& wishes, const core::OpportunityId& id) {
    app::Session& session = wishes.session_from(view);
    session.opportunity = id;
    session.screen = app::Screen::Opportunities;
}

std::optional<core::MessageRequest> message_now(const View& view, const core::OpportunityId& id,
                                                core::Situation situation) {
    core::MessageRequest request;
    request.opportunity = id;
    request.situation = situation;
    request.tone = view.session.message.tone;
    if (!core::compose(view.search, view.today, request)) return std::nullopt;
    return request;
}

}  // namespace ui

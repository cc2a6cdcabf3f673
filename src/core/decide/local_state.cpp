#include "core/decide/local_state.h"

namespace core {
namespace {

// kind 4 bits, then 24 of its own, then quality and change 2 each.
constexpr int kKindShift = 28;
constexpr int kOwnShift = 4;
constexpr int kQualityShift = 2;

constexpr std::uint32_t bits(auto value) {
    return static_cast<std::uint32_t>(value);
}

std::uint32_t own_bits(const LocalState& state) {
    using Kind = LocalState::Kind;
    switch (state.kind) {
        case Kind::Offer: {
            const std::uint32_t unused =
                (state.extension == LocalState::Extension::Unasked ? 1U : 0U) +
                (state.talks == LocalState::Talks::Fresh ? 1U : 0U);
            return unused << 20 | bits(state.extension) << 18 | bits(state.talks) << 16 |
                   bits(state.days_left);
        }
        case Kind::Declined:
            return bits(state.days_since);
        case Kind::ToldPending:
        case Kind::Pending:
        case Kind::Invite:
            return bits(state.stage) << 8 | bits(state.phase);
        case Kind::Dead:
        case Kind::JustDeclined:
        case Kind::OnHold:
        case Kind::FrozenMarket:
            break;
    }
    return 0;
}

}  // namespace

std::uint32_t local_key(const LocalState& state) {
    if (state.kind == LocalState::Kind::Dead) return 0;
    return bits(state.kind) << kKindShift | own_bits(state) << kOwnShift |
           bits(state.quality) << kQualityShift | bits(state.change);
}

LocalState local_state(std::uint32_t key) {
    using Kind = LocalState::Kind;
    LocalState state;
    state.kind = static_cast<Kind>(key >> kKindShift);
    state.quality = static_cast<int>(key >> kQualityShift & 3U);
    state.change = static_cast<int>(key & 3U);
    const std::uint32_t own = key >> kOwnShift & 0xffffffU;
    if (state.kind == Kind::Offer) {
        state.extension = static_cast<LocalState::Extension>(own >> 18 & 3U);
        state.talks = static_cast<LocalState::Talks>(own >> 16 & 3U);
        state.days_left = static_cast<int>(own & 0xffffU);
    } else if (state.kind == Kind::Declined) {
        state.days_since = static_cast<int>(own);
    } else if (state.kind == Kind::ToldPending || state.kind == Kind::Pending ||
               state.kind == Kind::Invite) {
        state.stage = static_cast<int>(own >> 8 & 0xffffU);
        state.phase = static_cast<int>(own & 0xffU);
    }
    return state;
}

}  // namespace core

#include "core/base/stable_sort.h"

#include <algorithm>
#include <numeric>

namespace core {

std::vector<std::uint32_t> stable_order(std::size_t count, const void* context, IndexLess less) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return less(context, a, b); });
    return order;
}

}  // namespace core

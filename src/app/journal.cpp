#include "app/journal.h"

#include <algorithm>

#include "core/base/stable_sort.h"

namespace app {

Journal journal_of(const core::Search& search, core::Date today) {
    Journal journal;
    journal.sheet = core::score_sheet(search, today);
    const std::vector<core::ForecastRecord>& all = search.forecasts;
    for (std::size_t i = 0; i < all.size(); ++i)
        (all[i].result == core::ForecastResult::Open ? journal.open : journal.closed).push_back(i);
    core::stable_sort(journal.open, [&](std::size_t a, std::size_t b) {
        if (all[a].by && all[b].by) return *all[a].by < *all[b].by;
        return all[a].by.has_value() && !all[b].by.has_value();
    });
    const auto end_of = [&](std::size_t i) { return all[i].closed.value_or(all[i].made); };
    core::stable_sort(journal.closed,
                      [&](std::size_t a, std::size_t b) { return end_of(b) < end_of(a); });
    for (std::size_t i = search.decisions.size(); i-- > 0;)
        journal.diary.push_back(i);
    core::stable_sort(journal.diary, [&](std::size_t a, std::size_t b) {
        return search.decisions[b].date < search.decisions[a].date;
    });
    return journal;
}

const Journal& JournalMemory::of(const core::Search& search, core::Date today,
                                 std::uint64_t revision) {
    if (!kept_ || revision_ != revision || today_ != today) {
        kept_ = journal_of(search, today);
        revision_ = revision;
        today_ = today;
    }
    return *kept_;
}

}  // namespace app

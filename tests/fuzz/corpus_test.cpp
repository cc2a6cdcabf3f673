// The stored files, and copies of them changed at random by seed, through the fuzz targets: none of
// them may break a promise. Fuzzing goes on from the same files by hand (preset `fuzz`).

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "fuzz/targets.h"
#include "support/text_file.h"

using namespace core;

namespace {

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code failed;
    const std::filesystem::directory_iterator files(std::string(JUGGLE_SOURCE_DIR) + "/" + folder,
                                                    failed);
    if (failed) return names;
    for (const auto& entry : files) {
        if (entry.path().extension() == ".json") {
            names.push_back(folder + "/" + entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

// Bytes swapped for others, cut out or doubled, numbers put in place of what stood there.
std::string changed(std::string text, Random& random) {
    constexpr const char* kPieces[] = {"0",  "-1",   "1e308", "1e-308", "0.5", "10000", "null",
                                       "{}", "true", "[]",    "\"\"",   "2",   "365",   "1"};
    for (int turn = random.integer(1, 4); turn > 0 && !text.empty(); --turn) {
        const auto size = static_cast<int>(text.size());
        const auto at = static_cast<std::size_t>(random.integer(0, size - 1));
        const int kind = random.integer(0, 3);
        if (kind == 0) {
            text[at] = static_cast<char>(random.integer(0, 255));
        } else if (kind == 1) {
            text.erase(at, static_cast<std::size_t>(random.integer(1, 20)));
        } else if (kind == 2) {
            text.insert(at, text.substr(at, static_cast<std::size_t>(random.integer(1, 40))));
        } else {
            // Over the next value.
            const std::size_t from = text.find(':', at);
            if (from == std::string::npos) continue;
            const std::size_t to = text.find_first_of(",}]", from);
            if (to == std::string::npos) continue;
            const auto piece = static_cast<std::size_t>(random.integer(0, 13));
            text.replace(from + 1, to - from - 1, kPieces[piece]);
        }
    }
    return text;
}

void replay(const std::vector<std::string>& folders, std::size_t least,
            void (*target)(std::string_view)) {
    Random random(11);
    std::size_t count = 0;
    for (const std::string& folder : folders) {
        for (const std::string& name : files_in(folder)) {
            CAPTURE(name);
            const std::string text = support::read_source_file(name);
            target(text);
            for (int i = 0; i < 30; ++i)
                target(changed(text, random));
            ++count;
        }
    }
    CHECK(count >= least);
}

}  // namespace

TEST_CASE("changed models give an error or an answer, never a broken promise") {
    replay({"tests/golden/decision", "tests/golden/damaged_models", "tests/fuzz/solve"}, 40,
           fuzz::try_solve);
}

TEST_CASE("changed search files give an error or a search that is written and read back") {
    replay({"assets/examples", "tests/golden/search", "tests/golden/damaged", "tests/fuzz/search"},
           50, fuzz::try_search);
}

#include "app/stored_search.h"

#include <array>
#include <charconv>
#include <optional>

#include "app/checksum.h"
#include "core/codec/search_codec.h"

namespace app {
namespace {

constexpr std::string_view kName = "juggle-search";
constexpr std::uint64_t kFormat = 1;
constexpr std::string_view kHeadStart = "{\"slot\":";
constexpr std::string_view kHeadMiddle = ",\"generation\":";

std::string hexadecimal(std::uint32_t number) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out(8, '0');
    for (std::size_t i = 0; i < 8; ++i) {
        out[7 - i] = kDigits[(number >> (4 * i)) & 0xFU];
    }
    return out;
}

std::optional<std::uint64_t> number_of(std::string_view digits) {
    std::uint64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    if (digits.empty() || error != std::errc() || stopped != end) return std::nullopt;
    return number;
}

struct Header {
    std::uint64_t format = 0;
    std::uint64_t generation = 0;
    std::uint64_t length = 0;
    std::string_view checksum;
    std::string_view body;
};

std::optional<Header> read_header(std::string_view text) {
    const std::size_t line_end = text.find('\n');
    if (line_end == std::string_view::npos) return std::nullopt;
    std::string_view line = text.substr(0, line_end);
    std::array<std::string_view, 5> words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t space = line.find(' ');
        const bool is_last = i + 1 == words.size();
        if (is_last != (space == std::string_view::npos)) return std::nullopt;
        words[i] = line.substr(0, space);
        line = is_last ? std::string_view() : line.substr(space + 1);
    }
    const auto format = number_of(words[1]);
    const auto generation = number_of(words[2]);
    const auto length = number_of(words[3]);
    if (words[0] != kName || !format || !generation || !length) return std::nullopt;
    return Header{*format, *generation, *length, words[4], text.substr(line_end + 1)};
}

core::Error damaged(std::string detail) {
    return {core::ErrorCode::StorageDamaged, "", std::move(detail)};
}

}  // namespace

std::string stored_text(std::uint64_t generation, const core::Search& search) {
    const std::string body = core::encode_search(search);
    return std::string(kName) + " " + std::to_string(kFormat) + " " + std::to_string(generation) +
           " " + std::to_string(body.size()) + " " + hexadecimal(crc32(body)) + "\n" + body;
}

core::Result<StoredSearch> read_stored(std::string_view text) {
    const std::optional<Header> header = read_header(text);
    if (!header) return damaged("header");
    if (header->format > kFormat) {
        return core::Error{core::ErrorCode::VersionTooNew, "", std::to_string(header->format)};
    }
    if (header->body.size() != header->length) return damaged("length");
    if (hexadecimal(crc32(header->body)) != header->checksum) return damaged("checksum");
    core::Result<core::Search> search = core::decode_search(header->body);
    if (search) return StoredSearch{header->generation, *std::move(search)};
    if (search.error().code == core::ErrorCode::VersionTooNew) return search.error();
    return damaged(search.error().where);
}

std::uint64_t stored_generation(std::string_view text) {
    const std::optional<Header> header = read_header(text);
    return header ? header->generation : 0;
}

std::string head_text(const Head& head) {
    return std::string(kHeadStart) + std::to_string(head.slot) + std::string(kHeadMiddle) +
           std::to_string(head.generation) + "}";
}

std::optional<Head> read_head(std::string_view text) {
    if (text.substr(0, kHeadStart.size()) != kHeadStart || text.back() != '}') return std::nullopt;
    const std::size_t middle = text.find(kHeadMiddle);
    if (middle == std::string_view::npos) return std::nullopt;
    const auto slot = number_of(text.substr(kHeadStart.size(), middle - kHeadStart.size()));
    const std::size_t number = middle + kHeadMiddle.size();
    const auto generation = number_of(text.substr(number, text.size() - number - 1));
    if (!slot || *slot > 1 || !generation) return std::nullopt;
    return Head{static_cast<int>(*slot), *generation};
}

}  // namespace app

#pragma once

// A message as the address that opens it in a mail program (RFC 6068).

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

// Longer addresses are cut or dropped by some of the programs they are handed to.
constexpr std::size_t kMostMailLink = 1900;

// Plain enough to be written to: one "@" with something on both sides, a single recipient.
bool is_mail_address(std::string_view text);

// Everything but letters, digits and "-._~" goes as %XX of its UTF-8; line ends as %0D%0A. An
// address that is none is left out, so that the person fills it in.
std::string mail_link(std::string_view to, std::string_view subject, std::string_view body);

}  // namespace core

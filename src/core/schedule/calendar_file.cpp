#include "core/schedule/calendar_file.h"

#include <cstddef>
#include <cstdlib>

namespace core {
namespace {

constexpr std::size_t kMostOctets = 75;  // of a line without its CRLF (RFC 5545 3.1)

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// A continuation line begins with a space, which counts.
void add_line(std::string& file, std::string_view line) {
    std::size_t room = kMostOctets;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 0 && continues_character(line[end]))
            --end;
        if (end == 0) end = room;  // not UTF-8: cut anywhere
        file.append(line.substr(0, end));
        file += "\r\n ";
        line.remove_prefix(end);
        room = kMostOctets - 1;
    }
    file.append(line);
    file += "\r\n";
}

// TEXT of RFC 5545 3.3.11.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\\' || c == ',' || c == ';') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            out += ' ';
        } else {
            out += c;
        }
    }
    return out;
}

std::string basic_date(Date date) {
    std::string out;
    for (const char c : format_date(date)) {
        if (c != '-') out += c;
    }
    return out;
}

const char* status_word(EventStatus status) {
    switch (status) {
        case EventStatus::Tentative:
            return "TENTATIVE";
        case EventStatus::Cancelled:
            return "CANCELLED";
        case EventStatus::Confirmed:
            break;
    }
    return "CONFIRMED";
}

// DURATION of RFC 5545 3.3.6: "PT9H", "-P1DT15H".
std::string duration(int hours) {
    const int size = std::abs(hours);
    std::string out = hours < 0 ? "-P" : "P";
    if (size >= 24) out += std::to_string(size / 24) + "D";
    if (size % 24 != 0 || size == 0) out += "T" + std::to_string(size % 24) + "H";
    return out;
}

void add_event(std::string& file, const CalendarEvent& event, const std::string& stamp) {
    add_line(file, "BEGIN:VEVENT");
    add_line(file, "UID:" + event.uid);
    add_line(file, "DTSTAMP:" + stamp);
    add_line(file, "SEQUENCE:" + std::to_string(event.sequence));
    add_line(file, "DTSTART;VALUE=DATE:" + basic_date(event.date));
    add_line(file, "DTEND;VALUE=DATE:" + basic_date(event.date + 1));
    add_line(file, "SUMMARY:" + escaped(event.summary));
    if (!event.description.empty()) add_line(file, "DESCRIPTION:" + escaped(event.description));
    add_line(file, std::string("STATUS:") + status_word(event.status));
    add_line(file, "TRANSP:TRANSPARENT");  // a reminder keeps nobody busy all day
    add_line(file, "CLASS:PRIVATE");
    if (event.alarm_hours && event.status != EventStatus::Cancelled) {
        add_line(file, "BEGIN:VALARM");
        add_line(file, "ACTION:DISPLAY");
        add_line(file, "TRIGGER:" + duration(*event.alarm_hours));
        add_line(file, "DESCRIPTION:" + escaped(event.summary));
        add_line(file, "END:VALARM");
    }
    add_line(file, "END:VEVENT");
}

}  // namespace

std::string calendar_file(const std::vector<CalendarEvent>& events, Date stamp) {
    const std::string stamp_text = basic_date(stamp) + "T000000Z";
    std::string file;
    add_line(file, "BEGIN:VCALENDAR");
    add_line(file, "VERSION:2.0");
    add_line(file, "PRODID:-//Juggle//Juggle//EN");
    add_line(file, "CALSCALE:GREGORIAN");
    add_line(file, "METHOD:PUBLISH");
    for (const CalendarEvent& event : events)
        add_event(file, event, stamp_text);
    add_line(file, "END:VCALENDAR");
    return file;
}

}  // namespace core

"""Reads calendar files with two parsers that know nothing of each other or of us.

    python3 calendar_parsers.py < FILE

Prints {"icalendar": [event...], "vobject": [event...]}: what each parser says the file holds.
Debian's packages: python3-icalendar, python3-vobject.
"""

import json
import sys

import icalendar
import vobject


def of_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    events = []
    for event in calendar.walk("VEVENT"):
        alarms = [a["TRIGGER"].dt.total_seconds() / 3600 for a in event.walk("VALARM")]
        events.append({
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "start": event["DTSTART"].dt.isoformat(),
            "end": event["DTEND"].dt.isoformat(),
            "stamp": event["DTSTAMP"].dt.strftime("%Y-%m-%dT%H:%M:%S%z"),
            "summary": str(event["SUMMARY"]),
            "description": str(event.get("DESCRIPTION", "")),
            "status": str(event["STATUS"]),
            "alarms": alarms,
        })
    return events


def of_vobject(text):
    calendar = vobject.readOne(text)
    events = []
    for event in getattr(calendar, "vevent_list", []):
        alarms = [a.trigger.value.total_seconds() / 3600
                  for a in getattr(event, "valarm_list", [])]
        events.append({
            "uid": event.uid.value,
            "sequence": int(event.sequence.value),
            "start": event.dtstart.value.isoformat(),
            "end": event.dtend.value.isoformat(),
            "stamp": event.dtstamp.value.strftime("%Y-%m-%dT%H:%M:%S%z"),
            "summary": event.summary.value,
            "description": event.description.value if hasattr(event, "description") else "",
            "status": event.status.value,
            "alarms": alarms,
        })
    return events


def main():
    text = sys.stdin.buffer.read().decode("utf-8")
    json.dump({"icalendar": of_icalendar(text), "vobject": of_vobject(text)}, sys.stdout)


if __name__ == "__main__":
    main()

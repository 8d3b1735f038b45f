"""calendars.py FILE...: what python3-icalendar reads from each calendar, as one JSON object."""
import json
import sys
from datetime import timezone

from icalendar import Calendar


def utc(event, name):
    time = event.decoded(name)
    if getattr(time, "tzinfo", None) is None or time.utcoffset().total_seconds() != 0:
        return None
    return time.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_event(event):
    return {
        "uid": str(event["UID"]), "sequence": int(event["SEQUENCE"]), "status": str(event["STATUS"]), "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]), "url": str(event["URL"]),
        "start": utc(event, "DTSTART"), "end": utc(event, "DTEND"), "stamp": utc(event, "DTSTAMP"),
        "errors": [str(e) for e in event.errors],
        "alarms": [int(alarm.decoded("TRIGGER").total_seconds()) for alarm in event.walk("VALARM")],
    }


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        calendar = Calendar.from_ical(data)
    except ValueError as problem:
        return {"problem": str(problem), "events": [], "components": 0, "bareLineEnds": 0, "longestLine": 0, "sameWhenWritten": False}
    return {
        "problem": "", "version": str(calendar["VERSION"]), "components": len(calendar.subcomponents),
        "events": [read_event(event) for event in calendar.walk("VEVENT")],
        "bareLineEnds": data.count(b"\n") - data.count(b"\r\n"), "longestLine": max(len(line) for line in data.split(b"\r\n")),
        "sameWhenWritten": Calendar.from_ical(calendar.to_ical()) == calendar,
    }


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)

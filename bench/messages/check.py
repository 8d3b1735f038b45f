#!/usr/bin/env python3
"""Checks the labelled messages: form, labels, coverage, and that no two texts share a sentence.

Usage: check.py [FILE...]   (default: tune.jsonl and measure.jsonl beside this script)
Prints the counts, then every problem; exits 1 if there is one.
"""
import collections
import json
import pathlib
import re
import sys

STAGES = ["acknowledge", "investigating", "identified", "monitoring", "resolved", "postmortem",
          "maintenance-notice", "maintenance-reminder", "maintenance-complete"]
INCIDENT_SEVERITIES = {"critical", "major", "minor"}
AUDIENCES = {"customers", "developers", "employees", "executives", "regulators", "support"}
REQUIRED = {"id", "industry", "stage", "severity", "audience", "text", "expect", "may", "good"}
OPTIONAL = {"title", "facts"}
FACTS = {"started", "affected", "nextUpdate", "window", "publishedAt", "timezone"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)")

# Stages by initial, as in the rule catalogue; rules not listed apply to every stage.
INITIALS = dict(zip("AIDMRPNKC", STAGES))
OPEN = "AIDM"
RULE_STAGES = {
    "OC101": "AIDMR", "OC102": "IDMR", "OC103": "ID", "OC104": OPEN, "OC105": OPEN, "OC106": "ID", "OC107": "ID",
    "OC108": "IDR", "OC110": "AI", "OC112": OPEN, "OC113": "RC", "OC114": "R", "OC115": "R", "OC116": "R",
    "OC117": "R", "OC118": "IDMRN", "OC202": OPEN + "RPC", "OC205": OPEN, "OC206": "IDMRP", "OC209": "RP",
    "OC210": "DRP", "OC213": "IDR", "OC301": OPEN, "OC302": OPEN, "OC303": "RP", "OC304": "AI", "OC305": "AID",
    "OC407": OPEN, "OC701": "NK", "OC702": "NK", "OC703": "N", "OC704": "NK", "OC705": "NK", "OC706": "N",
    "OC708": "N", "OC709": "C", "OC710": "C", "OC801": "P", "OC802": "P", "OC803": "P", "OC804": "P",
    "OC805": "P", "OC806": "P", "OC807": "P",
}
COVERED = (["OC001", "OC002"] + [f"OC{n}" for n in (*range(101, 119), *range(201, 214), *range(301, 307),
           *range(401, 411), *range(501, 508), *range(701, 707), 708, 709, 710, *range(801, 808), 904)])
LEAST_PER_RULE = 3
LEAST_INDUSTRIES = 15
ALL_CLEAR_WORDS, OPEN_WORDS = 90, 160

BOUNDARY = re.compile(r"(?<=[.!?])[\"')\]*_]*\s+|\n+")
LIST_MARK = re.compile(r"^\s*(?:[-*>#]+|\d+[.)])\s+")


def sentences(text):
    """Sentences and list items; a sentence never crosses a line."""
    return [LIST_MARK.sub("", part).strip() for part in BOUNDARY.split(text) if part and part.strip()]


def normalised(sentence):
    return " ".join(re.findall(r"[a-z0-9]+", sentence.lower()))


def words(text):
    return len([token for token in text.split() if re.search(r"\w", token)])


def form_problems(message):
    keys = set(message)
    for key in sorted(REQUIRED - keys):
        yield f"lacks {key}"
    for key in sorted(keys - REQUIRED - OPTIONAL):
        yield f"has an unknown field {key}"
    if REQUIRED - keys:
        return
    if message["stage"] not in STAGES:
        yield f"unknown stage {message['stage']}"
    planned = message["stage"].startswith("maintenance")
    if planned != (message["severity"] == "none") or not (planned or message["severity"] in INCIDENT_SEVERITIES):
        yield f"severity {message['severity']} does not fit {message['stage']}"
    if message["audience"] not in AUDIENCES:
        yield f"unknown audience {message['audience']}"
    if not message["text"].strip():
        yield "empty text"
    if not isinstance(message["good"], bool):
        yield "good is neither true nor false"
    if not isinstance(message["expect"], list) or not isinstance(message["may"], list):
        yield "expect and may must be lists of codes"
    yield from fact_problems(message.get("facts", {}))


def fact_problems(facts):
    for key in sorted(set(facts) - FACTS):
        yield f"unknown fact {key}"
    instants = [facts[key] for key in ("started", "nextUpdate", "publishedAt") if key in facts]
    window = facts.get("window", {"start": "", "end": ""})
    if "window" in facts:
        instants += [window["start"], window["end"]]
    for instant in instants:
        if not INSTANT.fullmatch(instant):
            yield f"{instant} is not an instant with a zone"
    if "window" in facts and not window["start"] < window["end"]:
        yield "window ends before it starts"


def label_problems(message):
    expect, may = message["expect"], message["may"]
    if message["good"] != (not expect):
        yield "good must mean that nothing is expected"
    if set(expect) & set(may):
        yield "a code is in expect and in may"
    for codes in (expect, may):
        if codes != sorted(set(codes)):
            yield "codes are not sorted or not unique"
    for code in expect + may:
        if code not in COVERED:
            yield f"unknown code {code}"
        elif message["stage"] not in [INITIALS[i] for i in RULE_STAGES.get(code, INITIALS)]:
            yield f"{code} does not apply to {message['stage']}"
    stage, length = message["stage"], words(message["text"])
    limit = {"resolved": ALL_CLEAR_WORDS, "maintenance-complete": ALL_CLEAR_WORDS}.get(
        stage, OPEN_WORDS if stage in STAGES[:4] else None)
    if message["audience"] == "customers" and limit and (length > limit) != ("OC506" in expect):
        yield f"{length} words, limit {limit}, does not agree with OC506"


def coverage_problems(messages):
    seen = collections.Counter(code for m in messages for code in m["expect"] + m["may"])
    for code in COVERED:
        if seen[code] < LEAST_PER_RULE:
            yield f"{code} occurs {seen[code]} times, at least {LEAST_PER_RULE} wanted"
    if len({m["industry"] for m in messages}) < LEAST_INDUSTRIES:
        yield f"fewer than {LEAST_INDUSTRIES} industries"


def duplicate_problems(messages):
    owner = {}
    for message in messages:
        for sentence in sentences(message["text"]):
            key = normalised(sentence)
            if key and owner.setdefault(key, message["id"]) != message["id"]:
                yield f"{message['id']} shares a sentence with {owner[key]}: {sentence}"
    for ident, count in collections.Counter(m["id"] for m in messages).items():
        if count > 1:
            yield f"{ident} occurs {count} times"


def print_counts(parts):
    everything = [m for part in parts.values() for m in part]
    for name, part in {**parts, "total": everything}.items():
        good = sum(m["good"] for m in part)
        print(f"{name}: {len(part)} messages, {good} good, {len(part) - good} bad")
    for field in ("stage", "severity", "industry", "audience"):
        counts = collections.Counter(m[field] for m in everything)
        print(f"{field}: " + ", ".join(f"{value} {count}" for value, count in sorted(counts.items())))
    print("rule: expected and allowed, a pair for each part")
    for code in COVERED:
        cells = [f"{sum(code in m['expect'] for m in part):3}+{sum(code in m['may'] for m in part):<3}"
                 for part in parts.values()]
        print(f"  {code} " + " ".join(cells))


def main(arguments):
    here = pathlib.Path(__file__).parent
    paths = [pathlib.Path(a) for a in arguments] or [here / "tune.jsonl", here / "measure.jsonl"]
    parts = {path.name: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
             for path in paths}
    messages = [m for part in parts.values() for m in part]
    problems = [f"{m.get('id')}: {p}" for m in messages for p in form_problems(m)]
    if not problems:
        print_counts(parts)
        problems += [f"{m['id']}: {p}" for m in messages for p in label_problems(m)]
        problems += [*coverage_problems(messages), *duplicate_problems(messages)]
    print("\n".join(problems) if problems else "no problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

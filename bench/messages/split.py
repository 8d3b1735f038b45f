#!/usr/bin/env python3
"""Splits labelled messages into tune.jsonl and measure.jsonl, half each, the same way every time.

Usage: split.py FILE...     writes both results beside this script

Stratified at random: the rarest label first, its messages in an order drawn with SEED, each to the half that still
lacks that label most. Labels are the codes, the stage with good or bad, and the industry. The order of the input
does not matter, so the two results given as input give themselves again.
"""
import collections
import json
import pathlib
import random
import sys

SEED = 20260604
HALVES = ("tune", "measure")


def labels(message):
    yield from message["expect"]
    yield from (f"may {code}" for code in message["may"])
    yield f"{message['stage']} {message['good']}"
    yield f"in {message['industry']}"


def split(messages):
    order = sorted(messages, key=lambda m: m["id"])
    random.Random(SEED).shuffle(order)
    totals = collections.Counter(label for m in order for label in labels(m))
    wanted = {half: {label: count / 2 for label, count in totals.items()} for half in HALVES}
    room = dict(zip(HALVES, (len(order) - len(order) // 2, len(order) // 2)))
    placed = {half: [] for half in HALVES}

    def place(message, label):
        open_halves = [half for half in HALVES if room[half]]
        half = max(open_halves, key=lambda h: (wanted[h][label], room[h]))
        placed[half].append(message)
        room[half] -= 1
        for each in labels(message):
            wanted[half][each] -= 1

    rest = order
    while rest:
        left = collections.Counter(label for m in rest for label in labels(m))
        rarest = min(left, key=lambda label: (left[label], label))
        for message in [m for m in rest if rarest in labels(m)]:
            place(message, rarest)
        rest = [m for m in rest if rarest not in labels(m)]
    return {half: sorted(part, key=lambda m: m["id"]) for half, part in placed.items()}


def main(paths):
    lines = [line for path in paths for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]
    for half, part in split([json.loads(line) for line in lines]).items():
        text = "".join(json.dumps(m, ensure_ascii=False) + "\n" for m in part)
        (pathlib.Path(__file__).parent / f"{half}.jsonl").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

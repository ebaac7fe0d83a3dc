#!/usr/bin/env python3
"""Measure the precision of every proposal rule on annotated articles.

usage: proposal_rules.py GOLD.jsonl DOCUMENTS.jsonl [CONFIDENCE.tsv]

GOLD holds articles with "proposals" (trigger, content, act, mentions); DOCUMENTS what
onrecord-extract made of the same articles. A proposal is right when its trigger overlaps with one
that is annotated, required or optional, or with a mention of one, or when their contents overlap by
at least half of the longer. With CONFIDENCE.tsv the lines of these rules are replaced in it: rule,
precision, n.
"""
import collections
import json
import sys

ENOUGH = 5  # a precision from fewer proposals says nothing


def overlap(a, b):
    return min(a["end"], b["end"]) - max(a["start"], b["start"]) if a and b else 0


def triggers(record):
    """The words that carry the act, with those of its mentions and of the act inside it."""
    mentions = [m.get("trigger") for m in record.get("mentions") or [] if isinstance(m, dict)]
    inner = record.get("inner")
    found = [record.get("trigger"), *mentions, inner.get("trigger") if isinstance(inner, dict) else None]
    return [span for span in found if span]


def same(found, annotated):
    if any(overlap(found.get("trigger"), t) > 0 for t in triggers(annotated)):
        return True
    a, b = found.get("content"), annotated.get("content")
    shared = overlap(a, b)
    return shared > 0 and 2 * shared >= max(a["end"] - a["start"], b["end"] - b["start"])


def measure(gold, documents):
    right = collections.Counter()
    made = collections.Counter()
    for article in gold:
        document = documents.get(article["id"])
        for proposal in (document or {}).get("proposals") or []:
            made[proposal["rule"]] += 1
            right[proposal["rule"]] += any(same(proposal, a) for a in article["proposals"])
    return {rule: (right[rule] / n, n) for rule, n in made.items() if n >= ENOUGH}


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    with open(sys.argv[2], encoding="utf-8") as lines:
        documents = {d["id"]: d for d in map(json.loads, lines)}
    measured = measure(gold, documents)
    rows = [f"{rule}\t{p:.3f}\t{n}" for rule, (p, n) in sorted(measured.items())]
    print("\n".join(rows))
    if len(sys.argv) == 4:
        try:
            with open(sys.argv[3], encoding="utf-8") as lines:
                kept = [l for l in lines.read().splitlines() if l.split("\t")[0] not in measured]
        except FileNotFoundError:
            kept = []
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            out.write("".join(row + "\n" for row in sorted(kept + rows)))


main()

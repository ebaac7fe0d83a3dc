#!/usr/bin/env python3
"""Measure the precision of every quote rule on annotated articles.

usage: quote_rules.py GOLD.jsonl DOCUMENTS.jsonl [CONFIDENCE.tsv]

GOLD holds articles with "quotes" (start, end, group, attr_kind); DOCUMENTS what onrecord-extract
made of the same articles. A quote is right when its characters overlap with one annotated quote by
at least .3 (Jaccard); one that lies in an annotation of another kind than speech is not counted.
With CONFIDENCE.tsv the lines of these rules are replaced in it: rule, precision, n.
"""
import collections
import json
import sys

ENOUGH = 5  # a precision from fewer quotes says nothing


def groups(record):
    """The letters of each quote of a record, with its first part."""
    text = record["text"]
    parts = collections.OrderedDict()
    for i, quote in enumerate(record.get("quotes") or []):
        parts.setdefault(quote.get("group", f"_{i}"), []).append(quote)
    for quotes in parts.values():
        letters = frozenset(i for q in quotes for i in range(q["start"], q["end"]) if text[i].isalnum())
        if letters:
            yield letters, quotes[0]


def measure(gold, documents):
    right = collections.Counter()
    made = collections.Counter()
    for article in gold:
        document = documents.get(article["id"])
        if document is None:
            continue
        speech, other = [], frozenset()
        for letters, quote in groups(article):
            if quote.get("attr_kind", "speech") == "speech":
                speech.append(letters)
            else:
                other |= letters
        all_speech = frozenset().union(*speech)
        for letters, quote in groups(document):
            if len(letters & other) > len(letters) / 2 and not letters & all_speech:
                continue
            best = max((len(letters & g) / len(letters | g) for g in speech if letters & g), default=0)
            made[quote["rule"]] += 1
            right[quote["rule"]] += best >= 0.3
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

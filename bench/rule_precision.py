#!/usr/bin/env python3
"""Measure the precision of every rule for quotes or for proposals on annotated articles.

usage: rule_precision.py quotes|proposals GOLD.jsonl DOCUMENTS.jsonl [CONFIDENCE.tsv]

DOCUMENTS is what onrecord-extract made of the articles of GOLD. With CONFIDENCE.tsv the lines of
these rules are replaced in it: rule, precision, n.

quotes     GOLD holds "quotes" (start, end, group, attr_kind). A quote is right when its characters
           overlap with one annotated quote by at least .3 (Jaccard); one that lies in an annotation of
           another kind than speech is not counted.
proposals  GOLD holds "proposals" (trigger, content, act, mentions). A proposal is right when its trigger
           overlaps with one that is annotated, required or optional, or with a mention of one, or when
           their contents overlap by at least half of the longer.
"""

import collections
import json
import sys

ENOUGH = 5  # a precision from fewer facts says nothing


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


def judged_quotes(article, document):
    """Each quote of the document as its rule and whether it is right."""
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
        yield quote["rule"], best >= 0.3


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


def judged_proposals(article, document):
    """Each proposal of the document as its rule and whether it is right."""
    for proposal in document.get("proposals") or []:
        yield proposal["rule"], any(same(proposal, a) for a in article["proposals"])


JUDGES = {"quotes": judged_quotes, "proposals": judged_proposals}


def measure(judged, gold, documents):
    right = collections.Counter()
    made = collections.Counter()
    for article in gold:
        if article["id"] not in documents:
            continue
        for rule, is_right in judged(article, documents[article["id"]]):
            made[rule] += 1
            right[rule] += is_right
    return {rule: (right[rule] / n, n) for rule, n in made.items() if n >= ENOUGH}


def main():
    if len(sys.argv) not in (4, 5) or sys.argv[1] not in JUDGES:
        sys.exit(__doc__)
    with open(sys.argv[2], encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    with open(sys.argv[3], encoding="utf-8") as lines:
        documents = {d["id"]: d for d in map(json.loads, lines)}
    measured = measure(JUDGES[sys.argv[1]], gold, documents)
    rows = [f"{rule}\t{p:.3f}\t{n}" for rule, (p, n) in sorted(measured.items())]
    print("\n".join(rows))
    if len(sys.argv) == 5:
        try:
            with open(sys.argv[4], encoding="utf-8") as lines:
                kept = [l for l in lines.read().splitlines() if l.split("\t")[0] not in measured]
        except FileNotFoundError:
            kept = []
        with open(sys.argv[4], "w", encoding="utf-8") as out:
            out.write("".join(row + "\n" for row in sorted(kept + rows)))


main()

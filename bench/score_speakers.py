#!/usr/bin/env python3
"""Score who is who on annotated articles.

usage: score_speakers.py GOLD.jsonl DOCUMENTS.jsonl [--errors]

GOLD holds articles with "quotes" that have "speaker_canonical" (and "speaker_type", where known) and,
if it has them, "proposals" with "proposer"; DOCUMENTS is what onrecord-extract made of them. Offsets
are code points, articles are joined on "id".

A quote is matched with the extracted one whose letters overlap most, by at least .3 (Jaccard). A
speaker is right when the last words of both names are the same, or one is the initials of the other;
where the article names two, when both are found. Prints, for named speakers, the share that is
right, of wrong names and of none; for anonymous ones the share that is called by the same noun and
by nobody's name; speakers split (the quotes of one person under several ids) and merged (one id for
the quotes of several); proposers of matched proposals as score_proposals.py counts them.
"""
import collections
import json
import re
import sys

ANONYMOUS = {"anonymous"}


def letters(text, span):
    return {i for i in range(span["start"], span["end"]) if text[i].isalnum()}


def last_words(name):
    """The last word of each of the names that are joined by "and"."""
    out = set()
    for part in re.split(r"\s+and\s+|\s*,\s*|\s*&\s*", (name or "").casefold()):
        words = [w for w in re.findall(r"[\w.'’-]+", part) if w not in ("jr.", "jr", "sr.", "inc.")]
        if words:
            out.add(words[-1].strip(".'’"))
    return out


def spells(letters, name):
    """Whether a name of capitals has the initials of another: FAO, Food & Agriculture Organisation."""
    short = (letters or "").replace(".", "")
    initials = "".join(w[0] for w in re.findall(r"[\w'’-]+", name or "") if w[0].isupper())
    return len(short) > 1 and short.isupper() and short == initials


def same(gold, found):
    a, b = (gold or "").casefold().split(), (found or "").casefold().split()
    if not a or not b:
        return False
    if a == b or a[-1] == b[-1] or last_words(gold) == last_words(found):
        return True
    return spells(gold, found) or spells(found, gold)


def named(article):
    return {s["id"]: s for s in article.get("speakers") or []}


def score_quotes(gold, document, count, errors):
    text = gold["text"]
    people = named(document)
    pairs = []
    found = [(q, letters(text, q)) for q in document.get("quotes") or []]
    wanted = [(q, letters(text, q)) for q in gold["quotes"]
              if q.get("speaker_canonical") and q.get("attr_kind", "speech") == "speech"]
    ids, names = collections.defaultdict(set), collections.defaultdict(set)
    for g, a in wanted:
        best, score = None, 0.0
        for q, b in found:
            if q["start"] >= g["end"] or q["end"] <= g["start"]:
                continue
            jaccard = len(a & b) / len(a | b)
            if jaccard > score:
                best, score = q, jaccard
        if best is None or score < 0.3:
            continue
        speaker = people.get(best.get("speaker_id"))
        name = speaker["name"] if speaker else None
        kind = "anonymous" if g.get("speaker_type") in ANONYMOUS else "named"
        right = same(g["speaker_canonical"], name)
        count[kind] += 1
        count[kind + " right"] += right
        count[kind + " none"] += name is None
        if kind == "anonymous" and speaker and not right and speaker["kind"] == "person":
            count["anonymous named"] += 1
        if kind == "named" and right:
            count["named exact"] += g["speaker_canonical"].casefold() == name.casefold()
        if kind == "named" and speaker:
            ids[g["speaker_canonical"]].add(speaker["id"])
            names[speaker["id"]].add(g["speaker_canonical"])
        if errors and not right:
            mention = g.get("speaker_mention") or g.get("speaker") or {}
            ours = (best.get("speaker") or {}).get("text")
            print(f"{kind:9} {gold['id']}:{g['start']}  {mention.get('text')!r} is "
                  f"{g['speaker_canonical']!r}; found {ours!r} -> {name!r} ({best['rule']})")
    count["people"] += len(ids)
    count["split"] += sum(len(v) > 1 for v in ids.values())
    count["merged"] += sum(len(v) > 1 for v in names.values())


def party_names(parties):
    out = set()
    for party in parties or []:
        value = party.get("canonical") or party.get("name") or (party.get("mention") or {}).get("text")
        for name in value if isinstance(value, list) else [value]:
            words = re.findall(r"\w+", (name or "").casefold())
            if words:
                out.add(words[-1])
    return out


def one_spells_other(gold, found):
    if len(gold or []) != 1 or len(found or []) != 1:
        return False
    a, b = gold[0].get("canonical") or "", found[0].get("name") or ""
    return isinstance(a, str) and (spells(a, b) or spells(b, a))


def score_proposers(gold, document, count, errors):
    for g in gold.get("proposals") or []:
        if g.get("optional"):
            continue
        trigger = g.get("trigger")
        for p in document.get("proposals") or []:
            t = p.get("trigger")
            if not trigger or not t or t["start"] >= trigger["end"] or t["end"] <= trigger["start"]:
                continue
            a, b = party_names(g.get("proposer")), party_names(p.get("proposer"))
            right = a == b or one_spells_other(g.get("proposer"), p.get("proposer"))
            count["proposers"] += 1
            count["proposers right"] += right
            if errors and not right:
                mention = [(x.get("mention") or {}).get("text") for x in g.get("proposer") or []]
                ours = [((x.get("mention") or {}).get("text"), x.get("name"), x.get("via"))
                        for x in p.get("proposer") or []]
                print(f"proposer  {gold['id']}:{t['start']} {t['text']!r}  {mention} is "
                      f"{[x.get('canonical') for x in g.get('proposer') or []]}; found {ours}")
            break


def main():
    paths = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(paths) != 2:
        sys.exit(__doc__)
    errors = "--errors" in sys.argv
    with open(paths[1], encoding="utf-8") as lines:
        documents = {d["id"]: d for d in map(json.loads, lines)}
    count = collections.Counter()
    with open(paths[0], encoding="utf-8") as lines:
        for gold in map(json.loads, lines):
            document = documents.get(gold["id"])
            if document is None:
                continue
            score_quotes(gold, document, count, errors)
            score_proposers(gold, document, count, errors)

    def share(part, whole):
        return f"{100 * count[part] / count[whole]:.1f}" if count[whole] else "-"

    print(f"named: right {share('named right', 'named')} of {count['named']} "
          f"(same words {share('named exact', 'named')}, nobody {share('named none', 'named')})  "
          f"anonymous: right {share('anonymous right', 'anonymous')} of {count['anonymous']} "
          f"(a name {share('anonymous named', 'anonymous')})  "
          f"people {count['people']}, split {count['split']}, merged {count['merged']}  "
          f"proposers right {share('proposers right', 'proposers')} of {count['proposers']}")


main()

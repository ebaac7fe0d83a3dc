#!/usr/bin/env python3
"""bench/sample_people.py STORE INDEX [COUNT [SEED]]: merges, splits and non-merges of a corpus index to be
judged by a reader: COUNT (60) names that were joined to another, all names that were set apart, and
COUNT bare surnames that were left alone though somebody of that surname appears within 30 days."""

import os
import random
import sqlite3
import sys
from datetime import date

MOST = 2  # of one person


def around(text, name):
    at = text.find(name)
    return text[max(0, at - 60):at + 60].replace("\n", " ") if at >= 0 else ""


def appearances(store, speaker):
    return store.execute(
        "SELECT a.key, a.day, n.name, n.role, a.text FROM speaker_names n JOIN articles a ON a.id = n.article "
        "WHERE n.speaker = ? ORDER BY a.day", (speaker,)).fetchall()


def show(mark, store, speaker):
    for key, day, name, role, text in appearances(store, speaker)[:1]:
        print(f"  {mark} {key} {day} {name} ({' '.join((role or '').split())}): {around(text, name)}")


def sample(rows, count, key):
    seen, chosen = {}, []
    random.shuffle(rows)
    for row in rows:
        seen[key(row)] = seen.get(key(row), 0) + 1
        if seen[key(row)] <= MOST and len(chosen) < count:
            chosen.append(row)
    return chosen


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    index = sqlite3.connect(f"file:{os.path.join(sys.argv[2], 'current.db')}?mode=ro", uri=True)
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 60
    random.seed(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    merged = index.execute("SELECT speaker, person, evidence FROM person_speakers "
                           "WHERE speaker <> person AND article = 0").fetchall()
    print(f"== {len(merged)} merges")
    for speaker, person, evidence in sample(list(merged), count, lambda row: row[1]):
        print(evidence)
        show("is ", store, speaker)
        show("the", store, person)
    print("== names set apart")
    for speaker, article, evidence in index.execute(
            "SELECT speaker, article, evidence FROM person_speakers WHERE article <> 0"):
        name, = store.execute("SELECT name FROM speakers WHERE id = ?", (speaker,)).fetchone()
        print(f"{name} in article {article}: {evidence}")

    joined = {row[0] for row in merged}
    full = {}
    for name, day, role in store.execute(
            "SELECT s.name, a.day, n.role FROM speakers s JOIN speaker_names n ON n.speaker = s.id JOIN articles a "
            "ON a.id = n.article WHERE s.kind = 'person' AND instr(s.identity, ' @ ') = 0 AND a.day NOT NULL"):
        full.setdefault(name.split()[-1].lower(), []).append((name, date.fromisoformat(day), role))
    left = []
    for speaker, name, day, text in store.execute(
            "SELECT s.id, s.name, a.day, a.text FROM speakers s JOIN speaker_names n ON n.speaker = s.id JOIN articles "
            "a ON a.id = n.article WHERE s.kind = 'person' AND instr(s.identity, ' @ ') AND instr(s.name, ' ') = 0 "
            "AND a.day NOT NULL"):
        near = {who: role for who, when, role in full.get(name.lower(), [])
                if abs((when - date.fromisoformat(day)).days) <= 30}
        if speaker not in joined and near:
            left.append((name, day, near, around(text, name)))
    print(f"== {len(left)} surnames left alone")
    for name, day, near, words in sample(left, count, lambda row: row[0]):
        print(f"{name} {day}: {words}\n    {near}")


if __name__ == "__main__":
    main()

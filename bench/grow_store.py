#!/usr/bin/env python3
"""bench/grow_store.py STORE BIG COUNT: the fact store BIG with COUNT articles, the articles of STORE
over and over, with what a corpus index reads of them: quotes, names, proposals and their parties.

Made by SQL and not by reading the articles again, so that a million take minutes. As with
bench/make_corpus.py each round comes four days after the one before; a speaker whom an article
names in full is the same one in every round. Dates and mentions are left out."""

import sqlite3
import sys

EVERY = 4
TABLES = ("speaker_names", "quotes", "proposals", "proposal_parties")
INDEXES = ("articles_run", "articles_rules", "speaker_names_article", "quotes_article",
           "quotes_speaker", "proposals_article", "proposal_parties_proposal",
           "proposal_parties_speaker")
FACTS = 100000  # an id is article * FACTS + number


def columns(db, table, **changed):
    names = [row[1] for row in db.execute(f"PRAGMA s.table_info({table})")]
    return ", ".join(changed.get(name, f'"{name}"') for name in names)


def day(column):
    return f"date({column}, '+' || (:round * {EVERY}) || ' days')"


def grow(store, big, count):
    db = sqlite3.connect(big, isolation_level=None, uri=True)
    db.execute("PRAGMA page_size = 8192")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("ATTACH ? AS s", (f"file:{store}?mode=ro",))
    for pragma in ("application_id", "user_version"):
        value = db.execute(f"PRAGMA s.{pragma}").fetchone()[0]
        db.execute(f"PRAGMA {pragma} = {value}")
    for (sql,) in db.execute("SELECT sql FROM s.sqlite_master WHERE type = 'table' AND sql NOT NULL "
                             "AND name NOT LIKE 'sqlite%'").fetchall():
        db.execute(sql)
    db.execute("BEGIN")
    for table in ("runs", "rules", "speakers"):
        db.execute(f"INSERT INTO {table} SELECT * FROM s.{table}")
    articles, = db.execute("SELECT max(id) FROM s.articles").fetchone()
    speakers, = db.execute("SELECT max(id) FROM s.speakers").fetchone()
    db.execute("CREATE TEMP TABLE own AS SELECT id FROM s.speakers WHERE instr(identity, ' @ ')")
    db.execute("CREATE UNIQUE INDEX temp.own_id ON own (id)")
    shift = f":round * {articles}"
    facts = f":round * {articles * FACTS}"
    speaker = f"speaker + (speaker IN own) * :round * {speakers}"
    for turn in range((count + articles - 1) // articles):
        most = min(articles, count - turn * articles)
        args = {"round": turn, "most": most}
        published = f"coalesce({day('day')} || substr(published, 11), published)"
        db.execute("INSERT INTO articles SELECT " + columns(
            db, "articles", id=f"id + {shift}", key="key || '-' || :round", published=published,
            day=day("day")) + " FROM s.articles WHERE id <= :most", args)
        if turn:
            db.execute("INSERT INTO speakers SELECT " + columns(
                db, "speakers", id=f"id + :round * {speakers}",
                identity="identity || '-' || :round") + " FROM s.speakers WHERE id IN own",
                {"round": turn})
        for table in TABLES:
            changed = {"id": f"id + {facts}", "article": f"article + {shift}", "speaker": speaker,
                       "speaker_name": f"speaker_name + {facts}", "day": day("day"),
                       "proposal": f"proposal + {facts}", "said": "NULL", "quote": "NULL"}
            db.execute(f"INSERT INTO {table} SELECT {columns(db, table, **changed)} FROM s.{table} "
                       f"WHERE id < (:most + 1) * {FACTS}", args)
    db.execute("COMMIT")
    for name in INDEXES:
        for (sql,) in db.execute("SELECT sql FROM s.sqlite_master WHERE name = ?", (name,)).fetchall():
            db.execute(sql)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("ANALYZE main")
    db.close()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    grow(sys.argv[1], sys.argv[2], int(sys.argv[3]))

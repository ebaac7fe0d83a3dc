#!/usr/bin/env python3
"""bench/make_corpus.py COUNT FILE... [--every DAYS] [--first ROUND] [--changed PERCENT]: COUNT
articles as JSON lines on stdout, the articles of the FILEs over and over with new ids and dates.

Each round comes DAYS (4) after the one before, so that the copies of one article lie further apart
than the window of near-duplicates, while those of one round stay as near as they were. An article
without a date gets one of the first round. --first begins with a later round, to go on where another
corpus ends. --changed gives that share of the articles another last sentence: the same corpus after a
day of corrections."""

import argparse
import datetime
import json
import re
import sys

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
UNDATED = datetime.date(1987, 3, 1)


def moved(published, days, number):
    if not DAY.match(published or ""):
        day = UNDATED + datetime.timedelta(days=number % 200 + days)
        return f"{day.isoformat()}T{number % 24:02}:{number % 60:02}:00"
    day = datetime.date.fromisoformat(published[:10]) + datetime.timedelta(days=days)
    return day.isoformat() + published[10:]


def articles(files):
    for name in files:
        with open(name, encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("file", nargs="+")
    parser.add_argument("--every", type=int, default=4, metavar="DAYS")
    parser.add_argument("--first", type=int, default=0, metavar="ROUND")
    parser.add_argument("--changed", type=float, default=0, metavar="PERCENT")
    options = parser.parse_args()
    step = round(100 / options.changed) if options.changed else 0
    base = list(articles(options.file))
    for number in range(options.count):
        turn, at = divmod(number, len(base))
        turn += options.first
        article = dict(base[at])
        article["id"] = f"{article['id']}-{turn}"
        article["published"] = moved(article.get("published"), turn * options.every, at)
        if step and number % step == 0:
            article["text"] += "\nThe first version of this report gave another figure.\n"
        sys.stdout.write(json.dumps(article, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()

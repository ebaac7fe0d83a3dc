#!/usr/bin/env python3
"""Reads articles for what they say on a Spark cluster, by the executables of OnRecord as they are.

    spark-submit onrecord_spark.py --articles 'shards/*.jsonl.gz' --out facts/

Each partition of lines goes through onrecord-ingest and onrecord-extract by RDD.pipe: no state
outside the line, a partition that is lost is simply read again. What comes out is written as Parquet,
one folder a table, partitioned by the day of publication:

    articles quotes dates speakers proposals     what onrecord-store would keep
    near_duplicates                              pairs of articles that print the same copy
    people                                       who is who over all articles, by full name and kind

The executables are found on the PATH of the workers, or in the folder that --bin names (ship it with
spark-submit --archives). Lines that are no article are reported in the logs of the workers and left
out, as everywhere in OnRecord; any other failure of an executable ends the job."""

import argparse
import json
import re
import shlex
import unicodedata
import zlib
from datetime import datetime, timezone

SHINGLE_WORDS = 5
SKETCH = 24
WORD = re.compile(r"\w+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

ARTICLES = "id string, day string, published string, source string, url string, title string, text string"
QUOTES = ("article string, day string, start long, `end` long, text string, type string, kind string, "
          "polarity string, statement long, speaker long, speaker_name string, cue string, said long, "
          "rule string, confidence double")
DATES = ("article string, day string, start long, `end` long, text string, type string, value string, "
         "mod string, begin string, until string, anchor string, rule string")
SPEAKERS = ("article string, day string, speaker long, name string, kind string, role string, "
            "identity string")
PROPOSALS = ("article string, day string, start long, `end` long, text string, act string, tier long, "
             "content string, content_head string, status string, polarity string, certainty string, "
             "proposer array<string>, addressee array<string>, rule string, confidence double")
PAIRS = "article string, other string, jaccard double"


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--articles", required=True, help="article JSON lines: a path or pattern of Hadoop")
    parser.add_argument("--out", required=True, help="folder for the Parquet tables")
    parser.add_argument("--bin", default="", help="folder of the executables")
    parser.add_argument("--rules", default="", help="rules of your own, layered over the built-in ones")
    parser.add_argument("--partitions", type=int, default=0, help="of the input; by default what Spark chooses")
    parser.add_argument("--window", type=float, default=72, help="hours within which copies appear")
    parser.add_argument("--jaccard", type=float, default=0.8)
    return parser.parse_args()


def command(options):
    """The two stages in one shell line. Status 1 says that some lines were bad: the others are done."""
    def program(name):
        return shlex.quote(options.bin.rstrip("/") + "/" + name if options.bin else name)
    rules = f" --rules {shlex.quote(options.rules)}" if options.rules else ""
    line = (f"set -o pipefail; {program('onrecord-ingest')} - | "
            f"{program('onrecord-extract')} --jobs 1{rules}; status=$?; [ $status -le 1 ]")
    return "bash -c " + shlex.quote(line)


# Documents to rows


def day_of(document):
    found = DAY.match(document.get("published") or "")
    return found.group(0) if found else None


def part(document, key):
    return (document.get(key) or {}).get("text")


def article_row(document):
    return (document["id"], day_of(document), document.get("published"), document.get("source"),
            document.get("url"), document.get("title"), document["text"])


def quote_rows(document):
    names = [speaker["name"] for speaker in document.get("speakers", [])]
    for quote in document.get("quotes", []):
        speaker = quote.get("speaker_id")
        name = names[speaker] if speaker is not None else part(quote, "speaker")
        yield (document["id"], day_of(document), quote["start"], quote["end"], quote["text"],
               quote["type"], quote["kind"], quote["polarity"], quote["group"], speaker, name,
               part(quote, "cue"), quote.get("said"), quote.get("rule"), quote.get("confidence"))


def date_rows(document):
    for date in document.get("dates", []):
        yield (document["id"], day_of(document), date["start"], date["end"], date["text"], date["type"],
               date["value"], date.get("mod"), date.get("begin"), date.get("until"), date.get("anchor"),
               date.get("rule"))


def speaker_rows(document):
    for number, speaker in enumerate(document.get("speakers", [])):
        yield (document["id"], day_of(document), number, speaker["name"], speaker["kind"],
               speaker.get("role"), identity(speaker, document["id"]))


def proposal_rows(document):
    for proposal in document.get("proposals", []):
        parties = {side: [party["name"] for party in proposal.get(side) or [] if party.get("name")]
                   for side in ("proposer", "addressee")}
        yield (document["id"], day_of(document), proposal["trigger"]["start"], proposal["trigger"]["end"],
               proposal["trigger"]["text"], proposal["act"], proposal["tier"], part(proposal, "content"),
               part(proposal, "content_head"), proposal.get("status"), proposal.get("polarity"),
               proposal.get("certainty"), parties["proposer"], parties["addressee"],
               proposal.get("rule"), proposal.get("confidence"))


# Who is who: the same full name and kind is one; a single word, a name in lower case or a source
# without a name is of its article alone.


def fold_name(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = re.sub(r"[/,]", " ", plain.casefold().replace("’", "'"))
    return " ".join(re.sub(r"[^\w\s&'-]|_", "", plain).split())


def identity(speaker, article):
    name, kind = speaker["name"], speaker["kind"]
    folded = fold_name(name)
    known = {"person": " " in folded}.get(kind, kind not in ("anonymous", "unknown") and not name[:1].islower())
    return f"{kind}: {folded}" + ("" if known else f" @ {article}")


# Near-duplicates: the sets of shingles, candidates by their smallest ones, verified by the whole sets


def shingles(text):
    words = [word.lower() for word in WORD.findall(text)]
    return {zlib.crc32(" ".join(words[i:i + SHINGLE_WORDS]).encode())
            for i in range(len(words) - SHINGLE_WORDS + 1)}


def seconds_of(published):
    try:
        time = datetime.fromisoformat((published or "").replace("Z", "+00:00"))
    except ValueError:
        found = DAY.match(published or "")
        if not found:
            return None
        time = datetime.fromisoformat(found.group(0))
    return (time if time.tzinfo else time.replace(tzinfo=timezone.utc)).timestamp()


def near_duplicates(articles, window, jaccard):
    """Pairs (article, other, jaccard) of an RDD of (id, published, text)."""
    sets = articles.map(lambda a: (a[0], (seconds_of(a[1]), shingles(a[2])))).filter(
        lambda a: len(a[1][1]) >= 10).cache()

    def postings(row):
        article, (time, found) = row
        period = None if time is None else int(time // window)
        periods = [None] if period is None else [period, period + 1]
        for shingle in sorted(found)[:SKETCH]:
            for one in periods:
                yield (shingle, one), (article, time)

    def candidates(group):
        # What stands in thousands of articles of one window is boilerplate.
        members = sorted(set(group[1]))[:4096]
        for i, (article, time) in enumerate(members):
            for other, later in members[i + 1:]:
                if time is None or abs(time - later) <= window:
                    yield (article, other), (group[0][0],)

    least = SKETCH * jaccard / 2
    pairs = (sets.flatMap(postings).groupByKey().flatMap(candidates).distinct()
             .map(lambda pair: (pair[0], 1)).reduceByKey(lambda a, b: a + b)
             .filter(lambda pair: pair[1] >= least).map(lambda pair: pair[0]))
    with_first = pairs.join(sets.mapValues(lambda s: s[1])).map(lambda r: (r[1][0], (r[0], r[1][1])))
    both = with_first.join(sets.mapValues(lambda s: s[1]))

    def verified(row):
        other, ((article, first), second) = row
        return article, other, len(first & second) / len(first | second)
    return both.map(verified).filter(lambda pair: pair[2] >= jaccard)


def main():
    from pyspark.sql import SparkSession
    from pyspark.sql import functions as f

    options = parse_arguments()
    spark = SparkSession.builder.appName("OnRecord").getOrCreate()
    lines = spark.sparkContext.textFile(options.articles, options.partitions or None)
    if options.partitions:
        lines = lines.repartition(options.partitions)
    documents = lines.pipe(command(options), checkCode=True).map(json.loads).persist()

    def write(rows, schema, name):
        frame = spark.createDataFrame(rows, schema)
        frame.write.mode("overwrite").partitionBy("day").parquet(f"{options.out}/{name}")
        return frame

    write(documents.map(article_row), ARTICLES, "articles")
    write(documents.flatMap(quote_rows), QUOTES, "quotes")
    write(documents.flatMap(date_rows), DATES, "dates")
    write(documents.flatMap(proposal_rows), PROPOSALS, "proposals")
    speakers = write(documents.flatMap(speaker_rows), SPEAKERS, "speakers")
    people = speakers.groupBy("identity").agg(
        f.first("name").alias("name"), f.first("kind").alias("kind"), f.mode("role").alias("role"),
        f.countDistinct("article").alias("articles"), f.min("day").alias("first_day"),
        f.max("day").alias("last_day"))
    people.write.mode("overwrite").parquet(f"{options.out}/people")
    pairs = near_duplicates(documents.map(lambda d: (d["id"], d.get("published"), d["text"])),
                            options.window * 3600, options.jaccard)
    spark.createDataFrame(pairs, PAIRS).write.mode("overwrite").parquet(f"{options.out}/near_duplicates")
    spark.stop()


if __name__ == "__main__":
    main()

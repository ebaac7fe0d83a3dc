#!/usr/bin/env bash
# The Spark job gives the facts that one machine gives, tested on a local Spark.
set -euo pipefail
build=$(realpath "$1")
root=$(realpath "$(dirname "$0")/..")
python=${ONRECORD_PYSPARK:-python3}
if ! "$python" -c 'import pyspark' 2>/dev/null || ! command -v java >/dev/null; then
  echo "pyspark and Java are not here: pip install pyspark, or name a python that has it in ONRECORD_PYSPARK"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH="$build:$PATH" LC_ALL=C.UTF-8 PYSPARK_PYTHON=$python PYSPARK_DRIVER_PYTHON=$python SPARK_LOCAL_DIRS=$work
cd "$work"
onrecord-ingest "$root/examples" >articles.jsonl
# A copy of an article half a day later, one a month later, and a line that is no article.
"$python" - <<'END'
import json
first = max(map(json.loads, open("articles.jsonl")), key=lambda a: len(a["text"]))
with open("articles.jsonl", "a") as out:
    for number, day in enumerate(("2031-03-04T01:00:00", "2031-03-04T13:00:00", "2031-04-20")):
        out.write(json.dumps(dict(first, id=f"copy-{number}", published=day, text=first["text"] + " Again.")) + "\n")
    out.write("no article\n")
END
"$python" "$root/packaging/spark/onrecord_spark.py" --articles articles.jsonl --out facts --bin "$build" \
  --partitions 3 >spark.log 2>&1 || { tail -40 spark.log; exit 1; }
onrecord-run -q articles.jsonl --db facts.db 2>/dev/null || (($? == 1))
"$python" - >compared 2>python.log <<'END' || { cat compared; tail -5 python.log; exit 1; }
import sqlite3
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
store = sqlite3.connect("facts.db")
for table, columns, other in (
        ("quotes", "start, `end`, text, type, rule, article", "q.start, q.end, q.text, q.type, r.name, a.key"),
        ("dates", "start, `end`, text, value, rule, article", "q.start, q.end, q.text, q.value, r.name, a.key"),
        ("proposals", "start, `end`, text, act, rule, article", "q.start, q.end, q.text, q.act, r.name, a.key")):
    theirs = sorted(map(tuple, spark.read.parquet(f"facts/{table}").selectExpr(
        *columns.replace(" ", "").split(",")).collect()), key=repr)
    ours = sorted(store.execute(f"SELECT {other} FROM {table} q JOIN articles a ON a.id = q.article "
                                "LEFT JOIN rules r ON r.id = q.rule"), key=repr)
    assert theirs == ours, (table, len(theirs), len(ours))
    print(table, len(ours))
pairs = spark.read.parquet("facts/near_duplicates").collect()
assert [sorted((p.article, p.other)) for p in pairs] == [["copy-0", "copy-1"]], pairs
people = spark.read.parquet("facts/people")
ours, = store.execute("SELECT count(*) FROM speakers WHERE kind = 'person'").fetchone()
assert people.where("kind = 'person'").count() == ours, (people.where("kind = 'person'").count(), ours)
assert people.where("articles > 1").count() > 0
END
cat compared

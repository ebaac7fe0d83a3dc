#!/usr/bin/env bash
# generations.sh BUILD [BUILDS]: readers that keep the index open ask in a loop through BUILDS (3) builds.
# Every article of a build says its number: no reader sees an error or two numbers in one answer, and
# each sees every generation.
. "$(dirname "$0")/common.sh"
builds=${2:-3}
command -v python3 >/dev/null || { echo "python3 is not here"; exit 77; }

articles_of() {
  awk -v round="$1" 'BEGIN {
    for (i = 1; i <= 800; i++) {
      printf "{\"id\":\"a%d\",\"title\":\"round%d\",\"published\":\"2025-05-%02d\",", i, round, i % 28 + 1
      printf "\"text\":\"“We are in round%d of %d,” said Ada Arnheim, the mayor.\"}\n", round, i
    }
  }' >round.jsonl
}

cat >reader.py <<'END'
import os, sqlite3, sys, time
name, builds = "reader-" + sys.argv[1], int(sys.argv[2])
db, file, seen, asked = None, None, [], 0
while os.path.exists("asking"):
    now = os.stat("index/current.db")
    if (now.st_ino, now.st_dev) != file:
        db = sqlite3.connect("file:index/current.db?mode=ro", uri=True)
        file = (now.st_ino, now.st_dev)
    titles = {row[0] for row in db.execute("SELECT DISTINCT title FROM articles")}
    if len(titles) != 1:
        sys.exit(f"{name}: mixed: {sorted(titles)}")
    title = titles.pop()
    found = [db.execute(f"SELECT count(*) FROM {table} WHERE {table} MATCH ?", (title,)).fetchone()[0]
             for table in ("article_search", "quote_search")]
    if found != [800, 800]:
        sys.exit(f"{name}: {title} is found in {found}")
    if not seen or seen[-1] != title:
        seen.append(title)
    asked += 1
    if asked == 1:
        open(f"asks.{name}", "w").close()
    time.sleep(0.001)
expected = [f"round{i}" for i in range(builds + 1)]
if seen != expected:
    sys.exit(f"{name}: saw {seen}")
print(asked)
END

articles_of 0
onrecord-run -q round.jsonl --db facts.db
onrecord-index -q --db facts.db --out index
touch asking
for reader in 1 2 3; do
  python3 reader.py "$reader" "$builds" >asked.$reader 2>error.$reader & children+=($!)
done
while [[ -e asking ]]; do
  onrecord-query search --index index --limit 1 'round*' >/dev/null 2>>errors || echo "search $?" >>errors
done &
children+=($!)
# Those that start late would not see the first one.
until [[ -e asks.reader-1 && -e asks.reader-2 && -e asks.reader-3 || -s error.1 || -s error.2 || -s error.3 ]]; do
  sleep 0.02
done
for ((i = 1; i <= builds; i++)); do
  articles_of "$i"
  onrecord-run -q round.jsonl --db facts.db
  ((i % 2 == 0)) && extra=() || extra=(--full)
  onrecord-index -q "${extra[@]}" --db facts.db --out index
  sleep 0.2
done
rm asking
wait
children=()
[[ ! -s errors ]] || broken "$(sort errors | uniq -c | head -5)"
for reader in 1 2 3; do [[ ! -s error.$reader ]] || broken "$(cat error.$reader)"; done
echo "$builds builds; three readers asked $(cat asked.* | paste -sd ' ') times, each saw every generation"

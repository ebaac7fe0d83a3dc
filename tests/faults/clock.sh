#!/usr/bin/env bash
# clock.sh BUILD: the clock stands in another century, goes back between runs, and jumps to and fro
# while a program is at work. Facts do not depend on it, the store stays whole, and the build that
# came last is the one that is served.
. "$(dirname "$0")/common.sh"
command -v faketime >/dev/null || { echo "faketime is not here"; exit 77; }
export FAKETIME_DONT_FAKE_MONOTONIC=1
articles 2000 articles.jsonl
head -100 articles.jsonl >part.jsonl
onrecord-extract articles.jsonl >now.jsonl
for day in 1971-02-03 1999-12-31 2038-01-20 2099-06-01; do
  faketime "$day" onrecord-extract articles.jsonl | cmp - now.jsonl ||
    broken "in $day the facts are others"
done

# Forth, back and far back between runs on one store.
onrecord-run -q articles.jsonl --db expected.db
expected=$(facts_of expected.db)
for day in 2035-01-01 2025-01-01 1999-12-31; do
  faketime "$day" onrecord-run -q --replace articles.jsonl --db facts.db || broken "the run in $day failed"
  whole facts.db "after a run in $day"
  [[ $(facts_of facts.db) == "$expected" ]] || broken "the run in $day gives other facts"
done

# Full builds and updates while the clock goes forth and back: each serves what came last.
round=0
for day in 2035-01-01 2025-01-01 1999-12-31 2040-05-05 2001-01-01; do
  for extra in --full ""; do
    round=$((round + 1))
    sed "s/\"title\":\"Plans/\"title\":\"Round$round/" part.jsonl >changed.jsonl
    faketime "$day" onrecord-run -q --replace changed.jsonl --db facts.db
    faketime "$day" onrecord-index -q $extra --db facts.db --out index || broken "the build in $day failed"
    found=$(sqlite3 'file:index/current.db?mode=ro' \
      "select count(*) from article_search where article_search match 'round$round'")
    ((found == 100)) || broken "after the build in $day $extra, $found of 100 changed articles are served"
    faketime "$day" onrecord-index -q --out index --verify || broken "the build in $day is not sound"
  done
done

# The clock jumps by years, a hundred times a second, while a run and a build are under way.
export FAKETIME_NO_CACHE=1 FAKETIME_TIMESTAMP_FILE="$work/clock"
library=$(faketime now printenv LD_PRELOAD)
echo '+0' >clock
touch jumping
while [[ -e jumping ]]; do
  echo "$((RANDOM % 20000 - 10000))d" | sed 's/^[0-9]/+&/' >clock.next
  mv clock.next clock
  sleep 0.01
done &
children+=($!)
rm -f jumped.db
LD_PRELOAD=$library onrecord-run -q articles.jsonl --db jumped.db || broken "the run with a jumping clock failed"
LD_PRELOAD=$library onrecord-run -q --replace --durable articles.jsonl --db jumped.db ||
  broken "the second run with a jumping clock failed"
LD_PRELOAD=$library onrecord-index -q --full --db jumped.db --out jumped || broken "the build with a jumping clock failed"
rm jumping
wait
children=()
whole jumped.db "after the clock jumped"
days=$(sqlite3 jumped.db "select count(distinct substr(started, 1, 10)) from runs")
((days == 2)) || broken "the clock did not jump"
[[ $(facts_of jumped.db) == "$expected" ]] || broken "with a jumping clock the facts are others"
[[ $(sqlite3 'file:jumped/current.db?mode=ro' 'select count(*) from articles') == 2000 ]] ||
  broken "with a jumping clock the index misses articles"
echo "four other days, $round builds in five years to and fro, a clock that jumped: nothing depends on it"

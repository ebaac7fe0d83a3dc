#!/usr/bin/env bash
# kill_store.sh BUILD [HITS]: onrecord-store (every eighth time onrecord-run) is killed at random
# moments, spread over the whole length of a run, until HITS kills met a program at work. The store
# stays whole, no article that a reader saw before the kill is lost, and another run completes it.
. "$(dirname "$0")/common.sh"
hits=${2:-5}
# More than three transactions.
count=19000
articles $count articles.jsonl
onrecord-extract articles.jsonl >documents.jsonl
length=$(milliseconds onrecord-store -q documents.jsonl --db expected.db)
run_length=$(milliseconds onrecord-run -q articles.jsonl --db expected_of_run.db)
expected=$(facts_of expected.db)
[[ $(facts_of expected_of_run.db) == "$expected" ]] || broken "the run gives other facts"

articles_in() {
  local found
  found=$(sqlite3 "file:$1?mode=ro" 'select count(*) from articles' 2>/dev/null) || found=0
  echo "${found:-0}"
}

# How long a run takes depends on what else the machine does: the length follows misses and hits.
hit=0 tries=0 rounds=0 stored=0 none=0 part=0 all=0
while ((hit < hits)); do
  ((tries < 4 * hits + 20)) || broken "of $tries kills only $hit met a run"
  # A new store every third time, and when there is nothing left to write; every fourth run is
  # synced, every other one replaces what is there.
  if ((tries % 3 == 0 || stored == count)); then
    rm -f facts.db*
    stored=0
  fi
  extra=()
  ((tries % 4 != 0)) || extra+=(--durable)
  ((tries % 2 == 0)) || extra+=(--replace)
  if ((tries % 8 == 7)); then
    onrecord-run -q "${extra[@]}" articles.jsonl --db facts.db 2>/dev/null &
    moment=$run_length
  else
    onrecord-store -q "${extra[@]}" documents.jsonl --db facts.db 2>/dev/null &
    moment=$length
  fi
  writer=$!
  sleep "$(within "$moment")"
  seen=$(articles_in facts.db)
  if kill_now "$writer"; then
    hit=$((hit + 1))
    length=$((length + length / 50))
  else
    length=$((length - length / 10))
  fi
  tries=$((tries + 1))
  ((seen >= stored)) || broken "while run $tries wrote, $seen of $stored articles were seen"
  if [[ -s facts.db ]]; then
    whole facts.db "after kill $tries"
    stored=$(articles_in facts.db)
  fi
  ((stored >= seen)) || broken "kill $tries lost articles: $seen were seen, $stored are stored"
  case $stored in 0) none=$((none + 1)) ;; "$count") all=$((all + 1)) ;; *) part=$((part + 1)) ;; esac
  if ((tries % 10 == 9)); then
    onrecord-store -q documents.jsonl --db facts.db || broken "the run after kill $tries failed"
    [[ $(facts_of facts.db) == "$expected" ]] || broken "the run after kill $tries gives other facts"
    rounds=$((rounds + 1))
    stored=$count
  fi
done
onrecord-store -q documents.jsonl --db facts.db
whole facts.db "at the end"
[[ $(facts_of facts.db) == "$expected" ]] || broken "the last run gives other facts"
echo "$hit of $tries kills met a run; none of the articles was stored after $none, a part after" \
  "$part, all after $all; $((rounds + 1)) runs after kills, all complete and equal"

#!/usr/bin/env bash
# kill_store.sh BUILD [KILLS]: onrecord-run is killed at random moments while it writes. The store
# stays whole, no article that was in it is lost, and running it again completes the work.
. "$(dirname "$0")/common.sh"
kills=${2:-5}
articles 3000 articles.jsonl
length=$(milliseconds onrecord-run -q articles.jsonl --db expected.db)
expected=$(facts_of expected.db)

hit=0
rounds=0
stored=0
for ((i = 0; i < kills; i++)); do
  if ((stored == 3000)); then
    rm -f facts.db*
    stored=0
  fi
  # Every third round is synced, every other replaces what is there.
  extra=()
  ((i % 3 == 0)) && extra+=(--durable)
  ((i % 2 == 1)) && extra+=(--replace)
  onrecord-run -q "${extra[@]}" articles.jsonl --db facts.db 2>/dev/null &
  if kill_within "$length" $!; then hit=$((hit + 1)); fi
  if [[ -e facts.db ]] && [[ -s facts.db ]]; then
    whole facts.db "after kill $i"
    now=$(sqlite3 facts.db 'select count(*) from articles')
    ((now >= stored)) || broken "kill $i lost articles: $stored were stored, $now are"
    stored=$now
  fi
  if ((i % 5 == 4)); then
    onrecord-run -q articles.jsonl --db facts.db || broken "the run after kill $i failed"
    [[ $(facts_of facts.db) == "$expected" ]] || broken "the run after kill $i gives other facts"
    rounds=$((rounds + 1))
    stored=3000
  fi
done
onrecord-run -q articles.jsonl --db facts.db
whole facts.db "at the end"
[[ $(facts_of facts.db) == "$expected" ]] || broken "the last run gives other facts"
echo "kills $kills, of them $hit while it ran; re-runs $((rounds + 1)), all complete and equal"

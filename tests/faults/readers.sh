#!/usr/bin/env bash
# readers.sh BUILD [BUILDS]: readers ask in a loop while the store is written and the index is built
# anew; none sees an error or half an article.
. "$(dirname "$0")/common.sh"
builds=${2:-3}
articles 1000 first.jsonl
articles 1500 second.jsonl
onrecord-run -q first.jsonl --db facts.db
onrecord-index -q --db facts.db --out index
touch asking

ask_store() {
  local asked=0
  while [[ -e asking ]]; do
    onrecord-query quotes --db facts.db --limit 3 >/dev/null 2>>errors || echo "quotes $?" >>errors
    half=$(onrecord-query sql --db facts.db --json "select count(*) as n from articles a where not
      exists (select 1 from quotes q where q.article = a.id)" 2>>errors) || echo "sql $?" >>errors
    [[ $half == '{"n":0}' ]] || echo "half an article: $half" >>errors
    asked=$((asked + 2))
    echo $asked >asked.store
  done
}
ask_index() {
  local asked=0 count
  while [[ -e asking ]]; do
    count=$(sqlite3 'file:index/current.db?mode=ro' 'select count(*) from articles' 2>>errors) ||
      echo "index $?" >>errors
    [[ $count == 1000 || $count == 1500 ]] || echo "index holds $count" >>errors
    asked=$((asked + 1))
    echo $asked >asked.index
  done
}
: >errors
ask_store & children+=($!)
ask_index & children+=($!)
for ((i = 0; i < builds; i++)); do
  ((i == builds / 2)) && onrecord-run -q second.jsonl --db facts.db
  onrecord-run -q --replace first.jsonl --db facts.db
  onrecord-index -q --full --db facts.db --out index
done
rm asking
wait
children=()
[[ ! -s errors ]] || broken "$(sort errors | uniq -c | head -5)"
echo "builds $builds; $(cat asked.store) questions to the store, $(cat asked.index) to the index, no error"

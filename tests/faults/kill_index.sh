#!/usr/bin/env bash
# kill_index.sh BUILD [KILLS]: onrecord-index is killed at random moments. What is served is always a
# whole generation, and the next run succeeds.
. "$(dirname "$0")/common.sh"
kills=${2:-5}
articles 1500 first.jsonl
articles 2000 second.jsonl
onrecord-run -q first.jsonl --db facts.db
onrecord-index -q --db facts.db --out index
length=$(milliseconds onrecord-index -q --full --db facts.db --out index)

served() {
  local generation
  generation=$(readlink -f index/current.db)
  [[ $(sqlite3 "file:$generation?mode=ro" 'pragma quick_check') == ok ]] ||
    broken "$1: $generation is not whole"
  sqlite3 "file:$generation?mode=ro" 'select count(*) from articles'
}

hit=0
for ((i = 0; i < kills; i++)); do
  ((i == kills / 2)) && onrecord-run -q second.jsonl --db facts.db
  extra=()
  ((i % 2 == 0)) && extra+=(--full)
  onrecord-index -q "${extra[@]}" --db facts.db --out index 2>/dev/null &
  if kill_within "$length" $!; then hit=$((hit + 1)); fi
  count=$(served "after kill $i")
  ((count == 1500 || count == 2000)) || broken "after kill $i, $count articles are served"
  whole facts.db "after kill $i"
  if ((i % 10 == 9)); then
    onrecord-index -q --db facts.db --out index || broken "the build after kill $i failed"
  fi
done
onrecord-index -q --db facts.db --out index || broken "the last build failed"
[[ $(served "at the end") == 2000 ]] || broken "the last build misses articles"
left=$(find index -name '*.building*' | wc -l)
((left == 0)) || broken "$left files of killed builds are left"
echo "kills $kills, of them $hit while it ran; a whole generation served after each"

#!/usr/bin/env bash
# kill_index.sh BUILD [HITS]: onrecord-index is killed at random moments, spread over the whole length
# of a build, until HITS kills met a build under way: full builds and updates in turn. What is served
# is always a whole generation, and the next run succeeds.
. "$(dirname "$0")/common.sh"
hits=${2:-5}
articles 6000 first.jsonl
articles 7000 second.jsonl
head -700 first.jsonl >part.jsonl
onrecord-run -q first.jsonl --db facts.db
onrecord-index -q --db facts.db --out index
full=$(milliseconds onrecord-index -q --full --db facts.db --out index)
onrecord-run -q --replace part.jsonl --db facts.db
update=$(milliseconds onrecord-index -q --db facts.db --out index)

served() {
  local generation
  generation=$(readlink -f index/current.db)
  [[ $(sqlite3 "file:$generation?mode=ro" 'pragma quick_check') == ok ]] ||
    broken "$1: $generation is not whole"
  sqlite3 "file:$generation?mode=ro" "select count(*) || ' ' || (select count(*) from
    article_search_docsize) || ' ' || (select value from meta where name = 'articles') from articles"
}

hit=0 tries=0 steps=()
while ((hit < hits)); do
  ((tries < 4 * hits + 20)) || broken "of $tries kills only $hit met a build"
  if ((hit == hits / 2 && ${grown:-0} == 0)); then
    onrecord-run -q second.jsonl --db facts.db
    grown=1
  fi
  extra=() length=$update
  if ((tries % 2 == 0)); then extra=(--full) length=$full; fi
  ((tries % 2 == 0)) || onrecord-run -q --replace part.jsonl --db facts.db
  onrecord-index -q "${extra[@]}" --db facts.db --out index 2>/dev/null &
  if kill_within "$length" $!; then hit=$((hit + 1)); fi
  tries=$((tries + 1))
  count=$(served "after kill $tries")
  [[ $count == "6000 6000 6000" || $count == "7000 7000 7000" ]] ||
    broken "after kill $tries, $count articles are served"
  unfinished=$(find index -name '*.building*' | wc -l)
  ((unfinished == 0)) || left=$((${left:-0} + 1))
  if ((tries % 10 == 9)); then
    onrecord-index -q --db facts.db --out index || broken "the build after kill $tries failed"
    [[ -z $(find index -name '*.building*') ]] || broken "files of killed builds are left"
  fi
done
whole facts.db "at the end"
onrecord-index -q --db facts.db --out index || broken "the last build failed"
[[ $(served "at the end") == "7000 7000 7000" ]] || broken "the last build misses articles"
[[ -z $(find index -name '*.building*') ]] || broken "files of killed builds are left"
onrecord-index -q --out index --verify || broken "the last build is not sound"
echo "$hit of $tries kills met a build (full $full ms, update $update ms), ${left:-0} of them left a" \
  "file behind; a whole generation was served after each, and the next run succeeded"

#!/usr/bin/env bash
# bench/soak.sh BUILD MEGABYTES FILE...: makes so much text out of the articles of the FILEs (JSON
# lines), in parts of 50 MB with ids and dates of their own, and sends part after part through ingest,
# extract and store in a pipe, and after every fourth part the store through the index. Prints for each
# part the seconds of CPU and the most memory that each program took. An error, a lost article, or memory that
# grows with what is stored (1.3 times that of the second part; the index may take 100 bytes an article more
# for the names and proposals that it compares) ends it with status 1.
set -euo pipefail
build=$(realpath "$1")
megabytes=$2
shift 2
here=$(dirname "$(realpath "$0")")
mapfile -t files < <(realpath "$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

measured() { # name, program and its arguments
  local name=$1
  shift
  /usr/bin/time -q -f '%U %S %M' -o "$name.used" "$@"
}
# Seconds of CPU and MB.
used() { awk '{ printf "%.1f s %d MB", $1 + $2, $3 / 1024 }' "$1.used"; }
memory() { awk '{ print $3 }' "$1.used"; }

count=$(cat "${files[@]}" | wc -l)
size=$(python3 -c 'import json, sys
print(sum(len(json.loads(line)["text"].encode()) for name in sys.argv[1:] for line in open(name)))' "${files[@]}")
part=$((50000000 * count / size))
rounds=$(((part + count - 1) / count))
bytes=0 done=0 articles=0 number=0
declare -A second
while ((done < megabytes)); do
  # In rounds of their own: no text comes again within the window of near-duplicates.
  python3 "$here/make_corpus.py" "$part" "${files[@]}" --first $((number * rounds)) >part.jsonl
  added=$(python3 -c 'import json; print(sum(len(json.loads(line)["text"].encode()) for line in open("part.jsonl")))')
  measured ingest "$build/onrecord-ingest" part.jsonl |
    measured extract "$build/onrecord-extract" |
    measured store "$build/onrecord-store" -q --db facts.db
  number=$((number + 1)) articles=$((articles + part)) bytes=$((bytes + added))
  done=$((bytes / 1000000))
  stored=$(sqlite3 facts.db 'select count(*) from articles')
  ((stored == articles)) || { echo "of $articles articles $stored are stored"; exit 1; }
  line="$done MB of text, $articles articles:"
  line+=" ingest $(used ingest), extract $(used extract), store $(used store)"
  programs=(ingest extract store)
  if ((number % 4 == 0 || done >= megabytes)); then
    measured index "$build/onrecord-index" -q --db facts.db --out index --keep 1
    served=$(sqlite3 'file:index/current.db?mode=ro' 'select count(*) from articles')
    ((served == articles)) || { echo "of $articles articles $served are served"; exit 1; }
    line+=", index $(used index)"
    programs+=(index)
  fi
  echo "$line"
  for name in "${programs[@]}"; do
    # The first build of the index is a whole one, every later one an update.
    if ((number == 2)) || [[ $name == index && $number -eq 8 ]]; then
      second[$name]=$(memory "$name")
    fi
    more=0
    [[ $name != index ]] || more=$((articles / 10))
    [[ -z ${second[$name]:-} ]] || (($(memory "$name") * 10 < ${second[$name]} * 13 + more * 10)) ||
      { echo "the memory of $name grows: $(memory "$name") kB after ${second[$name]} kB"; exit 1; }
  done
done
"$build/onrecord-doctor" --db facts.db

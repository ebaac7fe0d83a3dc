#!/usr/bin/env bash
# The stage executables under GNU parallel give what one process gives (docs/scale.md).
set -euo pipefail
build=$(realpath "$1")
root=$(realpath "$(dirname "$0")/..")
command -v parallel >/dev/null && parallel --version 2>/dev/null | grep -q GNU ||
  { echo "GNU parallel is not here"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PATH="$build:$PATH" LC_ALL=C.UTF-8 HOME=$work
cd "$work"
onrecord-ingest "$root/examples" >articles.jsonl
for i in 1 2 3 4 5 6 7 8; do sed "s/\"id\":\"/&$i-/" articles.jsonl; done >many.jsonl
onrecord-extract many.jsonl >one.jsonl
line=$(grep -m1 -o 'parallel --pipepart.*' "$root/docs/scale.md")
line=${line//articles.jsonl/many.jsonl}
line=${line//--block 64M/--block 20k}
bash -c "$line" 2>messages
cmp one.jsonl documents.jsonl
[[ $(tail -n +2 progress.log | wc -l) -gt 3 ]]
onrecord-store -q documents.jsonl --db facts.db
[[ $(sqlite3 facts.db 'select count(*) from articles') == $(wc -l <many.jsonl) ]]

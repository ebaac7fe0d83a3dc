#!/usr/bin/env bash
# pipes.sh BUILD: a reader that goes away is a normal end; two writers do not mix; a store that
# cannot be written is refused with a message; a clock that jumps changes nothing.
. "$(dirname "$0")/common.sh"
articles 4000 articles.jsonl
for stage in "onrecord-ingest articles.jsonl" "onrecord-tokenize articles.jsonl" \
  "onrecord-extract articles.jsonl" "onrecord-run -q articles.jsonl --jsonl -"; do
  set +e
  $stage 2>messages | head -n 1 >/dev/null
  status=${PIPESTATUS[0]}
  set -e
  ((status == 0)) || broken "$stage | head: exit status $status: $(cat messages)"
  [[ ! -s messages ]] || broken "$stage | head says: $(cat messages)"
done
# The stage before dies in the middle of a line: everything before it is stored.
{ head -c 100001 articles.jsonl | onrecord-extract 2>/dev/null || true; } |
  onrecord-store -q --db cut.db
lines=$(head -c 100001 articles.jsonl | wc -l)
stored=$(sqlite3 cut.db 'select count(*) from articles')
((stored == lines)) || broken "of $lines whole lines, $stored are stored"

onrecord-run -q articles.jsonl --db alone.db
for i in 1 2 3; do
  rm -f both.db*
  onrecord-run -q articles.jsonl --db both.db 2>messages.1 & one=$!
  onrecord-run -q articles.jsonl --db both.db 2>messages.2 & two=$!
  first=0 second=0
  wait $one || first=$?
  wait $two || second=$?
  ((first == 0 || second == 0)) || broken "two writers: both failed: $(cat messages.1 messages.2)"
  ((first == 0 || first == 2)) || broken "two writers: exit status $first"
  ((second == 0 || second == 2)) || broken "two writers: exit status $second"
  whole both.db "after two writers at once"
  [[ $(facts_of both.db) == $(facts_of alone.db) ]] || broken "two writers: other facts"
done
set +e
onrecord-index -q --full --db alone.db --out index 2>messages.1 & one=$!
onrecord-index -q --full --db alone.db --out index 2>messages.2 & two=$!
wait $one; first=$?
wait $two; second=$?
set -e
((first == 0 || second == 0)) || broken "two builds: both failed: $(cat messages.1 messages.2)"
[[ $(sqlite3 'file:index/current.db?mode=ro' 'select count(*) from articles') == 4000 ]] ||
  broken "two builds: the index misses articles"

# A generation written in what is now the future does not hide a later build.
if command -v faketime >/dev/null; then
  faketime '2035-01-01' onrecord-index -q --full --db alone.db --out jumped
  onrecord-index -q --full --db alone.db --out jumped
  [[ $(basename "$(readlink -f jumped/current.db)") != index-2035* ]] ||
    broken "after the clock went back, the new generation is not served"
  clock="clock tried"
else
  clock="clock not tried (faketime is not installed)"
fi

mkdir disk
if mount -t tmpfs -o size=64m none disk 2>/dev/null; then
  mounted=$work/disk
  cp alone.db disk/facts.db
  onrecord-index -q --db disk/facts.db --out disk/index
  mount -o remount,ro disk
  onrecord-query quotes --db disk/facts.db >/dev/null || broken "a read-only store cannot be asked"
  status=0
  onrecord-run -q --replace articles.jsonl --db disk/facts.db 2>messages || status=$?
  ((status == 2)) || broken "a read-only store: exit status $status"
  (($(wc -l <messages) == 1)) || broken "a read-only store: $(cat messages)"
  status=0
  onrecord-index -q --full --db disk/facts.db --out disk/index 2>messages || status=$?
  ((status == 2)) || broken "a read-only index: exit status $status"
  disk="read-only disk tried"
else
  disk="read-only disk not tried (takes root)"
fi
echo "pipes, two writers, two builds: all promises held; $clock; $disk"

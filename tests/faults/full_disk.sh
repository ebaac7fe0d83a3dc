#!/usr/bin/env bash
# full_disk.sh BUILD: a file system that is too small, at every size from tiny to almost enough. The
# program says so in one line and exits 2, the store stays whole, and with room the run completes.
. "$(dirname "$0")/common.sh"
mkdir small
mount -t tmpfs -o size=256k none small 2>/dev/null || { echo "a small file system takes root"; exit 77; }
mounted=$work/small
articles 3000 articles.jsonl
onrecord-run -q articles.jsonl --db expected.db
expected=$(facts_of expected.db)
failures=0
for size in 4k 16k 64k 256k 512k 1m 2m 3m 4m 6m 8m; do
  rm -f small/*
  mount -o remount,size=$size small
  status=0
  onrecord-run -q articles.jsonl --db small/facts.db 2>messages || status=$?
  if ((status != 0)); then
    failures=$((failures + 1))
    ((status == 2)) || broken "at $size the exit status is $status: $(head -1 messages)"
    (($(wc -l <messages) == 1)) || broken "at $size there are several messages: $(cat messages)"
  fi
  mount -o remount,size=64m small
  [[ ! -s small/facts.db ]] || whole small/facts.db "after a disk full at $size"
  onrecord-run -q articles.jsonl --db small/facts.db || broken "the run after $size failed"
  [[ $(facts_of small/facts.db) == "$expected" ]] || broken "the run after $size gives other facts"
done
((failures > 3)) || broken "the disk was full only $failures times"

# The index: what was served before stays.
onrecord-index -q --db small/facts.db --out small/index
before=$(readlink -f small/index/current.db)
used=$(df --output=used -k small | tail -1)
for more in 16 200 1000 2000; do
  mount -o remount,size=$((used + more))k small
  status=0
  onrecord-index -q --full --db small/facts.db --out small/index 2>messages || status=$?
  if ((status != 0)); then
    ((status == 2)) || broken "the index at $more kB more: exit status $status"
    [[ $(readlink -f small/index/current.db) == "$before" ]] || broken "a failed build was published"
    failures=$((failures + 1))
  fi
  before=$(readlink -f small/index/current.db)
  [[ $(sqlite3 "file:$before?mode=ro" 'pragma quick_check') == ok ]] || broken "$before is not whole"
done
mount -o remount,size=64m small
onrecord-index -q --full --db small/facts.db --out small/index

# Lines for a device that is always full.
status=0
onrecord-extract articles.jsonl >/dev/full 2>messages || status=$?
((status == 2)) || broken "a full device gives exit status $status"
status=0
onrecord-run -q articles.jsonl --jsonl /dev/full 2>messages || status=$?
((status == 2)) || broken "--jsonl to a full device gives exit status $status"
echo "the disk was full $failures times; each was said, each store stayed whole and was completed"

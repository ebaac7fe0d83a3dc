#!/usr/bin/env bash
# Scores who is who on annotated articles that lie beside this checkout.
#
# Usage: bench/score_speakers.sh BUILD-DIR SHARED-DIR [MORE.jsonl]...
#
# Prints one line for each corpus, apart for the articles that rules are never tuned on: every fifth
# of gum_news, every fourth of the annotated proposals. Files named after SHARED-DIR, annotated as
# gold/proposals is, are scored whole.
set -euo pipefail
build=${1:?build directory} shared=${2:?directory with gold/quotes and gold/proposals}
shift 2
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

score() { # name gold
  python3 -c '
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    a = json.loads(line)
    keys = {"id": a["id"], "title": a.get("title") or "", "text": a["text"]}
    published = a.get("published") or a.get("dct")
    if published: keys["published"] = published
    print(json.dumps(keys))' "$2" > "$work/in"
  "$build/onrecord-extract" < "$work/in" > "$work/out"
  printf '%-22s ' "$1"
  python3 "$here/score_speakers.py" "$2" "$work/out"
}

part() { # gold every kept|tuned
  awk -v every="$2" -v part="$3" '(NR - 1) % every == every - 1 ? part == "kept" : part == "tuned"' "$1"
}

gum=$shared/gold/quotes/gum_news.train.jsonl
for which in tuned kept; do
  part "$gum" 5 $which > "$work/gold"
  score "gum_news $which" "$work/gold"
  for dev in dev-a dev-b; do part "$shared/gold/proposals/$dev.jsonl" 4 $which; done > "$work/gold"
  score "dev-a, dev-b $which" "$work/gold"
done
for file in "$@"; do score "$(basename "$file" .jsonl)" "$file"; done

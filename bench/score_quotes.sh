#!/usr/bin/env bash
# Scores quotes on annotated articles that lie beside this checkout.
#
# Usage: bench/score_quotes.sh BUILD-DIR SHARED-DIR [tuned|kept-aside]...
#
# Prints precision, recall and F1 at overlaps of .3 and .8 by corpus, apart for every fifth
# article, which rules are never tuned on, and how often the speaker, the cue and the identity of a
# named speaker are right.
set -euo pipefail
build=${1:?build directory} shared=${2:?directory with gold/quotes and tools/score_quotes.py}
shift 2
parts=(tuned kept-aside)
(($# == 0)) || parts=("$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for corpus in polnear gum_news; do
  python3 - "$shared/gold/quotes/$corpus.train.jsonl" "$work" <<'END_OF_SPLIT'
import json, sys
source, work = sys.argv[1:]
parts = {}
for number, line in enumerate(open(source, encoding='utf-8')):
    parts.setdefault('kept-aside' if number % 5 == 4 else 'tuned', []).append(json.loads(line))
for part, articles in parts.items():
    with open(f'{work}/{part}.gold', 'w') as gold, open(f'{work}/{part}.in', 'w') as lines:
        for a in articles:
            gold.write(json.dumps(a) + '\n')
            lines.write(json.dumps({'id': a['id'], 'published': a['dct'] or '', 'text': a['text']}) + '\n')
END_OF_SPLIT
  for part in "${parts[@]}"; do
    "$build/onrecord-extract" --only quotes,speakers < "$work/$part.in" > "$work/$part.out"
    echo "$corpus, $part"
    python3 "$shared/tools/score_quotes.py" "$work/$part.gold" "$work/$part.out" --speech
  done
  rm "$work"/*
done

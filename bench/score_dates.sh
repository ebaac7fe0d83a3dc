#!/usr/bin/env bash
# Scores dates on annotated articles that lie beside this checkout.
#
# Usage: bench/score_dates.sh BUILD-DIR SHARED-DIR
#
# Prints value, relaxed and strict F1 by corpus, apart for every fifth article, which rules are
# never tuned on.
set -euo pipefail
build=${1:?build directory} shared=${2:?directory with gold/dates and tools/score_timex.py}
gold=$shared/gold/dates
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for corpus in timebank aquaint meantime probe65; do
  python3 - "$gold/$corpus.jsonl" "$work" <<'END'
import json, sys
source, work = sys.argv[1:]
parts = {}
for number, line in enumerate(open(source, encoding='utf-8')):
    article = json.loads(line)
    part = 'kept-aside' if number % 5 == 4 and 'probe' not in source else 'tuned'
    parts.setdefault(part, []).append(article)
for part, articles in parts.items():
    with open(f'{work}/{part}.gold', 'w') as out:
        for a in articles: out.write(json.dumps(a) + '\n')
    with open(f'{work}/{part}.in', 'w') as out:
        for a in articles:
            out.write(json.dumps({'id': a['id'], 'published': a['dct'] or '', 'text': a['text']}) + '\n')
END
  for part in tuned kept-aside; do
    [ -e "$work/$part.in" ] || continue
    "$build/onrecord-extract" --only dates < "$work/$part.in" > "$work/$part.out"
    printf '%-9s %-10s ' "$corpus" "$part"
    python3 "$shared/tools/score_timex.py" "$work/$part.gold" "$work/$part.out" --json |
      python3 -c 'import json, sys; d = json.load(sys.stdin); print("value %.1f  relaxed %.1f  strict %.1f  (gold %d, found %d)" % (d["value_F1"], d["relaxed_F1"], d["strict_F1"], d["gold"], d["system"]))'
    rm "$work/$part".*
  done
done

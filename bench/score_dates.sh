#!/usr/bin/env bash
# Scores dates on annotated articles that lie beside this checkout.
#
# Usage: bench/score_dates.sh BUILD-DIR SHARED-DIR
#
# Prints value, relaxed and strict F1 by corpus, apart for every fifth article, which rules are
# never tuned on; then, for the suites of single expressions, how many were found, how many that
# are none stayed silent, and how many of those found begin on the day, or have the value, that
# their suite says. The suites are those of assistants, where Friday is the next one.
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
for suite in compromise-en duckling-en; do
  python3 - "$gold/$suite.expr.jsonl" "$build/onrecord-extract" "$suite" <<'END'
import json, subprocess, sys
source, extract, suite = sys.argv[1:]
cases = [json.loads(line) for line in open(source, encoding='utf-8')]
lines = ''.join(json.dumps({'id': str(i), 'published': case['reference'], 'text': case['input']}) + '\n'
                for i, case in enumerate(cases))
out = subprocess.run([extract, '--only', 'dates'], input=lines, capture_output=True, text=True, check=True)
found = {int(d['id']): d.get('dates', []) for d in map(json.loads, out.stdout.splitlines())}
positive = [i for i, case in enumerate(cases) if case['expected']]
negative = [i for i, case in enumerate(cases) if not case['expected']]


def right(i):
    date, want = found[i][0], cases[i]['expected'][0]
    start = want.get('start')
    day = '%04d-%02d-%02d' % tuple(start[:3]) if isinstance(start, list) else str(start)[:10]
    return date.get('begin') == day or date['value'] == want.get('timex')


hits = [i for i in positive if found[i]]
print('%-13s found %d of %d, begin or value as said %d; silent %d of %d' % (
    suite, len(hits), len(positive), sum(map(right, hits)), sum(not found[i] for i in negative), len(negative)))
END
done

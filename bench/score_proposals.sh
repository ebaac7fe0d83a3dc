#!/usr/bin/env bash
# Scores proposals on annotated articles and sentences that lie beside this checkout.
#
# Usage: bench/score_proposals.sh BUILD-DIR SHARED-DIR [MORE.jsonl...]
#
# Prints, for the articles of gold/proposals/dev-*.jsonl, how many proposals were found by tier and
# how many of their parts are right, apart for every fourth article, which rules are never tuned on;
# the same for the article of seed.json when its text lies in seeds/ and for each further file; then
# the boundary cases and the event sentences.
set -euo pipefail
build=${1:?build directory} shared=${2:?directory with gold/proposals and tools/score_proposals.py}
shift 2
gold=$shared/gold/proposals
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

articles() { # NAME: scores $work/NAME.gold
  python3 - "$work/$1" <<'END'
import json, sys
with open(sys.argv[1] + '.in', 'w') as out:
    for line in open(sys.argv[1] + '.gold', encoding='utf-8'):
        a = json.loads(line)
        out.write(json.dumps({'id': a['id'], 'title': a.get('title') or '', 'text': a['text'],
                              'published': a.get('published') or a.get('dct') or ''}) + '\n')
END
  "$build/onrecord-extract" < "$work/$1.in" > "$work/$1.out"
  echo "== $1"
  python3 "$shared/tools/score_proposals.py" "${2:-$work/$1.gold}" "$work/$1.out"
}

cat "$gold"/dev-*.jsonl | awk -v w="$work" '{ print > (NR % 4 == 0 ? w "/kept-aside.gold" : w "/tuned.gold") }'
articles tuned
articles kept-aside
for text in "$shared"/seeds/*.txt; do
  [ -e "$text" ] || continue
  python3 - "$gold/seed.json" "$text" > "$work/seed.gold" <<'END'
import json, sys
doc = json.load(open(sys.argv[1], encoding='utf-8'))['doc']
print(json.dumps({'id': doc['id'], 'published': doc['dct'], 'text': open(sys.argv[2], encoding='utf-8').read()}))
END
  articles seed "$gold/seed.json"
done
for more in "$@"; do
  cp "$more" "$work/$(basename "$more" .jsonl).gold"
  articles "$(basename "$more" .jsonl)"
done
for sentences in boundary_cases plover_gsr; do
  "$build/onrecord-extract" < "$gold/$sentences.jsonl" > "$work/out"
  echo "== $sentences"
  python3 "$shared/tools/score_sentences.py" "$gold/$sentences.jsonl" "$work/out"
done

#!/usr/bin/env bash
# cmake --install with a prefix gives a program that runs from anywhere.
set -euo pipefail
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/elsewhere" >/dev/null
cd "$work"
run() { env -i HOME="$work" "$work/elsewhere/bin/onrecord" "$@"; }

printf '{"id":"a","published":"2025-05-03","text":"“It is over,” said Zoé Ruiz on Friday."}\n' >in.jsonl
run run --quiet in.jsonl --db facts.db
[[ $(run query articles --db facts.db --json | wc -l) == 1 ]]
run help >/dev/null
[[ -s elsewhere/share/man/man1/onrecord-run.1 ]]
[[ -s elsewhere/share/bash-completion/completions/onrecord ]]
[[ -s elsewhere/share/doc/onrecord/LICENSE ]]

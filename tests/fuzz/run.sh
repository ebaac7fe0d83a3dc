#!/usr/bin/env bash
# tests/fuzz/run.sh SECONDS [TARGET]...: builds the fuzzers with clang under address and undefined
# behaviour sanitizers, and runs each for so long. What they find lies in build/fuzz/found/TARGET/;
# mend it and keep the input in tests/fuzz/cases/TARGET/.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
clang=""
for name in clang++ clang++-14; do
  if command -v "$name" >/dev/null; then clang=$name; fi
done
if [[ -z $clang ]]; then
  echo "not run: fuzzing takes clang and libclang-rt-14-dev"
  exit 77
fi
targets=("$@")
((${#targets[@]} > 0)) || targets=(input document tokens rules extraction store)
CC=${clang/++/} CXX=$clang cmake -G Ninja -S . -B build/fuzz -DONRECORD_FUZZ=ON \
  -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -gline-tables-only" \
  >/dev/null
nice ninja -C build/fuzz "${targets[@]/#/fuzz_}"
status=0
for target in "${targets[@]}"; do
  found=build/fuzz/found/$target
  corpus=build/fuzz/corpus/$target
  mkdir -p "$found" "$corpus" "tests/fuzz/cases/$target"
  echo "== $target, $seconds s"
  nice build/fuzz/fuzz_"$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 \
    -max_len=16384 -dict="tests/fuzz/dictionaries/$target.dict" -artifact_prefix="$found/" \
    -print_final_stats=1 "$corpus" "tests/fuzz/seeds/$target" "tests/fuzz/cases/$target" \
    >"build/fuzz/$target.log" 2>&1 || status=1
  grep -E "^(==|SUMMARY|stat::number_of_executed|terminate|  what)|ERROR" "build/fuzz/$target.log" || true
done
rmdir tests/fuzz/cases/* 2>/dev/null || true
exit $status

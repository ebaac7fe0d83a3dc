# What the fault scripts share. Source it: . "$(dirname "$0")/common.sh" BUILD
# A script prints what it found out, exits 0 when every promise held, 1 with the broken promise, and
# 77 when this machine cannot try it.
set -euo pipefail
build=$(realpath "$1")
export PATH="$build:$PATH" LC_ALL=C.UTF-8
work=$(mktemp -d)
mounted=""
children=()
cleanup() {
  for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
  wait 2>/dev/null || true
  if [[ -n $mounted ]]; then umount -l "$mounted"; fi
  rm -rf "$work"
}
trap cleanup EXIT
cd "$work"

broken() {
  echo "BROKEN: $*" >&2
  exit 1
}

# articles N FILE: N articles of our own, each with quotes, names and dates, all different.
articles() {
  awk -v count="$1" 'BEGIN {
    split("Ada Bo Cleo Dag Eva Finn Greta Hugo Ines Jon", first, " ")
    split("Arnheim Brandt Corso Delmar Engel Faro Grieg Holt", last, " ")
    split("harbour bridge school tunnel library airport", thing, " ")
    for (i = 1; i <= count; i++) {
      name = first[i % 10 + 1] " " last[i % 8 + 1]; what = thing[i % 6 + 1]
      printf "{\"id\":\"a%d\",\"title\":\"Plans for the %s, part %d\",", i, what, i
      printf "\"published\":\"2025-05-%02d\",\"source\":\"Fault Post\",\"text\":\"", i % 28 + 1
      printf "“The %s number %d will open on Monday,” said %s, the mayor.\\n\\n", what, i, name
      printf "%s urged the council to vote by June %d. ", name, i % 30 + 1
      printf "The council said last week that it would wait until 2026.\"}\n"
    }
  }' >"$2"
}

# A random part of so many milliseconds, in seconds.
within() {
  awk -v most="$1" -v seed="$RANDOM" 'BEGIN { srand(seed); printf "%.4f", rand() * most / 1000 }'
}

# Kills the process and waits for it; true if it was still running.
kill_now() {
  local status=0
  kill -9 "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || status=$?
  [[ $status == 137 ]]
}

kill_within() {
  sleep "$(within "$1")"
  kill_now "$2"
}

milliseconds() {
  local from=$EPOCHREALTIME
  "$@"
  echo $(((${EPOCHREALTIME/./} - ${from/./}) / 1000))
}

# A store whose very first write was cut short is an empty database: nothing was promised yet. A run
# that was killed is told by the doctor, and is not what is asked here.
whole() {
  if [[ $(sqlite3 "$1" 'select count(*) from sqlite_master') == 0 ]]; then return; fi
  local status=0
  onrecord-doctor --db "$1" >doctor.out 2>&1 || status=$?
  ((status == 0 || status == 2)) || broken "the doctor of $1 ends with $status, $2"
  grep -q '^ok   integrity' doctor.out || broken "the store $1 is not whole, $2: $(cat doctor.out)"
  if grep '^BAD' doctor.out | grep -v '^BAD  runs: '; then broken "the store $1 is not whole, $2"; fi
}

# What the views of the store tell, and how many rows there are: nothing of it names the run.
facts_of() {
  local table
  {
    sqlite3 -json "$1" 'select * from said; select * from timeline; select * from proposed'
    for table in articles speakers quotes dates proposals; do
      sqlite3 "$1" "select count(*) from $table"
    done
  } | sha256sum
}

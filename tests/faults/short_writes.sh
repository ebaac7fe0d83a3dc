#!/usr/bin/env bash
# short_writes.sh BUILD: every call that writes or reads takes a random part of what it is given, and
# is interrupted now and then, as network file systems and signals do. Nothing is lost or doubled.
. "$(dirname "$0")/common.sh"
command -v cc >/dev/null || { echo "a C compiler is not here"; exit 77; }
cat >short.c <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
static __thread unsigned state = 12345;
static int fails(size_t *n) {
  state = state * 1664525u + 1013904223u;
  if (*n > 1 && state >> 31) *n = 1 + (state >> 4) % (*n - 1);
  return state % 7919 < 800;
}
#define SHORT(name, type, parameters, arguments)               \
  ssize_t name parameters {                                    \
    static ssize_t (*next) parameters;                         \
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, #name);      \
    if (fails(&n)) { errno = EINTR; return -1; }               \
    return next arguments;                                     \
  }
SHORT(write, const void *, (int file, const void *b, size_t n), (file, b, n))
SHORT(read, void *, (int file, void *b, size_t n), (file, b, n))
#define AT(name, pointer) SHORT(name, pointer, (int file, pointer b, size_t n, off64_t at), (file, b, n, at))
AT(pwrite, const void *)
AT(pwrite64, const void *)
END
cc -O1 -shared -fPIC -o short.so short.c -ldl
short() { LD_PRELOAD=$work/short.so "$@"; }
articles 3000 own.jsonl
onrecord-ingest own.jsonl >articles.jsonl
onrecord-extract articles.jsonl >expected.jsonl
onrecord-run -q articles.jsonl --db expected.db
expected=$(facts_of expected.db)
short onrecord-extract articles.jsonl >short.jsonl || broken "lines: exit status $?"
cmp short.jsonl expected.jsonl || broken "lines differ"
short onrecord-ingest articles.jsonl | short onrecord-tokenize | short onrecord-extract |
  cmp - expected.jsonl || broken "lines through a pipe differ"
gzip -k articles.jsonl
short onrecord-extract articles.jsonl.gz | cmp - expected.jsonl || broken "lines of a compressed file differ"
for extra in "" --durable; do
  rm -f facts.db*
  short onrecord-run -q $extra articles.jsonl --db facts.db || broken "the store: exit status $?"
  whole facts.db "after short writes"
  [[ $(facts_of facts.db) == "$expected" ]] || broken "the store holds other facts"
done
short onrecord-index -q --db facts.db --out index || broken "the index: exit status $?"
onrecord-index -q --out index --verify || broken "the index is not sound"
[[ $(sqlite3 'file:index/current.db?mode=ro' 'select count(*) from articles') == 3000 ]] ||
  broken "the index misses articles"
echo "lines, pipes, a compressed file, the store and the index came through short and interrupted calls"

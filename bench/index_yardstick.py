#!/usr/bin/env python3
"""bench/index_yardstick.py BUILD STORE... [--rounds N]: a full build of the corpus index beside plain
SQLite FTS5 over the same titles and texts, in turn, on this machine.

Plain is what one would type: CREATE VIRTUAL TABLE search USING fts5(title, text), filled by one
INSERT ... SELECT out of the store. Of N (5) rounds the smallest time of each side counts, since other
work on the machine only adds. The build uses all cores, plain SQLite one: `wall` compares what a
user waits for, `cpu` what is computed."""

import argparse
import os
import shutil
import subprocess
import tempfile
import time

PLAIN = """ATTACH 'file:{store}?mode=ro' AS store;
CREATE VIRTUAL TABLE search USING fts5(title, text);
INSERT INTO search SELECT title, text FROM store.articles;
"""


def timed(arguments, text=""):
    start = time.monotonic()
    child = subprocess.Popen(arguments, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    child.stdin.write(text.encode())
    child.stdin.close()
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"{arguments[0]}: {errors.decode()}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("store", nargs="+")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    program = os.path.join(options.build, "onrecord-index")
    total = {"plain": [0, 0], "index": [0, 0]}
    for store in options.store:
        best = {"plain": [9e9, 9e9], "index": [9e9, 9e9]}
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "facts.db")
            shutil.copy(store, copy)
            index = os.path.join(folder, "index")
            build = [program, "--quiet", "--full", "--db", copy, "--out", index]
            timed(build)  # reads again what other rules had read, which is no part of the build
            plain = os.path.join(folder, "plain.db")
            for _ in range(options.rounds):
                if os.path.exists(plain):
                    os.remove(plain)
                sides = {"plain": (["sqlite3", "-bail", plain], PLAIN.format(store=copy)),
                         "index": (build, "")}
                for side, (arguments, text) in sides.items():
                    best[side] = [min(pair) for pair in zip(best[side], timed(arguments, text))]
        for side in best:
            total[side] = [sum(pair) for pair in zip(total[side], best[side])]
        print_row(os.path.basename(store), best)
    if len(options.store) > 1:
        print_row("together", total)


def print_row(name, times):
    plain, index = times["plain"], times["index"]
    print(f"{name}: wall {plain[0]:.2f} s plain, {index[0]:.2f} s index, {index[0] / plain[0]:.2f} x; "
          f"cpu {plain[1]:.2f} s plain, {index[1]:.2f} s index, {index[1] / plain[1]:.2f} x")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""bench/search_while_building.py BUILD STORE [--builds N] [--readers N]: how long a search takes while the
index is built anew, N (3) times over.

Each reader keeps the index open as a program would, looks before every question whether current.db
is another file, and asks in turn for frequent and rare words, a phrase and a beginning of a word, in
articles and in quotes, for the ten best with snippets. Prints the 50th, 95th and 99th percentile of
the time of a question in milliseconds, first without and then during the builds."""

import argparse
import multiprocessing
import os
import sqlite3
import subprocess
import tempfile
import time

QUESTIONS = [
    ("article_search", '"oil"'), ("article_search", '"trade" "deficit"'), ("article_search", '"japan"'),
    ("article_search", '"interest rates"'), ("article_search", '"infla" *'), ("article_search", '"cocoa"'),
    ("article_search", '"the" "president"'), ("article_search", '"wheat" "soviet"'),
    ("quote_search", '"dollar"'), ("quote_search", '"we will"'), ("quote_search", '"agreement"'),
    ("quote_search", '"tariffs"'),
]


class Reader:
    def __init__(self, path):
        self.path, self.file, self.db = path, None, None

    def ask(self, table, words):
        now = os.stat(self.path)
        if (now.st_ino, now.st_dev) != self.file:
            self.db = sqlite3.connect(f"file:{os.path.realpath(self.path)}?mode=ro", uri=True)
            self.file = (now.st_ino, now.st_dev)
        column = 1 if table == "article_search" else 0
        return self.db.execute(
            f"SELECT rowid, snippet({table}, {column}, '[', ']', '…', 24) FROM {table} "
            f"WHERE {table} MATCH ? ORDER BY rank LIMIT 10", (words,)).fetchall()


def read(path, until, out):
    reader, times, number = Reader(path), [], 0
    while not until.is_set():
        table, words = QUESTIONS[number % len(QUESTIONS)]
        start = time.perf_counter()
        reader.ask(table, words)
        times.append((time.perf_counter() - start) * 1000)
        number += 1
        time.sleep(0.002)
    out.put(times)


def measure(path, readers, work):
    until, out = multiprocessing.Event(), multiprocessing.Queue()
    processes = [multiprocessing.Process(target=read, args=(path, until, out)) for _ in range(readers)]
    for process in processes:
        process.start()
    work()
    until.set()
    times = sorted(t for _ in processes for t in out.get())
    for process in processes:
        process.join()
    at = {p: times[min(len(times) - 1, int(len(times) * p / 100))] for p in (50, 95, 99)}
    return (f"{len(times)} questions, p50 {at[50]:.1f} ms, p95 {at[95]:.1f} ms, p99 {at[99]:.1f} ms, "
            f"longest {times[-1]:.0f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("store")
    parser.add_argument("--builds", type=int, default=3)
    parser.add_argument("--readers", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        build = ["ionice", "-c3", "nice", os.path.join(options.build, "onrecord-index"), "--quiet", "--full",
                 "--db", options.store, "--out", folder]
        subprocess.run(build, check=True)
        path = os.path.join(folder, "current.db")
        print("without a build:", measure(path, options.readers, lambda: time.sleep(10)))

        def builds():
            for _ in range(options.builds):
                subprocess.run(build, check=True)
        print(f"during {options.builds} builds:", measure(path, options.readers, builds))


if __name__ == "__main__":
    main()

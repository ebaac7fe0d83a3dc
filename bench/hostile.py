#!/usr/bin/env python3
"""bench/hostile.py BUILD [BYTES [NAME...]]: CPU time and memory for articles that nobody writes, at
BYTES (2,500,000) and four times as many; what is too short to be measured so, at four times the size.
Time that grows more than sixfold ends with status 1."""

import json
import os
import subprocess
import sys
import tempfile


LEAST = 0.3  # seconds beyond the start that can be told from noise
FLOOR = 0.1  # what a run that is shorter even so counts as


def names(count, between):
    letters = "abcdefghijklmnopqrstuvwxyz"
    for i in range(count):
        end = letters[i % 26] + letters[i // 26 % 26] + letters[i // 676 % 26] + letters[i // 17576 % 26]
        yield f"Anna{end} Berg{end}{between}"


SHAPES = {
    "quote marks": lambda n: '"' * n,
    "curly quote marks": lambda n: "“" * (n // 6) + "”" * (n // 6),
    "alternating marks": lambda n: "\"'" * (n // 2),
    "marks and spaces": lambda n: '" ' * (n // 2),
    "quotes never closed": lambda n: "“We will go, he said.\n\n" * (n // 25),
    "a mark before each word": lambda n: '"we ' * (n // 4),
    "digits": lambda n: "1234567890" * (n // 10),
    "numbers": lambda n: "12 " * (n // 3),
    "one sentence": lambda n: "the man in the house saw a dog and " * (n // 35) + ".",
    "letters as words": lambda n: "a " * (n // 2),
    "capitals as words": lambda n: "A " * (n // 2),
    "names": lambda n: "".join(names(n // 18, ", ")),
    "names who speak": lambda n: "".join(names(n // 42, ' said "we agree" on it. ')),
    "he said": lambda n: '"We go," he said. ' * (n // 18),
    "months and digits": lambda n: "May 3 June 2025 " * (n // 16),
    "months": lambda n: "March " * (n // 6),
    "days": lambda n: "on Monday last week, " * (n // 21),
    "said": lambda n: "said " * (n // 5),
    "said on lines": lambda n: "said\n" * (n // 5),
    "urged": lambda n: "urged the council to vote to " * (n // 29),
    "modals in a quote never closed": lambda n: 'He said: "'
    + "We must leave and they should stay and you will go and " * (n // 56),
    "modals in a long quote": lambda n: '"' + "We must leave and they should stay and " * (n // 39) + '," he said.',
    "quotes in turn": lambda n: '"We must go," he said. “They should stay,” she said. ' * (n // 58),
    "speakers who ask": lambda n: "".join(names(n // 33, " asked for help. ")),
    "possessors": lambda n: "".join(names(n // 34, " News proposal to go, ")),
    "proposed to": lambda n: "Ana proposed to Ben that Carl must " * (n // 35),
    "who must go": lambda n: "Ana Ruiz said Ben must go.\n" * (n // 27),
    "conditions": lambda n: "if they go by Monday they must pay by Friday in order to " * (n // 57),
    "agreed": lambda n: "He agreed to pay by Friday and " * (n // 31),
    "names who urge": lambda n: "".join(names(n // 45, " urged the government to pay and ")),
    "must not": lambda n: '"We ' + "must not " * (n // 9),
    "my plan to": lambda n: "Ana's plan to " * (n // 14),
    "nested parentheses": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "words in parentheses": lambda n: "(a " * (n // 6) + "b) " * (n // 6),
    "line feeds": lambda n: "\n" * n + "x",
    "spaces": lambda n: " " * n + "x",
    "one word": lambda n: "a" * n,
    "full stops": lambda n: "." * n,
    "hyphens": lambda n: "a-" * (n // 2),
    "commas": lambda n: "a, " * (n // 3),
    "paragraphs": lambda n: "He said yes.\n\n" * (n // 14),
    "determiners": lambda n: "the " * (n // 4),
    "of": lambda n: "head of " * (n // 8),
    "titles": lambda n: "President " * (n // 10),
    "datelines": lambda n: "LONDON, May 3 (Agency) - " * (n // 25),
    "emoji": lambda n: "😀" * (n // 4),
    "combining marks": lambda n: "e" + "\u0301" * (n // 2),
    "Hangul": lambda n: "한국" * (n // 6),
}


def line(text):
    return json.dumps({"id": "x", "published": "2025-05-03", "text": text}, ensure_ascii=False) + "\n"


def deep_json(n):
    return '{"text":"It is so.","x":' + "[" * (n // 2) + "]" * (n // 2) + "}\n"


def measure(program, content):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file, open(os.devnull, "w") as null:
        file.write(content)
        file.flush()
        child = subprocess.Popen([program, "--jobs", "1", file.name], stdout=null, stderr=null)
        _, status, usage = os.wait4(child.pid, 0)
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def measure_two(program, make, size, start):
    """Seconds beyond the start at a size and four times it, with memory and exit status of the second."""
    small, _, _ = measure(program, make(size))
    large, memory, status = measure(program, make(4 * size))
    return small - start, large - start, memory, status


def main():
    program = os.path.join(sys.argv[1], "onrecord-extract")
    size = int(sys.argv[2]) if len(sys.argv) > 2 else 2_500_000
    wanted = sys.argv[3:]
    bad = 0
    start = min(measure(program, line("It is so."))[0] for _ in range(5))
    print("| article | MB | s | s at four times | ratio | MB of memory | exit |")
    print("|---|---|---|---|---|---|---|")
    shapes = {**{k: lambda n, f=f: line(f(n)) for k, f in SHAPES.items()}, "deep JSON": deep_json}
    for name, make in shapes.items():
        if wanted and name not in wanted:
            continue
        bytes_of = size
        small, large, memory, status = measure_two(program, make, bytes_of, start)
        if large < 4 * LEAST:
            bytes_of *= 4
            small, large, memory, status = measure_two(program, make, bytes_of, start)
        ratio = max(large, 0) / max(small, FLOOR)
        print(
            f"| {name} | {bytes_of / 1e6:g} | {small:.2f} | {large:.2f} | {ratio:.1f} | {memory:.0f} | {status} |",
            flush=True,
        )
        if ratio > 6 or status not in (0, 1):
            bad = 1
    sys.exit(bad)


if __name__ == "__main__":
    main()

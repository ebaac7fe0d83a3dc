#!/usr/bin/env python3
"""Document JSONL repeated into a corpus of any size.   repeat_documents.py DOCUMENTS.jsonl COUNT > many.jsonl

Every copy has an id of its own, and its time of publication and all the days that its dates lead to are moved by a
whole number of weeks, so that weekdays stay true: 1,000 copies of a year spread over twenty.
"""
import datetime
import re
import sys

DAY = re.compile(r'("(?:published|value|begin|until|anchor)": ?")(\d{4}-\d\d-\d\d)')
ID = re.compile(r'^(\{.*?"id": ?")((?:[^"\\]|\\.)*)"')
WEEKS = 23  # between one copy and the next


def pieces(line):
    """The line cut at its id and its days: text, (place in ID or DAY), text, ..."""
    first = ID.match(line)
    if not first:
        sys.exit('a document without an id')
    head, key, rest = first.group(1), first.group(2), line[first.end():]
    out, days, at = [], [], 0
    for match in DAY.finditer(rest):
        try:
            day = datetime.date.fromisoformat(match.group(2))
        except ValueError:
            continue
        out.append(rest[at:match.start(2)])
        days.append(day.toordinal())
        at = match.end(2)
    return head, key, out, days, rest[at:]


def moved(ordinal, by):
    return datetime.date.fromordinal(max(1, min(ordinal + by, 3652059))).isoformat()


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    documents = [pieces(line) for line in open(sys.argv[1], encoding='utf8') if line.strip()]
    count = int(sys.argv[2])
    for copy in range(-(-count // len(documents))):
        by = copy * WEEKS * 7
        for head, key, parts, days, tail in documents[:count - copy * len(documents)]:
            body = ''.join(part + moved(day, by) for part, day in zip(parts, days))
            sys.stdout.write(f'{head}{key}-{copy}"{body}{tail}')


try:
    main()
except BrokenPipeError:
    sys.stderr.close()

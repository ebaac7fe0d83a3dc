#!/usr/bin/env python3
"""How fast onrecord-ingest reads, in MB a second of CPU.   ingest_speed.py PAGES ARTICLES.jsonl [onrecord-ingest]

PAGES is a folder of web pages (plain or gzip), ARTICLES.jsonl a file of articles. Both are repeated to some size in a
folder of their own: the pages as files, as a WARC and as a compressed WARC, the articles as one file.
"""
import glob
import gzip
import os
import resource
import subprocess
import sys
import tempfile

MEGABYTES = 150


def cpu_of(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode > 1:
        sys.exit(done.stderr.decode())
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def warc_record(number, page):
    body = b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n' + page
    head = (f'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n'
            f'WARC-Record-ID: <urn:x:{number}>\r\nWARC-Date: 2025-05-03T00:00:00Z\r\n'
            f'Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n')
    return head.encode() + body + b'\r\n\r\n'


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[3]) if len(sys.argv) > 3 else 'onrecord-ingest'
    pages = []
    for name in sorted(glob.glob(os.path.join(sys.argv[1], '*'))):
        with (gzip.open if name.endswith('.gz') else open)(name, 'rb') as page:
            pages.append(page.read())
    articles = open(sys.argv[2], 'rb').read()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.mkdir('pages')
        size, number = 0, 0
        with open('pages.warc', 'wb') as plain, gzip.open('pages.warc.gz', 'wb', 6) as packed:
            while size < MEGABYTES << 20:
                page = pages[number % len(pages)]
                open(f'pages/{number:06}.html', 'wb').write(page)
                record = warc_record(number, page)
                plain.write(record)
                packed.write(record)
                size += len(page)
                number += 1
        with open('articles.jsonl', 'wb') as out:
            for _ in range(max(1, (MEGABYTES << 20) // len(articles))):
                out.write(articles)
        for name, what, bytes_read in [('web pages', 'pages', size), ('WARC', 'pages.warc', size),
                                       ('WARC, gzip', 'pages.warc.gz', size),
                                       ('article JSONL', 'articles.jsonl', os.path.getsize('articles.jsonl'))]:
            cpu = min(cpu_of([program, '--jobs', '1', what]) for _ in range(3))
            print(f'{name:14} {bytes_read / 1e6 / cpu:6.0f} MB/s')


main()

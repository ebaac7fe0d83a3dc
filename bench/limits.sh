#!/usr/bin/env bash
# Input made to exhaust the machine: what each says, how long it takes and how much memory.
# limits.sh [folder of the programs]
set -u
bin=${1:-build/release}
bin=$(realpath "$bin")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2

try() { # name, file
  /usr/bin/time -o usage -f '%U s CPU, %M KB' "$bin/onrecord-ingest" --jobs 1 "$2" >out 2>messages
  printf '%-34s exit %s, %s\n    %s\n' "$1" $? "$(tail -n 1 usage)" "$(head -n 1 messages | cut -c -150)"
}

python3 - <<'P'
import gzip, zipfile
line = b'{"text": "' + b'word ' * 200_000_000 + b'"}\n'
open('line.jsonl', 'wb').write(line)
del line
zero = b'the same words ' * 70_000
with gzip.open('bomb.gz', 'wb', 9) as out:
    for _ in range(4000):
        out.write(zero)
with zipfile.ZipFile('bomb.zip', 'w', zipfile.ZIP_DEFLATED) as out:
    with out.open('a.txt', 'w', force_zip64=True) as member:
        for _ in range(4000):
            member.write(zero)
inner = open('bomb.gz', 'rb').read()
for _ in range(12):
    inner = gzip.compress(inner)
open('layers.gz', 'wb').write(inner)
open('nested.html', 'w').write('<html><body>' + '<div>' * 100_000 + '<p>Text.</p>')
open('inline.html', 'w').write('<html><body>' + '<b>' * 100_000 + 'Text.')
open('attributes.html', 'w').write('<html><body><p ' + ' '.join(f'a{i}=1' for i in range(1_000_000)) + '>Text.</p>')
open('entities.xml', 'w').write('<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa">' + ''.join(
    f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(12)) + ']><nitf><body>&m;</body></nitf>')
open('nested.xml', 'w').write('<nitf>' + '<p>' * 100_000)
open('nested.json', 'w').write('{"text":' + '[' * 100_000)
open('ld.html', 'w').write('<html><script type="application/ld+json">' + '[{"a":' * 100_000 + '</script><body><p>Text.</p>')
P
try 'a line of 1 GB' line.jsonl
try '4 GB of one word in gzip' bomb.gz
try '4 GB of one word in zip' bomb.zip
try '13 layers of gzip' layers.gz
try '100,000 nested <div>' nested.html
try '100,000 nested <b>' inline.html
try '1,000,000 attributes' attributes.html
try '100,000 nested levels of JSON-LD' ld.html
try 'XML entities that multiply' entities.xml
try '100,000 nested XML elements' nested.xml
try '100,000 nested JSON lists' nested.json

#!/usr/bin/env python3
"""Document JSONL of invented articles for measuring the store.   synthetic_documents.py [COUNT] > documents.jsonl

Each article holds 3.3 KB of text and about 40 facts: 12 quotes, 15 dates, 4 proposals, 8 speakers. Its words mean
nothing; every span is true to the text.
"""
import json
import random
import sys

WORDS = ('river bridge council harbour ferry budget school union winter market village engineer tariff treaty '
         'minister reservoir ballot orchard railway pension clinic festival quarry lighthouse the a of to in that '
         'was for with on would after before when while').split()
FIRST = 'Ada Jo Per Ilsa Zoé Maren Tor Lina Olaf Rut Sven Aino Eero Ines Hugo Noor'.split()
LAST = 'Moss Lind Aas Brandvik Ruiz Holm Dahl Berg Strand Vik Lund Moe Nygård Sand Eng Foss'.split()
MONTHS = 'January February March April May June July August September October November December'.split()


class Writer:
    def __init__(self):
        self.parts, self.at = [], 0

    def add(self, text):
        start = self.at
        self.parts.append(text)
        self.at += len(text)
        return {'start': start, 'end': self.at, 'text': text}


def words(rng, count):
    return ' '.join(rng.choice(WORDS) for _ in range(count))


def document(number):
    rng = random.Random(number)
    out = Writer()
    speakers, quotes, dates, proposals, sentences = [], [], [], [], []
    for i in range(8):
        name = f'{rng.choice(FIRST)} {rng.choice(LAST)} {number % 997 if i == 7 else ""}'.strip()
        speakers.append({'id': i, 'name': name, 'kind': 'person', 'role': words(rng, 2), 'mentions': []})

    def date():
        day, month = rng.randrange(1, 29), rng.randrange(12)
        span = out.add(f'{MONTHS[month]} {day}')
        value = f'2025-{month + 1:02}-{day:02}'
        dates.append({**span, 'type': 'DATE', 'value': value, 'begin': value, 'until': value,
                      'anchor': '2025-06-01', 'rule': 'month-day'})

    for i in range(16):
        start = out.at
        if i < 12:
            quote = out.add(f'“{words(rng, 16)},”')
            out.add(' ')
            who = i % 8
            speaker = out.add(speakers[who]['name'])
            speakers[who]['mentions'].append(speaker)
            out.add(' ')
            cue = out.add('said')
            out.add(' on ')
            date()
            quotes.append({**quote, 'type': 'direct', 'kind': 'speech', 'polarity': '+', 'group': i,
                           'speaker': speaker, 'speaker_id': who, 'cue': cue, 'addressee': None, 'venue': None,
                           'said': len(dates) - 1, 'rule': 'quote-speaker-cue', 'confidence': 0.98})
            out.add(f'. {words(rng, 14)}.\n\n')
        else:
            speaker = out.add(speakers[i % 8]['name'])
            speakers[i % 8]['mentions'].append(speaker)
            out.add(' ')
            trigger = out.add('offered')
            out.add(' ')
            content = out.add('to ' + words(rng, 10))
            out.add(' by ')
            if len(dates) < 15:
                date()
            else:
                out.add('then')
            evidence = {'start': start, 'end': out.at, 'text': ''.join(out.parts)[start:]}
            proposals.append({'act': 'offer', 'tier': 1, 'trigger': trigger,
                              'proposer': [{'mention': speaker, 'speaker_id': i % 8,
                                            'name': speakers[i % 8]['name']}],
                              'addressee': [], 'performer': 'proposer', 'content': content,
                              'content_head': content, 'timeframe': [len(dates) - 1], 'certainty': 'CT',
                              'polarity': '+', 'realis': 'performed', 'status': 'pending',
                              'evidence': evidence, 'rule': 'offer-to', 'confidence': 0.9})
            out.add(f'. {words(rng, 14)}.\n\n')
        sentences.append({'start': start, 'end': out.at - 2})
    text = ''.join(out.parts).rstrip('\n')
    return {'v': 1, 'id': f'synthetic-{number}', 'title': words(rng, 7), 'published': '2025-06-01T08:00:00Z',
            'source': f'Paper {number % 40}', 'text': text,
            'zones': [{'start': 0, 'end': len(text), 'kind': 'body'}], 'sentences': sentences, 'dates': dates,
            'speakers': speakers, 'quotes': quotes, 'proposals': proposals}


for n in range(int(sys.argv[1]) if len(sys.argv) > 1 else 12000):
    print(json.dumps(document(n), ensure_ascii=False))

#!/usr/bin/env python3
"""How long onrecord-query takes to answer, process start included.   questions.py STORE [onrecord-query] [RUNS]

Each question is asked RUNS times (9) after one time that warms the caches. Printed are the shortest time on the
clock and the least CPU (user and system) in milliseconds, of one run each: on a busy machine the CPU is the one to
read. The last line names the slowest. The words suit the Reuters corpus.
"""
import os
import resource
import subprocess
import sys
import time

QUESTIONS = '''
quotes
quotes --speaker baker
quotes --speaker baker --about tariff --since 1987-04 --type direct --context
quotes --about tariff
quotes --about oil
quotes --about "of the" --type direct
quotes --since 1987-04-01 --until 1987-04-30 --kind belief
quotes --speaker volcker --where
quotes --speaker nobodyhere
proposals
proposals --by japan
proposals --by japan --act propose --status pending
proposals --by japan --act propose --status pending --due 1987-06
proposals --due 1987-06
proposals --status rejected
proposals --act offer --about shares
proposals --to "united states" --act demand
timeline --from 1987-04-01 --to 1987-04-30
timeline --from 1987-06 --about dividend
speakers --top 20
speakers --kind anonymous --top 20
speakers --name baker
articles
articles --about cocoa
articles --source Reuters --since 1987-06
'''.strip().splitlines()


def ask(program, store, question):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    done = subprocess.run(f'exec {program} {question} --db {store}', shell=True, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    clock = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f'{question}: {done.stderr.decode().strip()}')
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return clock * 1000, cpu * 1000, done.stdout.count(b'\n')


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    store = sys.argv[1]
    program = sys.argv[2] if len(sys.argv) > 2 else 'onrecord-query'
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 9
    slowest = (0, '')
    print(f'{os.path.getsize(store) / 1e6:.0f} MB\nclock ms  CPU ms  lines  question')
    for question in QUESTIONS:
        ask(program, store, question)
        answers = [ask(program, store, question) for _ in range(runs)]
        clock, cpu = min(a[0] for a in answers), min(a[1] for a in answers)
        print(f'{clock:8.1f}  {cpu:6.1f}  {answers[0][2]:5}  {question}')
        slowest = max(slowest, (clock, question))
    print(f'slowest {slowest[0]:.1f} ms: {slowest[1]}')


main()

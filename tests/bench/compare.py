#!/usr/bin/python3
"""The same work done by Juggle, by SciPy's sparse joint matrices and by plain Python, in one run.

    cmake --preset bench && cmake --build --preset bench --target juggle_bench
    tests/bench/compare.py build/bench/juggle_bench [WASM.js] [--full]

The model is "lean, N pending, 60 days" of decision.md section 4.4. SciPy and Python are given the
chains of the opportunities (juggle_bench chain N), so what they do is the joint solve alone; SciPy
without numpy and scipy (Debian: python3-numpy, python3-scipy) is left out. All values are compared.
With a bench built for Node (preset web-tests), its times stand beside the native ones. --full runs
plain Python at N = 3 as well (minutes).
"""

import json
import re
import subprocess
import sys
import time
from itertools import product

try:
    import numpy
    import scipy.sparse as sparse
except ImportError:
    numpy = None

BURN, RUNWAY, AFTER, FALLBACK = 0.2, 40, 0.5, 30.0
ARRIVES, VALUES = 0.02, [50.0, 55.0, 60.0, 65.0, 70.0]


def costs(day):
    return BURN * day + AFTER * max(0, day - RUNWAY)


def with_scipy(work):
    """Backward induction with one sparse matrix for a night and one for each action."""
    modes = work["modes"]
    began = time.process_time()
    night = sparse.identity(1, format="csr")
    for mode in modes:
        night = sparse.kron(night, matrix(mode["moves"]), format="csr")
    states = night.shape[0]
    live = numpy.zeros(states)
    accept = numpy.full(states, -numpy.inf)
    sizes = [mode["states"] for mode in modes]
    for at, mode in enumerate(modes):
        worth = numpy.array([-numpy.inf if value is None else value for value in mode["accept"]])
        accept = numpy.maximum(accept, spread(worth, sizes, at))
        live += spread(numpy.isfinite(worth).astype(float), sizes, at)
    actions = []
    for at, mode in enumerate(modes):
        own_live = spread(numpy.array([0.0 if v is None else 1.0 for v in mode["accept"]]), sizes, at)
        for place in range(max(len(list_) for list_ in mode["actions"])):
            leads = [list_[place]["leads"] if place < len(list_) else []
                     for list_ in mode["actions"]]
            cost = numpy.array([list_[place]["cost"] if place < len(list_) else 0.0
                                for list_ in mode["actions"]])
            rival = numpy.array([float(place < len(list_) and list_[place]["rival"])
                                 for list_ in mode["actions"]])
            allowed = spread(numpy.array([float(place < len(list_)) for list_ in mode["actions"]]),
                             sizes, at) > 0
            allowed &= (spread(rival, sizes, at) == 0) | (live - own_live > 0)
            before = int(numpy.prod(sizes[:at]))
            after = int(numpy.prod(sizes[at + 1:]))
            joint = sparse.kron(sparse.kron(sparse.identity(before), matrix(leads)),
                                sparse.identity(after), format="csr")
            rows = numpy.flatnonzero(allowed)
            actions.append((rows, joint[rows], spread(cost, sizes, at)[rows]))
    built = time.process_time()
    value = numpy.full(states, FALLBACK - costs(work["horizon"]))
    for day in range(work["horizon"], -1, -1):
        if day < work["horizon"]:
            taken = sum(numpy.maximum(other - costs(day + 1), value) for other in VALUES)
            value = night @ ((1 - ARRIVES) * value + ARRIVES * taken / len(VALUES))
        value = numpy.maximum(value, accept - costs(day))
        while day < work["horizon"]:
            before = value.copy()
            for rows, joint, cost in actions:
                value[rows] = numpy.maximum(value[rows], joint @ value - cost)
            if numpy.array_equal(before, value):
                break
    start = 0
    for mode in modes:
        start = start * mode["states"] + mode["start"]
    return value[start], built - began, time.process_time() - built


def matrix(leads):
    rows, columns, shares = [], [], []
    for row, list_ in enumerate(leads):
        for column, share in list_:
            rows.append(row)
            columns.append(column)
            shares.append(share)
    return sparse.csr_matrix((shares, (rows, columns)), shape=(len(leads), len(leads)))


def spread(numbers, sizes, at):
    """One opportunity's numbers over the joint states."""
    after = int(numpy.prod(sizes[at + 1:]))
    before = int(numpy.prod(sizes[:at]))
    return numpy.tile(numpy.repeat(numbers, after), before)


def with_python(work):
    """Recursion with a memory over tuples, only the states that occur."""
    modes = work["modes"]
    horizon = work["horizon"]
    memory = {}

    def value(day, joint):
        known = memory.get((day, joint))
        if known is not None:
            return known
        worths = [mode["accept"][x] for mode, x in zip(modes, joint)]
        live = sum(worth is not None for worth in worths)
        best = max([worth - costs(day) for worth in worths if worth is not None],
                   default=float("-inf"))
        if day == horizon:
            best = max(best, FALLBACK - costs(day))
        else:
            waiting = 0.0
            for leads in product(*[mode["moves"][x] for mode, x in zip(modes, joint)]):
                share = 1.0
                for _, prob in leads:
                    share *= prob
                later = value(day + 1, tuple(to for to, _ in leads))
                taken = sum(max(other - costs(day + 1), later) for other in VALUES) / len(VALUES)
                waiting += share * ((1 - ARRIVES) * later + ARRIVES * taken)
            best = max(best, waiting)
            for at, (mode, x) in enumerate(zip(modes, joint)):
                for action in mode["actions"][x]:
                    if action["rival"] and live - (worths[at] is not None) == 0:
                        continue
                    expected = -action["cost"]
                    for to, prob in action["leads"]:
                        expected += prob * value(day, joint[:at] + (to,) + joint[at + 1:])
                    best = max(best, expected)
        memory[(day, joint)] = best
        return best

    began = time.process_time()
    sys.setrecursionlimit(100000)
    found = value(0, tuple(mode["start"] for mode in modes))
    return found, time.process_time() - began, len(memory)


def run(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def agree(found, wanted):
    return "agrees" if abs(found - wanted) <= 1e-9 * abs(wanted) else f"DIFFERS: {found!r}"


def against_python(bench, full):
    for count in (2, 3):
        work = json.loads(run([bench, "chain", str(count)]))
        ours = work["ms"]
        print(f"lean, {count} pending, 60 days: Juggle {ours:.2f} ms, value {work['value']:.6f}")
        if numpy is not None:
            found, build, solve = with_scipy(work)
            took = 1000 * (build + solve)
            print(f"  SciPy sparse: {1000 * build:.0f} ms build + {1000 * solve:.0f} ms solve = "
                  f"{took / ours:.0f}x ({1000 * solve / ours:.0f}x the solve alone), "
                  f"{agree(found, work['value'])}")
        if count == 2 or full:
            found, took, states = with_python(work)
            print(f"  plain Python: {1000 * took:.0f} ms, {states} states = "
                  f"{1000 * took / ours:.0f}x, {agree(found, work['value'])}")


def against_wasm(bench, script):
    for row in (["2", "0", "60", "lean"], ["3", "0", "60", "lean"], ["4", "2", "60", "lean"],
                ["4", "0", "60", "lean"]):
        lines = [run(command + ["row"] + row).splitlines() for command in ([bench], ["node", script])]
        times = [float(re.search(r"days +\d+ +([\d.]+)", text[1]).group(1)) for text in lines]
        peaks = [re.search(r"peak memory (\d+) MB", text[2]).group(1) for text in lines]
        print(f"lean, {row[0]} of which {row[1]} in hand: native {times[0]:.2f} ms, wasm "
              f"{times[1]:.2f} ms = {times[1] / times[0]:.2f}x; peak memory {peaks[0]} and "
              f"{peaks[1]} MB")


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    if not words:
        sys.exit(__doc__)
    against_python(words[0], "--full" in sys.argv)
    if len(words) > 1:
        against_wasm(words[0], words[1])

#!/usr/bin/python3
"""A million samples of SMAA by Juggle and by NumPy, in one run on one core.

    cmake --preset bench && cmake --build --preset bench --target juggle_bench
    tests/bench/compare_smaa.py build/bench/juggle_bench [PROBLEM.json ...]

The problems (tests/bench/smaa: 5 options, 8 criteria) differ in what is unsure: weights alone;
weights and scores in ranges, as compare() draws them; normal scores. NumPy (Debian: python3-numpy)
does the same work: rank shares, central weights, and the confidence over the scores at these. It
draws in blocks that fit the cache and, like Juggle, draws the scores anew for the confidence
rather than keep them. The two draw differently, so their figures must agree within four standard
errors.
"""

import json
import os
import pathlib
import subprocess
import sys
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy  # noqa: E402  (after its threads are set)

BLOCK = 10_000


def weights_of(problem, random, count):
    draw = problem["weights"]
    criteria = len(problem["criteria"])
    if draw["kind"] == "uniform":
        drawn = random.standard_exponential((count, criteria))
    elif draw["kind"] == "range":
        drawn = random.triangular(draw["low"], draw["values"], draw["high"], (count, criteria))
    else:
        sys.exit(f"no such weights here: {draw['kind']}")
    return drawn / drawn.sum(axis=1, keepdims=True)


def scores_of(problem, random, count):
    """[sample, alternative, criterion]; all of one kind, which NumPy draws fastest."""
    rows = problem["scores"]
    shape = (count, len(rows), len(rows[0]))
    if not isinstance(rows[0][0], dict):
        return numpy.broadcast_to(numpy.array(rows, float), shape)
    part = {key: numpy.array([[score[key] for score in row] for row in rows])
            for key in rows[0][0] if key != "kind"}
    kind = rows[0][0]["kind"]
    if kind == "triangular":
        return random.triangular(part["low"], part["value"], part["high"], shape)
    if kind == "normal":
        return part["mean"] + part["spread"] * random.standard_normal(shape)
    sys.exit(f"no such scores here: {kind}")


def with_numpy(problem):
    random = numpy.random.Generator(numpy.random.SFC64(1))
    count, criteria = len(problem["alternatives"]), len(problem["criteria"])
    samples = problem["samples"]
    exact = not isinstance(problem["scores"][0][0], dict)
    ranks = numpy.zeros((count, count))
    central = numpy.zeros((count, criteria))
    for _ in range(samples // BLOCK):
        weights = weights_of(problem, random, BLOCK)
        if exact:
            values = weights @ numpy.array(problem["scores"], float).T
        else:
            values = numpy.einsum("sak,sk->sa", scores_of(problem, random, BLOCK), weights)
        order = numpy.argsort(-values, axis=1)
        for rank in range(count):
            ranks[:, rank] += numpy.bincount(order[:, rank], minlength=count)
        for option in range(count):
            central[option] += weights[order[:, 0] == option].sum(axis=0)
    with numpy.errstate(invalid="ignore"):
        central /= ranks[:, :1]
    confidence = numpy.zeros(count)
    blocks = 1 if exact else samples // BLOCK
    first = numpy.flatnonzero(ranks[:, 0])
    for _ in range(blocks):
        scores = scores_of(problem, random, 1 if exact else BLOCK)
        values = scores @ central[first].T  # [sample, alternative, whose weights]
        best = values.argmax(axis=1)
        confidence[first] += (best == first).sum(axis=0) / len(scores)
    return ranks / samples, central, confidence / blocks


def farthest(problem, answer, found):
    """The largest difference of a figure, in standard errors of the two together."""
    ranks, central, confidence = found
    samples = problem["samples"]
    # Of one weight; those under which an option wins spread less, if anything.
    spread = weights_of(problem, numpy.random.default_rng(1), BLOCK).std(axis=0)
    worst = 0.0
    for at, option in enumerate(answer["alternatives"]):
        shares = list(zip(option["rank_shares"], ranks[at]))
        if isinstance(problem["scores"][0][0], dict):
            shares.append((option["confidence"], confidence[at]))
        elif option["confidence"] != confidence[at]:
            return float("inf")
        for ours, theirs in shares:
            error = max(ours * (1 - ours), 1 / samples) ** 0.5 * (2 / samples) ** 0.5
            worst = max(worst, abs(ours - theirs) / error)
        firsts = option["rank_shares"][0] * samples
        if firsts < 1000:
            continue
        for ours, theirs, of_one in zip(option["central_weights"], central[at], spread):
            worst = max(worst, abs(ours - theirs) / (of_one * (2 / firsts) ** 0.5))
    return worst


def main():
    words = sys.argv[1:]
    if not words:
        sys.exit(__doc__)
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # juggle_bench inherits it
    here = pathlib.Path(__file__).parent / "smaa"
    failed = False
    for path in words[1:] or [str(here / name) for name in ("weights.json", "ranges.json",
                                                            "normal.json")]:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        problem = json.loads(text)
        ours = json.loads(subprocess.run([words[0], "smaa"], input=text, check=True,
                                         capture_output=True, text=True).stdout)
        times = []
        for _ in range(2):
            began = time.process_time()
            found = with_numpy(problem)
            times.append(1000 * (time.process_time() - began))
        errors = farthest(problem, ours["answer"], found)
        failed = failed or errors > 4
        print(f"{pathlib.Path(path).stem}: {problem['samples']} samples, Juggle "
              f"{ours['best_ms']:.0f} ms (median {ours['p50_ms']:.0f} of {ours['runs']}), NumPy "
              f"{min(times):.0f} ms = {min(times) / ours['best_ms']:.1f}x; farthest figure "
              f"{errors:.1f} standard errors off, {'DIFFERS' if errors > 4 else 'agrees'}",
              flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

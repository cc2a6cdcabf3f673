#pragma once

// How long the acceptability analysis takes; see compare_smaa.py.

// Reads a problem of `juggle smaa` from standard input; prints its times, then its answer, as JSON.
int run_smaa_bench();

import { configureGlobal } from "fast-check";

// A gate that is red by chance is run again until it is green, and so tests nothing. To explore: FUZZ_SEED=$RANDOM FUZZ_RUNS=100000.
configureGlobal({ seed: Number(process.env["FUZZ_SEED"] ?? 1) });

"""The benchmark runs and gives every figure; how fast anything is, is never asserted."""

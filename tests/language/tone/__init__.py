"""The language layer: what disguises a word, what is worth reading, and what a reading says."""

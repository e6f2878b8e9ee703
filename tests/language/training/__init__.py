"""The recipe of the language model, as far as it needs no torch."""

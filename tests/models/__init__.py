"""The data and the card of the language model."""

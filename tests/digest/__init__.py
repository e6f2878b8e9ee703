"""The weekly letter."""

"""Patterns of what letters do, one file an act; sentences come in plain form (see `wordings.plain`)."""

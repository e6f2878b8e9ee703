"""Tests of the kinds of check, through the real scan."""

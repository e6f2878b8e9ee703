"""Sending, and finding again what was sent."""

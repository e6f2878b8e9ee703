"""Wiring and clock: builds everything, scans and sends digests on time."""

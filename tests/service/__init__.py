"""The service: wiring, clock, outbox."""

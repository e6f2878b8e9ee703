"""Holds a council's outgoing mail against its own Member/Officer Protocol, for a person to judge."""

__version__ = "0.1.0"

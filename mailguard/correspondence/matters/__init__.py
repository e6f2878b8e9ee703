"""Regulatory matters: planning, enforcement, licensing, environmental health; their references and their people."""

from mailguard.correspondence.matters.case import Case

__all__ = ["Case"]

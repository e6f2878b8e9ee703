"""What surrounds a remark on an officer: who could read it, whether it took the right route, what it was about."""

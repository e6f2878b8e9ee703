"""Files that people write → rules in force, or a refusal with file, line and remedy."""

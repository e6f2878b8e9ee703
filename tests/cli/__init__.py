"""The command line as others rely on it: `contract.md`, line by line."""

"""The four council files, held against the protocols that they quote."""

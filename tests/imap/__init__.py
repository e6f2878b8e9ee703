"""The IMAP source on a server of our own that does everything wrong, and on a real Dovecot."""

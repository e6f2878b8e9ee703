"""How fast mailguard is, and how much memory it takes, beside rspamd and SpamAssassin on the same mail.

Machines differ and are noisy, so only what is measured side by side counts: rounds in which each takes its turn, CPU
time, one core, medians. Floors and goals are those of the project's performance page (P1 to P18). Nothing here is
part of the service.
"""

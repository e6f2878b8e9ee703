#!/bin/sh
# Installs rspamd, SpamAssassin and Dovecot from Debian: `mailguard bench` runs the same messages through the first two,
# and reads them out of the third.
# Does nothing where all are there, or where they may not be installed; the benchmark then says that they are missing.
set -eu

peers="dovecot-imapd rspamd spamassassin spamc spamd sa-compile"
missing=""
for name in dovecot rspamd spamd spamc sa-compile; do
    PATH="$PATH:/usr/sbin" command -v "$name" >/dev/null 2>&1 || missing="$missing $name"
done
if [ -z "$missing" ]; then
    echo "rspamd, SpamAssassin and Dovecot are installed"
    exit 0
fi
echo "not installed:$missing"
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Only root on Debian or Ubuntu may install them here. Install dovecot-imapd, rspamd, spamassassin, spamc" >&2
    echo "and sa-compile, then run \`make bench\` again; without them it measures everything else" >&2
    exit 1
fi

# No daemon is wanted on the machine: the benchmark starts its own, on loopback, and stops it again.
guard=/usr/sbin/policy-rc.d
if [ ! -e "$guard" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$guard"
    chmod 755 "$guard"
    trap 'rm -f "$guard"' EXIT
fi

apt-get update
wanted=""
for name in $peers; do
    # Older releases carry spamd inside the package spamassassin.
    if [ -n "$(apt-cache policy "$name" | sed -n 's/^  Candidate: //p' | grep -v '(none)')" ]; then
        wanted="$wanted $name"
    fi
done
# shellcheck disable=SC2086 # a list of names
DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $wanted

#!/bin/sh
# Installs Dovecot from Debian, which the tests of the IMAP source run on loopback and stop again.
# Does nothing where it is there, or where it may not be installed; those tests then say that they were not run, and
# in CI they fail.
set -eu

PATH="$PATH:/usr/sbin:/usr/local/sbin"
if command -v dovecot >/dev/null 2>&1 && command -v doveadm >/dev/null 2>&1; then
    exit 0
fi
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Dovecot is not installed, and only root on Debian or Ubuntu may install it here: install dovecot-imapd," >&2
    echo "then run \`make test\` again; without it everything else is tested" >&2
    exit 0
fi

# No daemon is wanted on the machine: the tests start their own.
guard=/usr/sbin/policy-rc.d
if [ ! -e "$guard" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$guard"
    chmod 755 "$guard"
    trap 'rm -f "$guard"' EXIT
fi
if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet \
    --no-install-recommends dovecot-imapd; }; then
    echo "Dovecot could not be installed now; without it everything else is tested" >&2
fi

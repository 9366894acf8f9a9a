#!/bin/sh
# Checks all workbooks below a folder, on one machine or several, by GNU parallel.
#
#   sh spread.sh FOLDER RESULTS.ndjson [options of guiju check, such as --pack heyuan --as-of 2027-01-01]
#
# Started again with the same words it goes on: RESULTS.ndjson.log says which are done.
#   GUIJU   the command, 'guiju' if absent; on every machine the same
#   SPREAD  options of parallel: '--sshlogin a,b,:' (':' is this machine), '--transferfile {} --cleanup' where
#           the folder is not shared, '--jobs 4'
set -eu
[ $# -ge 2 ] || { echo "用法 Usage: sh spread.sh FOLDER RESULTS.ndjson [--pack ID …]" >&2; exit 2; }
folder=$1 results=$2
shift 2
command -v parallel >/dev/null || { echo "没有 GNU parallel（Debian：apt-get install parallel）。 GNU parallel is not installed." >&2; exit 2; }
# A file with findings ends in 1, one that could not be checked in 2: neither is a failure of the machine.
# shellcheck disable=SC2086
find "$folder" -type f \( -iname '*.xlsx' -o -iname '*.xlsm' -o -iname '*.xltx' \) ! -name '~$*' -print0 | LC_ALL=C sort -z |
  parallel --will-cite --null --keep-order --quote --resume --joblog "$results.log" ${SPREAD:-} \
    ${GUIJU:-guiju} check {} --format ndjson "$@" >>"$results" || [ $? -le 101 ]

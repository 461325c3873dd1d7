#!/usr/bin/env bash
# The part of the published image's entrypoint that is used here: makes the database on first start, with POSTGRES_USER,
# POSTGRES_DB, POSTGRES_PASSWORD (or ..._FILE), POSTGRES_HOST_AUTH_METHOD, POSTGRES_INITDB_ARGS and the scripts in
# /docker-entrypoint-initdb.d; then becomes the server.
set -euo pipefail

fail() {
  echo "Error: $1" >&2
  exit 1
}

# NAME from the environment, or from the file that NAME_FILE names, or the default.
value() { # name, default
  local file=${1}_FILE
  if [[ -n ${!1:-} ]]; then
    printf %s "${!1}"
  elif [[ -n ${!file:-} ]]; then
    cat "${!file}"
  else
    printf %s "$2"
  fi
}

[[ ${1:-} == -* ]] && set -- postgres "$@"
[[ ${1:-} == postgres ]] || exec "$@"

if [[ $(id -u) == 0 ]]; then
  mkdir -p "$PGDATA"
  chown -R 999:999 "$PGDATA" /run/postgresql
  chmod 700 "$PGDATA"
  exec setpriv --reuid=999 --regid=999 --clear-groups "$0" "$@"
fi

run_script() { # file, user, database
  case $1 in
    *.sh) if [[ -x $1 ]]; then "$1"; else . "$1"; fi ;;
    *.sql) run_sql "$2" "$3" < "$1" ;;
    *.sql.gz) gzip -dc "$1" | run_sql "$2" "$3" ;;
  esac
}

run_sql() { # user, database
  psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet -U "$1" -d "$2"
}

make_database() {
  local user database password method
  user=$(value POSTGRES_USER postgres)
  database=$(value POSTGRES_DB "$user")
  password=$(value POSTGRES_PASSWORD '')
  method=${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}
  [[ -n $password || $method == trust ]] || fail 'superuser password is not specified: set POSTGRES_PASSWORD'
  export POSTGRES_USER=$user POSTGRES_DB=$database

  # shellcheck disable=SC2086
  initdb -D "$PGDATA" --username="$user" --pwfile=<(echo "${password:-unused}") --auth-local=trust ${POSTGRES_INITDB_ARGS:-}
  echo "host all all all $method" >> "$PGDATA/pg_hba.conf"
  echo "listen_addresses = '*'" >> "$PGDATA/postgresql.conf"

  # On a socket only, so that nobody connects to a half-made database. Its ready line is the first of the two that are waited for.
  pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
  [[ $database == postgres ]] || psql -v ON_ERROR_STOP=1 --no-psqlrc -q -U "$user" -d postgres --set name="$database" <<< 'CREATE DATABASE :"name";'
  local script
  for script in /docker-entrypoint-initdb.d/*; do
    if [[ -f $script ]]; then run_script "$script" "$user" "$database"; fi
  done
  pg_ctl -D "$PGDATA" -m fast -w stop
}

mkdir -p "$PGDATA"
chmod 700 "$PGDATA" 2> /dev/null || true
[[ -s $PGDATA/PG_VERSION ]] || make_database
exec "$@"

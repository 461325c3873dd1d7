#!/usr/bin/env bash
# Run once, when the database is made: the owner of the tables, for the sink, and a reader, for serve and Grafana.
set -euo pipefail

secrets=/etc/stancewire/secrets
psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet -U postgres -d stancewire \
  --set owner_password="$(< "$secrets/database")" --set reader_password="$(< "$secrets/database-reader")" << 'SQL'
CREATE ROLE stancewire LOGIN PASSWORD :'owner_password';
CREATE ROLE stancewire_reader LOGIN PASSWORD :'reader_password' CONNECTION LIMIT 40;
ALTER DATABASE stancewire OWNER TO stancewire;
REVOKE ALL ON DATABASE stancewire FROM PUBLIC;
GRANT CONNECT ON DATABASE stancewire TO stancewire_reader;
-- A second lock: even a right given by mistake would not let it write, and no query of a dashboard runs for ever.
ALTER ROLE stancewire_reader SET default_transaction_read_only = on;
ALTER ROLE stancewire_reader SET statement_timeout = '30s';
-- The tables are not there yet; the sink makes them as their owner.
ALTER DEFAULT PRIVILEGES FOR ROLE stancewire IN SCHEMA public GRANT SELECT ON TABLES TO stancewire_reader;
SQL

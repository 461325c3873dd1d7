#!/usr/bin/env bash
# Checks the settings and the alerts with the promtool of the image that runs them, and lets the tests of the alerts run.
set -euo pipefail
cd "$(dirname "$0")"
promtool() {
  docker run --rm --network none -v "$PWD:/etc/prometheus:ro" -w /etc/prometheus --entrypoint promtool \
    "${IMAGE_PREFIX:-}prom/prometheus:v2.53.3" "$@"
}
promtool check config prometheus.yml
promtool test rules alerts_test.yml

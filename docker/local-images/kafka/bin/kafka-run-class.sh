#!/usr/bin/env bash
# Runs a class of the broker's jars under the variables that the published image knows.
set -eu
tools_log=-Dlog4j2.configurationFile=/etc/kafka/docker/tools-log4j2.yaml
# Several variables hold more than one flag, so they are split at blanks on purpose.
# shellcheck disable=SC2086
exec "$JAVA_HOME/bin/java" ${KAFKA_HEAP_OPTS:--Xmx256M} ${KAFKA_JVM_PERFORMANCE_OPTS:--XX:+UseG1GC} ${KAFKA_JMX_OPTS:-} \
  -Dkafka.logs.dir=/opt/kafka/logs ${KAFKA_LOG4J_OPTS:-$tools_log} ${KAFKA_OPTS:-} -cp '/opt/kafka/libs/*' "$@"

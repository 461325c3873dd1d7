# shellcheck shell=bash
# Source this after build.sh: the tests and docker-compose.yml then take the stand-ins. A machine that can pull images sets
# none of this.

# Testcontainers puts it in front of image names, docker-compose.yml and docker/Dockerfile likewise.
export TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX=localhost/ IMAGE_PREFIX=localhost/
# Its cleaner and its probe for the host's address are images of their own, which nothing here stands in for.
export TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=localhost
# The classic builder works with every engine; BuildKit needs a plugin that may be missing.
export DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0
# Our own image is built from the jars of this machine (build.sh stancewire), not within Docker.
export IMAGE_TARGET=prebuilt

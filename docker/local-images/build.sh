#!/usr/bin/env bash
# Builds stand-ins for the published images from Debian's packages and Maven Central, for machines without a container registry.
#   docker/local-images/build.sh [--force] [java|maven|kafka|postgres|prometheus|compose|stancewire]...
# Without names: java kafka postgres prometheus compose. What is there already is left alone unless --force is given.
set -euo pipefail
cd "$(dirname "$0")"

prefix=localhost/
suite=trixie
work=${TMPDIR:-/tmp}/stancewire-local-images

# The names that docker/Dockerfile, docker-compose.yml and the tests use.
java_image=${prefix}eclipse-temurin:21.0.8_9-jre-jammy
maven_image=${prefix}maven:3.9.9-eclipse-temurin-17
kafka_image=${prefix}apache/kafka:4.3.1
postgres_image=${prefix}postgres:17.6
prometheus_image=${prefix}prom/prometheus:v2.53.3
stancewire_image=${prefix}stancewire:0.1.0

# The classic builder is in every engine; it needs no plugin and pulls no frontend.
export DOCKER_BUILDKIT=0

fail() {
  printf 'build.sh: %s\n' "$1" >&2
  exit 3
}

need() { # program, the way to it
  command -v "$1" > /dev/null 2>&1 || fail "$1 is missing; $2"
}

need_engine() {
  need docker 'apt-get install docker.io'
  docker info > /dev/null 2>&1 || fail 'no container engine answers; start dockerd, or see "docker info"'
}

# Unpacks Debian packages with what they depend on into a folder. No maintainer script runs, so it takes seconds and needs
# neither a container nor a chroot.
unpack() { # folder, suite, comma-separated packages
  need mmdebstrap 'apt-get install mmdebstrap'
  [[ $(id -u) == 0 ]] || fail 'unpacking packages with their owners needs root'
  rm -rf "$1"
  mmdebstrap --quiet --variant=extract --include="$3" \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/i18n/*' \
    --dpkgopt='path-exclude=/usr/share/fonts/*' "$2" "$1"
}

# A root file system for an image: packages, without what only a package manager wants.
tree() { # folder, suite, packages
  unpack "$@"
  rm -rf "$1"/var/lib/apt "$1"/var/cache/apt "$1"/var/run "$1"/usr/lib/*-linux-gnu/gconv
  ln -s /run "$1/var/run"
}

# Makes the tree an image; further arguments are those of `docker import`.
import() { # folder, arguments...
  local folder=$1
  shift
  tar -C "$folder" -c . | docker import "$@"
  rm -rf "$folder"
}

shell=bash,dash,coreutils,sed,grep,findutils,libc-bin,base-files
architecture() { dpkg --print-architecture; }

java() {
  local root=$work/java home
  home=/usr/lib/jvm/java-21-openjdk-$(architecture)
  tree "$root" "$suite" "$shell,procps,hostname,openjdk-21-jre-headless"
  echo 'root:x:0:0:root:/root:/bin/bash' > "$root/etc/passwd"
  echo 'root:x:0:' > "$root/etc/group"
  import "$root" -c "ENV JAVA_HOME=$home LANG=C.UTF-8 PATH=$home/bin:/usr/sbin:/usr/bin" - "$java_image"
}

# Only for the stage of docker/Dockerfile that builds from source. Trusts the certificates that this machine trusts: the list is
# otherwise made by a maintainer script, and a machine behind a proxy has its own.
maven() {
  local root=$work/maven home
  home=/usr/lib/jvm/java-17-openjdk-$(architecture)
  tree "$root" bookworm "$shell,tar,gzip,hostname,ca-certificates,openjdk-17-jdk-headless,maven"
  echo 'root:x:0:0:root:/root:/bin/bash' > "$root/etc/passwd"
  echo 'root:x:0:' > "$root/etc/group"
  ln -sf /usr/share/maven/bin/mvn "$root/usr/bin/mvn"
  mkdir -p "$root/etc/ssl/certs/java"
  cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
  cp -L /etc/ssl/certs/java/cacerts "$root/etc/ssl/certs/java/"
  import "$root" -c "ENV JAVA_HOME=$home LANG=C.UTF-8 PATH=$home/bin:/usr/sbin:/usr/bin:/bin" - "$maven_image"
}

kafka() {
  local context=$work/kafka name class
  need mvn 'apt-get install maven'
  docker image inspect "$java_image" > /dev/null 2>&1 || build java
  rm -rf "$context"
  cp -r kafka "$context"
  mvn -q -B -f kafka/pom.xml dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$context/libs"
  while read -r name class; do
    printf '#!/bin/sh\nexec /opt/kafka/bin/kafka-run-class.sh %s "$@"\n' "$class" > "$context/bin/kafka-$name.sh"
  done < kafka/tools.txt
  chmod 755 "$context"/bin/* "$context/etc/run"
  docker build -q --build-arg BASE="$java_image" -t "$kafka_image" "$context" 2> /dev/null
  rm -rf "$context"
}

postgres() {
  local root=$work/postgres
  tree "$root" "$suite" "$shell,gzip,util-linux,tzdata,postgresql-17"
  # Just-in-time compilation and PL/Perl: two thirds of the size, used by nobody here.
  rm -rf "$root"/usr/lib/*-linux-gnu/{libLLVM,libz3,libperl,perl}* "$root"/usr/lib/{llvm*,systemd} \
    "$root"/usr/lib/postgresql/17/lib/{llvmjit*,bitcode} "$root"/usr/share/perl*
  printf '%s\n' 'root:x:0:0:root:/root:/bin/bash' 'postgres:x:999:999::/var/lib/postgresql:/bin/bash' > "$root/etc/passwd"
  printf '%s\n' 'root:x:0:' 'postgres:x:999:' > "$root/etc/group"
  mkdir -p "$root"/{docker-entrypoint-initdb.d,var/lib/postgresql/data,run/postgresql}
  chown -R 999:999 "$root"/var/lib/postgresql "$root"/run/postgresql
  chmod 1777 "$root/var/lib/postgresql/data"
  install -m 755 postgres/docker-entrypoint.sh "$root/usr/bin/"
  import "$root" -c 'ENV PATH=/usr/lib/postgresql/17/bin:/usr/sbin:/usr/bin LANG=C.UTF-8 PGDATA=/var/lib/postgresql/data' \
    -c 'VOLUME /var/lib/postgresql/data' -c 'EXPOSE 5432' -c 'ENTRYPOINT ["docker-entrypoint.sh"]' -c 'CMD ["postgres"]' \
    - "$postgres_image-import"
  # `import` cannot set the signal; SIGINT is the server's fast shutdown, SIGTERM would wait for every client to leave.
  printf 'FROM %s-import\nSTOPSIGNAL SIGINT\n' "$postgres_image" | docker build -q -t "$postgres_image" - 2> /dev/null
}

prometheus() {
  local root=$work/prometheus
  tree "$root" "$suite" prometheus,promtool,base-files
  mkdir -p "$root"/{prometheus,etc/prometheus}
  chown 65534:65534 "$root/prometheus"
  echo 'nobody:x:65534:65534::/:' > "$root/etc/passwd"
  import "$root" -c 'ENV PATH=/usr/bin' -c 'USER nobody' -c 'WORKDIR /prometheus' -c 'EXPOSE 9090' -c 'VOLUME /prometheus' \
    -c 'ENTRYPOINT ["/bin/prometheus"]' \
    -c 'CMD ["--config.file=/etc/prometheus/prometheus.yml","--storage.tsdb.path=/prometheus"]' - "$prometheus_image"
}

# The plugins `docker compose` and `docker buildx`; the binaries need nothing but a C library.
compose() {
  local root=$work/compose plugins=${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins
  unpack "$root" "$suite" docker-compose,docker-buildx
  mkdir -p "$plugins"
  cp "$root"/usr/libexec/docker/cli-plugins/* "$plugins/"
  rm -rf "$root"
}

# Our own image, on jars that Maven builds here.
stancewire() {
  need mvn 'apt-get install maven'
  docker image inspect "$java_image" > /dev/null 2>&1 || build java
  (cd ../.. && mvn -B -q -Dstyle.color=never -Dquick -Dmaven.test.skip=true -pl app -am package && docker/assemble.sh \
    && docker build -q -f docker/Dockerfile --target prebuilt --build-arg IMAGE_PREFIX="$prefix" -t "$stancewire_image" . 2> /dev/null)
}

present() { # name
  case $1 in
    compose) docker compose version > /dev/null 2>&1 ;;
    stancewire) false ;; # follows its sources
    *)
      local image=${1}_image
      docker image inspect "${!image}" > /dev/null 2>&1
      ;;
  esac
}

build() { # name
  local begin=$SECONDS
  if [[ $force == no ]] && present "$1"; then
    echo "$1: there already"
  else
    "$1" > "$work/$1.log" 2>&1 || {
      tail -n 20 "$work/$1.log" >&2
      fail "building $1 failed, see above and $work/$1.log"
    }
    echo "$1: built in $((SECONDS - begin)) s"
  fi
}

force=no names=()
for argument; do
  case $argument in
    --force) force=yes ;;
    java | maven | kafka | postgres | prometheus | compose | stancewire) names+=("$argument") ;;
    *)
      echo 'usage: build.sh [--force] [java|maven|kafka|postgres|prometheus|compose|stancewire]...' >&2
      exit 2
      ;;
  esac
done
[[ ${#names[@]} -gt 0 ]] || names=(java kafka postgres prometheus compose)

need_engine
mkdir -p "$work"
for name in "${names[@]}"; do build "$name"; done

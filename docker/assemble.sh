#!/usr/bin/env bash
# Puts together what the image holds under /opt/stancewire, in app/target/image, from the jars that Maven left in app/target.
#   docker/assemble.sh [amd64|arm64]      without an argument: for the machine it runs on
# Equal jars give an equal folder, byte for byte and with equal times, wherever and whenever it runs.
set -euo pipefail
cd "$(dirname "$0")/.."

lib=app/target/lib
image=app/target/image
stamp=2026-01-01T00:00:00Z

fail() {
  printf 'assemble.sh: %s\n' "$1" >&2
  exit 3
}

case ${1:-$(uname -m)} in
  amd64 | x86_64)
    natives=(librocksdbjni-linux64.so linux/amd64/libzstd-jni org/xerial/snappy/native/Linux/x86_64/ net/jpountz/util/linux/amd64/)
    ;;
  arm64 | aarch64)
    natives=(librocksdbjni-linux-aarch64.so linux/aarch64/libzstd-jni org/xerial/snappy/native/Linux/aarch64/
      net/jpountz/util/linux/aarch64/)
    ;;
  *) fail "no native libraries are known for ${1:-$(uname -m)}; name amd64 or arm64" ;;
esac

jar=jar
[[ -z ${JAVA_HOME:-} ]] || jar=$JAVA_HOME/bin/jar
command -v "$jar" > /dev/null 2>&1 || fail "no jar tool found ($jar); install a JDK 17 or newer, or set JAVA_HOME to one"
[[ -d $lib && -f app/target/stancewire-app.jar ]] \
  || fail "$lib is not there; build first: mvn -Dquick -DskipTests -pl app -am package"

# Removes the jars of left-out.txt.
leave_out() {
  local names name found jar_file
  while IFS='|' read -r -a names; do
    found=no
    for name in "${names[@]}"; do
      for jar_file in "$image/lib/$name"-[0-9]*.jar; do
        [[ -f $jar_file ]] || continue
        rm "$jar_file"
        found=yes
      done
    done
    [[ $found == yes ]] || fail "left-out.txt names ${names[0]}, which is not in $lib any more; take it out of the list"
  done < <(grep -vE '^(#|$)' docker/left-out.txt)
}

# Packs a jar anew without the native libraries of other platforms.
strip_natives() { # jar
  local work kept=0 name native
  work=$(mktemp -d)
  (cd "$work" && "$jar" --extract --file "$OLDPWD/$1")
  while IFS= read -r name; do
    for native in "${natives[@]}"; do
      [[ $name == "$native"* ]] && kept=$((kept + 1)) && continue 2
    done
    rm "$work/$name"
  done < <(cd "$work" && find . -type f | sed 's|^\./||' | grep -E '\.(so|dll|dylib|jnilib)$')
  [[ $kept == 1 ]] || fail "$1 holds $kept native libraries for this platform, expected 1; see natives in docker/assemble.sh"
  # No new manifest: the tool would write its own version into it. Sorted: folders list their files in any order.
  (cd "$work" && find . -type f | sed 's|^\./||' | LC_ALL=C sort > ../"${work##*/}.list")
  (cd "$work" && "$jar" --create --no-manifest --date="$stamp" --file "$OLDPWD/$1" @../"${work##*/}.list")
  rm -rf "$work" "$work.list"
}

rm -rf "$image"
mkdir -p "$image/lib" "$image/app" "$image/bin"
cp "$lib"/*.jar "$image/lib/"
leave_out
for name in rocksdbjni zstd-jni snappy-java lz4-java; do
  strip_natives "$(echo "$image/lib/$name"-[0-9]*.jar)"
done

# Ours change with each build, the others seldom: apart, they make a small layer over a large one that stays.
mv "$image"/lib/stancewire-*.jar "$image/app/"
cp app/target/stancewire-app.jar "$image/app/"
cp docker/bin/* "$image/bin/"

find "$image" -type d -exec chmod 755 {} +
find "$image" -type f -exec chmod 644 {} +
chmod 755 "$image"/bin/*
find "$image" -exec touch -h -d "$stamp" {} +

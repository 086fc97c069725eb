# Shared by the scripts: messages, the tools they need, the paths. Sourced, never run.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
SERVER_DIR=$ROOT/.server
# shellcheck disable=SC2034 # read by fetch-assets
TERMINAL=no
# shellcheck disable=SC2034
if [ -t 1 ]; then TERMINAL=yes; fi

say() { printf '%s\n' "$*"; }

# A failure is one sentence that says what happened and one that says what to do.
die() {
  printf 'second-look: %s\n' "$*" >&2
  exit 1
}

# Prints the home of a JDK 17, or nothing. Other versions are not accepted: the server runs and is tested on 17.
find_jdk17() {
  local home java
  java=$(command -v javac || true)
  for home in "${JAVA_HOME:-}" "${java:+$(dirname "$(dirname "$(readlink -f "$java")")")}" /usr/lib/jvm/java-17-*; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 17\.'; then
      printf '%s' "$home"
      return
    fi
  done
}

missing_packages() {
  [ -n "$(find_jdk17)" ] || printf ' openjdk-17-jdk-headless'
  command -v mvn >/dev/null || printf ' maven'
  command -v npm >/dev/null || printf ' npm'
}

# need_packages PACKAGE...: installs them as root, otherwise says the line to run and stops.
need_packages() {
  [ $# -gt 0 ] || return 0
  local line="apt-get install -y --no-install-recommends $*"
  command -v apt-get >/dev/null || die "missing: $*. Install JDK 17, Maven and npm with this system's package manager."
  if [ "$(id -u)" != 0 ]; then
    die "missing: $*. Run this line, then start again:
  sudo sh -c 'apt-get update && $line'"
  fi
  say "Installing $*"
  local log
  log=$(mktemp)
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive $line; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    die "apt could not install $*. Look at the lines above, then run: $line"
  fi
  rm -f "$log"
}

need_tools() {
  local packages
  packages=$(missing_packages)
  # shellcheck disable=SC2086 # one word a package
  need_packages $packages
  JAVA_HOME=$(find_jdk17)
  [ -n "$JAVA_HOME" ] || die "no JDK 17 found after installing it. Set JAVA_HOME to a JDK 17."
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

# Maven leaves colour codes in its output even when told not to.
maven() {
  (cd "$ROOT" && mvn -B -q -Dstyle.color=never "$@") 2>&1 | sed -e 's/\x1b\[[0-9;]*m//g' -e '/^$/d'
}

pom_property() {
  sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" "$ROOT/pom.xml" | head -n 1
}

# The server's classes as the JDK found here has them in memory, made once; an absent file only costs seconds at start.
class_archive_file() {
  printf '%s/payara-%s/classes-%s.jsa' "$SERVER_DIR" "$(pom_property payara.micro.version)" \
    "$("$JAVA_HOME/bin/java" -version 2>&1 | sha256sum | cut -c1-16)"
}

# chosen_pack DATA_DIR: the folder of the face model pack that the operator named, ranked as MicroProfile Config ranks its
# sources: the environment, then a file named like the key. Nothing when he named none.
chosen_pack() {
  local file=$1/secrets/config/secondlook.models pack=${SECONDLOOK_MODELS:-}
  [ -n "$pack" ] || [ ! -f "$file" ] || pack=$(cat "$file")
  [ -z "$pack" ] || [[ $pack = /* ]] \
    || die "the face model pack \"$pack\" is not an absolute path. Correct SECONDLOOK_MODELS or $file."
  printf '%s' "$pack"
}

port_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Runs one of the small Java programs beside this file, compiled once.
java_tool() {
  local name=$1 classes=$SERVER_DIR/tools
  shift
  if [ ! -f "$classes/$name.class" ] || [ "$ROOT/scripts/$name.java" -nt "$classes/$name.class" ]; then
    javac --release 17 -d "$classes" "$ROOT/scripts/$name.java"
  fi
  java -XX:TieredStopAtLevel=1 -XX:-UsePerfData -cp "$classes" "$name" "$@"
}

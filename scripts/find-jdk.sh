# shellcheck shell=bash
# Finds a JDK 25 without starting a JVM. To be sourced; `find_jdk` sets `jdk` and `version` or says what to install.
#
#   BUILDOUT_JAVA_HOME   the JDK 25 to use
#   BUILDOUT_JDK_DIRS    folders to look for JDKs in, separated by colons, instead of the usual ones

readonly JDK_FEATURE=25

# Sets `version` to what the release file of a folder says.
read_version() {
  version=
  [ -r "$1/release" ] && [ -x "$1/bin/java" ] || return 1
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      JAVA_VERSION=*) version=${line#JAVA_VERSION=} version=${version//\"/} ;;
    esac
  done <"$1/release"
  [ -n "$version" ]
}

is_right_jdk() {
  read_version "$1" || return 1
  case $version in
    "$JDK_FEATURE" | "$JDK_FEATURE".*) [ -x "$1/bin/javac" ] ;;
    *) return 1 ;;
  esac
}

no_jdk() {
  printf '%s\n' "$1" \
    "Buildout needs a JDK $JDK_FEATURE. Install one, for instance:" \
    "  Debian, Ubuntu   apt-get install openjdk-$JDK_FEATURE-jdk (or temurin-$JDK_FEATURE-jdk)" \
    "  Fedora           dnf install java-$JDK_FEATURE-openjdk-devel" \
    "  macOS            brew install openjdk@$JDK_FEATURE" \
    "  SDKMAN           sdk install java $JDK_FEATURE-tem" \
    "Maybe it is installed in an unusual place: then set BUILDOUT_JAVA_HOME to its folder." >&2
  exit 3
}

usual_jdk_dirs() {
  jdk_dirs=/usr/lib/jvm:/usr/lib64/jvm:/usr/java:/opt:/opt/java:/opt/jdk:/usr/local/java
  jdk_dirs+=:/Library/Java/JavaVirtualMachines:/opt/homebrew/opt:/usr/local/opt:/home/linuxbrew/.linuxbrew/opt
  if [ -n "${HOME:-}" ]; then
    jdk_dirs+=:${SDKMAN_DIR:-$HOME/.sdkman}/candidates/java:$HOME/.jdks:$HOME/.asdf/installs/java
    jdk_dirs+=:$HOME/.local/share/mise/installs/java:$HOME/Library/Java/JavaVirtualMachines
  fi
}

# Sets `jdk` where one of the folders in `jdk_dirs` holds the right one, whatever layout its installer uses.
find_jdk_in_dirs() {
  local IFS=: dir home
  for dir in $jdk_dirs; do
    for home in "$dir"/*"$JDK_FEATURE"* "$dir"/*; do
      for jdk in "$home" "$home/Contents/Home" "$home/libexec/openjdk.jdk/Contents/Home"; do
        is_right_jdk "$jdk" && return
      done
    done
  done
  return 1
}

# Sets `jdk` to the folder behind the java command, through its symbolic links.
find_jdk_on_path() {
  local java link
  java=$(command -v java) || return 1
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case $link in /*) java=$link ;; *) java=${java%/*}/$link ;; esac
  done
  jdk=${java%/bin/java}
  is_right_jdk "$jdk"
}

find_jdk() {
  jdk=${BUILDOUT_JAVA_HOME:-}
  if [ -n "$jdk" ]; then
    is_right_jdk "$jdk" || no_jdk "BUILDOUT_JAVA_HOME is $jdk: expected a JDK $JDK_FEATURE, found ${version:-no JDK}."
    return
  fi
  jdk=${JAVA_HOME:-}
  [ -n "$jdk" ] && is_right_jdk "$jdk" && return

  jdk_dirs=${BUILDOUT_JDK_DIRS:-}
  [ -n "$jdk_dirs" ] || usual_jdk_dirs
  find_jdk_on_path || find_jdk_in_dirs ||
    no_jdk "No JDK $JDK_FEATURE found: JAVA_HOME, the PATH and the usual folders were searched."
}

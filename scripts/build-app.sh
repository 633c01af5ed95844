# shellcheck shell=bash
# Builds the application folder that `buildout` starts. To be sourced by it; needs `root`, `target`, `jdk`, `version` and
# the lock. `build_app` sets `app` to target/app-<hash>:
#
#   lib/          jars                         native/      libraries, unpacked
#   launch.args   options and class path       app.aot      ahead-of-time cache of exactly these jars
#   stamp         when its build began

# Compiles into a folder of its own, so that a start during `mvn verify` leaves that build alone. That folder is emptied
# first, or a resource that was deleted from the sources would live on in it.
compile() {
  command -v mvn >/dev/null 2>&1 || {
    say "" "Buildout is built with Maven 3.8 or later, and there is no mvn on the PATH. Install it, for instance:" \
      "  Debian, Ubuntu   apt-get install maven" "  macOS            brew install maven"
    exit 3
  }
  rm -rf "$root/buildout-main/target/launcher"
  {
    JAVA_HOME=$jdk mvn -B -f "$root/pom.xml" -pl buildout-main -am -Dtarget.folder=target/launcher \
      -Dmaven.test.skip=true -Dspotless.check.skip=true -Dlint.checks=-nowarn -Dlint.outcome=-nowarn \
      package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$staging/lib" &&
      cp "$root"/buildout-main/target/launcher/buildout-main-*.jar "$staging/lib/"
  } >"$log" 2>&1 || build_failed "The build failed."
}

build_failed() {
  say "" "$1" "$(grep '^\[ERROR\] /' "$log" | sort -u | head -n 12)" "The end of $log:"
  tail -n 20 "$log" >&2
  exit 3
}

# Only HiGHS is taken out of the OR-Tools jar; sets `highs` to its file name.
unpack_highs() {
  local jar entry
  for jar in "$staging"/lib/ortools-*.jar; do
    entry=$("$jdk/bin/jar" tf "$jar" | grep -E '/(libhighs\.so\.1|libhighs\.1\.dylib|highs\.dll)$')
    "$jdk/bin/jar" xf "$jar" "$entry"
    highs=${entry##*/}
    mv "$entry" "$staging/native/$highs"
    rm "$jar"
  done
}

# The driver would unpack its library at every start, which costs 0.8 s. It looks on java.library.path only when its jar
# holds none, so the jar is written anew without the libraries of all platforms.
unpack_duckdb() {
  local jar library name
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) library=libduckdb_java.so_linux_amd64 name=libduckdb_java.so ;;
    Linux-aarch64) library=libduckdb_java.so_linux_arm64 name=libduckdb_java.so ;;
    Darwin-arm64) library=libduckdb_java.so_macos_arm64 name=libduckdb_java.dylib ;;
    *) return ;;
  esac
  jar=$(echo "$staging"/lib/duckdb_jdbc-*.jar)
  mkdir duckdb
  cd duckdb
  { "$jdk/bin/jar" tf "$jar" | grep -v -e /$ -e '^libduckdb_java'; echo "$library"; } >../wanted
  "$jdk/bin/jar" xf "$jar" @../wanted
  mv "$library" "$staging/native/$name"
  "$jdk/bin/jar" cfM "$jar" .
}

# In an argument file a path stands in quotes, with backslashes escaped.
quoted() { printf '"%s"' "${1//\\/\\\\}"; }

write_launch_args() {
  local class_path='' jar
  for jar in "$staging"/lib/*.jar; do
    class_path=$class_path${class_path:+:}$app/lib/${jar##*/}
  done
  # Serial GC starts fastest and suits commands of seconds. The JVM's own warnings would go to standard output.
  cat >"$staging/launch.args" <<EOF_ARGS
-XX:+UseSerialGC
-XX:-UsePerfData
-Xlog:disable
-Xlog:all=error:stderr
--enable-native-access=ALL-UNNAMED
-Djava.awt.headless=true
-Dstdout.encoding=UTF-8
-Dstderr.encoding=UTF-8
-Djava.library.path=$(quoted "$app/native")
-Dbuildout.highs.library=$(quoted "$app/native/$highs")
-cp $(quoted "$class_path")
EOF_ARGS
}

train_with() {
  "$jdk/bin/java" -XX:AOTCacheOutput="$app/app.aot" @"$app/launch.args" dev.buildout.cli.Main "$@" </dev/null >>"$log" 2>&1
}

# Fills the cache with the classes that planning loads. A cache of another build would silently run its old classes, so
# this one is made from, and stays with, these jars. Without a cache all works, only slower.
train() {
  train_with plan "$root/cases/quickstart" --out "$app/train-run" || train_with --version || rm -f "$app/app.aot"
  rm -rf "$app/train-run"
  if [ -f "$app/app.aot" ]; then
    printf -- '-XX:AOTCache=%s\n' "$(quoted "$app/app.aot")" >>"$app/launch.args"
  fi
}

# The same jars started in the same way need no second folder.
app_hash() {
  local sum=sha256sum
  command -v sha256sum >/dev/null 2>&1 || sum='shasum -a 256'
  { cat "$staging"/lib/buildout-main-*.jar "$root/buildout" "$root"/scripts/*.sh; ls "$staging/lib"; echo "$built_with"; } |
    $sum | cut -c 1-16
}

# Folders of earlier builds go, but for those that a running command still uses.
remove_old_apps() {
  local old running
  running=$(ps -A -ww -o args= 2>/dev/null || true)
  for old in "$target"/app-*; do
    [ "$old" = "$app" ] && continue
    case $running in *"$old/"*) ;; *) rm -rf "$old" ;; esac
  done
}

build_app() {
  local staging=$target/app.new log=$target/build.log start_dir=$PWD highs=''
  set -E
  trap 'build_failed "Assembling the application failed."' ERR
  rm -rf "$staging"
  mkdir -p "$staging/lib" "$staging/native" "$staging/unpack"
  touch "$staging/stamp" # before compiling, so that an edit meanwhile counts as newer

  compile
  app=$target/app-$(app_hash)
  if [ -f "$app/stamp" ]; then
    mv "$staging/stamp" "$app/stamp"
  else
    cd "$staging/unpack"
    unpack_highs
    unpack_duckdb
    write_launch_args
    cd "$start_dir"
    rm -rf "$staging/unpack"
    mv "$staging" "$app"
    train
  fi
  rm -rf "$staging"
  remove_old_apps
  trap - ERR
}

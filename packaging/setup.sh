# Sourced by ./demo and ./check: installs the Debian packages of packages.txt that are missing.

# The packages that packages.txt names, one a line.
wanted_packages() {
  sed 's/#.*//' "$1" | tr -s ' \t' '\n' | grep -v '^$'
}

install_missing_packages() {
  local list=$1 package missing=()
  if ! command -v dpkg-query >/dev/null; then
    echo "this is no Debian system: please install by hand what $list names" >&2
    return 0
  fi
  while read -r package; do
    [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == "install ok installed" ]] ||
      missing+=("$package")
  done < <(wanted_packages "$list")
  ((${#missing[@]} == 0)) && return 0

  local as_root=()
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "missing packages: ${missing[*]}" >&2
      echo "as root, run: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "installing: ${missing[*]}"
  local options=(-y --no-install-recommends)
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install "${options[@]}" "${missing[@]}" >/dev/null 2>&1; then
    # The package lists of a fresh machine are empty or old.
    "${as_root[@]}" apt-get update >/dev/null
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install "${options[@]}" "${missing[@]}" >/dev/null
  fi
}

# Configures and builds with a preset; quiet unless something goes wrong.
build_preset() {
  local preset=$1 log=build/$1.log
  shift
  mkdir -p build
  if ! { cmake --preset "$preset" && cmake --build --preset "$preset" -- "$@"; } >"$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
}

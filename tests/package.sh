#!/usr/bin/env bash
# The Debian package holds the programs and names the libraries that it needs.
set -euo pipefail
build=$1
command -v dpkg-shlibdeps >/dev/null || { echo "skipped: dpkg-dev is not here"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cpack -G DEB --config "$build/CPackConfig.cmake" -B "$work" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
package=$(echo "$work"/*.deb)
[[ -f $package ]]
contents=$(dpkg-deb -c "$package")
for file in usr/bin/onrecord usr/bin/onrecord-run usr/share/man/man1/onrecord.1; do
  grep -q "./$file\$" <<<"$contents" || { echo "$file is missing"; exit 1; }
done
dpkg-deb -f "$package" Depends | grep -q libsqlite3-0
dpkg-deb -x "$package" "$work/root"
printf '{"id":"a","text":"One."}\n' | "$work/root/usr/bin/onrecord" extract >/dev/null

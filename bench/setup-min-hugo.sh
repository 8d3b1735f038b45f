#!/usr/bin/env bash
# setup-min-hugo.sh N DIR: one corpus of N incidents, twice: DIR/statusgen (ours) and DIR/hugo
# (a minimal Hugo site: home, history, a page for each incident, RSS). Then:
#   hugo -s DIR/hugo -d OUT
#   statusgen build --site DIR/statusgen --out OUT --now 2026-11-01T00:00:00Z
# Time each run into a fresh folder: deleting the old output before a run slows the next run's writes
# (system time 0.6 s to 3.7 s over five runs, ext4). bench/compare does all of this.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: setup-min-hugo.sh N DIR" >&2; exit 2; }
n=$1 dir=$2 here=$(cd "$(dirname "$0")" && pwd)

mkdir -p "$dir"
python3 "$here/gen.py" --n "$n" --out "$dir" --formats plainmd,statusgen

rm -rf "$dir/hugo"
cp -r "$here/min-hugo" "$dir/hugo"
mv "$dir/plainmd/incidents" "$dir/hugo/content/incidents"
mkdir -p "$dir/hugo/data"
mv "$dir"/plainmd/data/*.json "$dir/hugo/data/"
python3 -c 'import json, sys; print(json.dumps({x["id"]: x for x in json.load(open(sys.argv[1]))}))' \
    "$dir/hugo/data/components.json" >"$dir/hugo/data/componentsbyid.json"
rm -rf "$dir/plainmd"

# What only Windows has, read by states.sh; the launcher is wine, which gives / as Z:\.
windows_path() { printf 'Z:%s' "$1" | tr / '\\'; }

tree standing && mkdir -p out/deep && cp docs/a.md docs/b.md && map "$(pair docs/a.md out/a.md), $(pair docs/b.md out/deep/b.md)"
asset_sync sync
map "$(pair docs/a.md out/a.md)"
cd out/deep && asset_sync sync && expect "standing in a folder that is emptied" 0 "out/deep/b.md"
cd ../.. && verify && expect "its orphan is gone" 0 '"in-sync"'

tree long-root
asset_sync verify --root "\\\\?\\$(windows_path "$PWD")" && expect 'a root that begins with \\?\' 0 "in sync"

tree spellings && rm -rf docs/* out
for i in $(seq 1 60); do printf '%s\n' "$i" >"docs/$i.md"; done
map "$(pair docs/ out/)"
upper=$(windows_path "$work/SPELLINGS") lower=$(windows_path "$work/spellings" | tr Z z)
i=0
for root in "$upper" "$lower" "$upper" "$lower"; do
  i=$((i + 1))
  # shellcheck disable=SC2086
  ($launcher sync --root "$root" </dev/null >"$work/spelling-$i.txt" 2>&1; echo $? >"$work/spelling-$i.code") &
done
wait
codes=$(cat "$work"/spelling-*.code | tr '\n' ' ')
holds "one root in two spellings: $codes" [ "$codes" = "0 0 0 0 " ]

tree read-only && printf 'two\n' >docs/a.md && wine cmd /c attrib +R +H 'out\a.md' >/dev/null 2>&1
asset_sync sync && expect "a read-only copy is replaced" 0 "out/a.md"
holds "with the new content" has out/a.md two
holds "and stays read-only and hidden" sh -c 'wine cmd /c attrib "out\\a.md" 2>/dev/null | grep -q "R" && wine cmd /c attrib "out\\a.md" 2>/dev/null | grep -q "H"'

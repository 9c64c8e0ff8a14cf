# What only Windows has, read by states.sh; the launcher is wine, which gives / as Z:\.
windows_path() { printf 'Z:%s' "$1" | tr / '\\'; }

tree standing && mkdir -p out/deep && cp docs/a.md docs/b.md && map "$(pair docs/a.md out/a.md), $(pair docs/b.md out/deep/b.md)"
asset_sync sync
map "$(pair docs/a.md out/a.md)"
cd out/deep && asset_sync sync && expect "standing in a folder that is emptied" 0 "out/deep/b.md"
cd ../.. && verify && expect "its orphan is gone" 0 '"in-sync"'

tree hook && mkdir -p .git/objects .git/refs && printf 'ref: refs/heads/main\n' >.git/HEAD
asset_sync doctor && expect "doctor without git" 0 "git is not installed"
asset_sync hook install && expect "a hook without git" 3 "ASSETSYNC0305"

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

mark() { for attribute in +R +H; do wine cmd /c attrib $attribute "$1" >/dev/null 2>&1; done; }
marks() { wine cmd /c attrib "$1" 2>/dev/null | cut -c1-10 | tr -d 'A '; }

tree read-only && printf 'two\n' >docs/a.md
mark 'out\a.md'
asset_sync sync && expect "a read-only copy is replaced" 0 "out/a.md"
holds "with the new content" has out/a.md two
holds "and stays read-only and hidden" [ "$(marks 'out\a.md')" = HR ]

tree read-only-source && printf 'mine\n' >out/a.md
mark 'docs\a.md'
asset_sync adopt out/a.md && expect "an edit goes into a read-only source" 0 "docs/a.md"
holds "with the new content" has docs/a.md mine
holds "which stays read-only and hidden" [ "$(marks 'docs\a.md')" = HR ]

tree held && printf 'two\n' >docs/a.md
wine cmd /c 'ping -n 90 127.0.0.1 >>out\a.md' </dev/null >/dev/null 2>&1 &
sleep 5
asset_sync sync --overwrite && expect "a copy that another program holds" 3 "another program holds it"
wine taskkill /f /im ping.exe </dev/null >/dev/null 2>&1
wait
asset_sync sync --overwrite && expect "and when it is free" 0 "out/a.md"

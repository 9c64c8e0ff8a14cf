# Names, paths and what is printed, read by states.sh.
tree empty-init && rm asset-mappings.json
asset_sync init && expect "init" 0 "created"

tree names && printf 'text\n' >"docs/日本 ü.md" && map "$(pair "docs/日本 ü.md" "out/日本 ü.md")"
verify && expect "names in UTF-8" 1 "out/日本 ü.md"
asset_sync verify && expect "text in UTF-8" 1 "out/日本 ü.md"
asset_sync sync && expect "sync in UTF-8" 0 "out/日本 ü.md"
holds "copy with such a name" has "out/日本 ü.md" text
printf 'läßt 日本\n' >"docs/日本 ü.md"
asset_sync sync --dry-run --diff && expect "a diff in UTF-8" 0 "+läßt 日本"

tree source-case && map "$(pair docs/A.md out/a.md)"
verify && expect "a source of another case is missing" 2 '"missing-source"'
tree folder-case && map "$(pair DOCS/a.md out/a.md)"
verify && expect "a source folder of another case is missing" 2 '"missing-source"'
tree copy-case && map "$(pair docs/a.md out/A.md)"
verify && expect "a copy of another case is missing" 1 '"missing-destination"'
asset_sync sync && expect "the renamed copy is written" 0 "out/A.md"
holds "under its name" [ "$(ls out)" = A.md ]
verify && expect "and in sync" 0 '"in-sync"'

tree git && mkdir -p .git/objects .git/refs && printf 'ref: refs/heads/main\n' >.git/HEAD && printf 'token\n' >.git/config
for source in .git/config .GIT/config .git/; do
  map "$(pair $source out/)"
  asset_sync sync && expect "$source is no source" 2 "ASSETSYNC01"
done
holds "nothing of it is copied" absent out/config
map "$(pair docs/a.md .git/hooks/pre-commit)"
asset_sync sync --overwrite && expect "no destination is in it" 2 "ASSETSYNC0112"

tree doctor
asset_sync doctor && expect "doctor says what is set up" 0 "1 copy in sync"

tree below && mkdir -p deep/er && cd deep/er && asset_sync verify && expect "from a folder below" 0 "in sync"

tree long && name=$(printf 'n%.0s' $(seq 1 100)) && mkdir -p "docs/$name/$name" && printf 'text\n' >"docs/$name/$name/$name.md"
map "$(pair docs/ out/)"
asset_sync sync && expect "paths of more than 260 characters" 0 "$name.md"
holds "copied" has "out/$name/$name/$name.md" text

# The table of states, read by states.sh.
tree in-sync
expect "first sync" 0 "created"
holds "copy" has out/a.md one
verify && expect "S = D" 0 '"in-sync"'
asset_sync sync && expect "second sync" 0 "nothing to do"

tree missing && rm out/a.md
verify && expect "D absent" 1 '"missing-destination"'
asset_sync sync --dry-run && expect "dry run" 0 "out/a.md"
holds "a dry run writes nothing" absent out/a.md
asset_sync sync && expect "creates it" 0 "out/a.md"

tree changed && printf 'two\n' >docs/a.md
verify && expect "S != L" 1 '"source-changed"'
asset_sync sync && expect "updates it" 0 "out/a.md"
holds "the new content" has out/a.md two

tree edited && printf 'mine\n' >out/a.md
verify && expect "D != L" 1 '"destination-edited"'
asset_sync sync && expect "refuses an edit" 1 "out/a.md"
holds "keeps the edit" has out/a.md mine
asset_sync adopt out/a.md && expect "adopts it" 0 "docs/a.md"
holds "into the source" has docs/a.md mine
verify && expect "after adopt" 0 '"in-sync"'

# An entry must not stay old: after adopt the next edit of the source is one edit, not two.
asset_sync sync && sleep 1 && printf 'three\n' >docs/a.md
verify && expect "after adopt and sync, S != L" 1 '"source-changed"'

tree discarded && printf 'mine\n' >out/a.md
asset_sync sync --overwrite && expect "discards an edit" 0 "out/a.md"
holds "the source's content" has out/a.md one

tree both && printf 'two\n' >docs/a.md && printf 'mine\n' >out/a.md
verify && expect "both" 1 '"both-changed"'
asset_sync sync && expect "refuses both" 1 "out/a.md"

tree differs && rm asset-mappings.lock.json && printf 'mine\n' >out/a.md
verify && expect "no L" 1 '"differs"'
asset_sync sync && expect "refuses what it did not write" 1 "out/a.md"

tree line-ends && printf 'one\r\n' >out/a.md
verify && expect "line endings" 1 '"eol-only"'
asset_sync sync && expect "updates line endings" 0 "out/a.md"

tree folder && rm out/a.md && mkdir out/a.md
verify && expect "a folder" 1 '"not-a-file"'
asset_sync sync --overwrite && expect "refuses a folder" 1 "out/a.md"

tree orphan && cp docs/a.md docs/b.md && map "$(pair docs/b.md other/b.md)"
verify && expect "orphan" 1 '"orphan"'
asset_sync sync && expect "removes an orphan" 0 "out/a.md"
holds "and the folder that it empties" absent out

tree orphan-edited && printf 'mine\n' >out/a.md && cp docs/a.md docs/b.md && map "$(pair docs/b.md other/b.md)"
verify && expect "edited orphan" 1 '"orphan-edited"'
asset_sync sync && expect "keeps an edited orphan" 1 "out/a.md"

# exact DIR : a tree in which out/ holds nothing but the copies of docs/, and out/mine.md beside them.
exact() {
  tree "$1" && map '{ "source": "docs/", "destination": "out/", "exact": true, "keep": ["*.meta"] }'
  asset_sync sync && printf 'mine\n' >out/mine.md && printf 'kept\n' >out/a.md.meta
}

exact unmapped
verify && expect "no mapping gives it" 1 '"unmapped"'
asset_sync sync && expect "leaves what no mapping gives" 1 "out/mine.md"
asset_sync adopt out/mine.md && expect "makes it a source" 0 "docs/mine.md"
verify && expect "in sync with it" 0 '"in-sync"'
exact overwritten
asset_sync sync --overwrite && expect "removes it" 0 "out/mine.md"
holds "and nothing else" has out/a.md.meta kept
holds "it is gone" absent out/mine.md

tree made && printf '# A\r\nsee docs/b.md\r\n' >docs/a.md
map '{ "source": "docs/a.md", "destination": "out/a.md", "header": true, "replace": { "docs/": "" } }'
verify && expect "a mapping that makes its copy" 1 '"source-changed"'
asset_sync sync && expect "makes it" 0 "out/a.md"
holds "as the mapping says" has out/a.md "$(printf '<!-- Copied from docs/a.md by AssetSync. Edit that file. -->\r\n# A\r\nsee b.md\r\n')"
printf '<!-- Copied from docs/a.md by AssetSync. Edit that file. -->\r\n# B\r\nsee b.md\r\n' >out/a.md
asset_sync adopt out/a.md && expect "carries an edit back" 0 "docs/a.md"
holds "line by line" has docs/a.md "$(printf '# B\r\nsee docs/b.md\r\n')"

tree renamed && map '{ "source": "docs/*.md", "destination": "out/*.agent.md" }, { "source": "docs/**/*.md", "destination": "flat/", "flatten": true }'
mkdir docs/deep && printf 'deep\n' >docs/deep/b.md
asset_sync sync && expect "other names" 0 "out/a.agent.md"
holds "without folders" has flat/b.md deep

tree no-source && rm docs/a.md
verify && expect "no source" 2 '"missing-source"'
asset_sync sync && expect "writes nothing" 2 "docs/a.md"

if [ "${ON_WINDOWS:-}" != 1 ]; then
  tree mode && chmod +x docs/a.md
  verify && expect "mode" 1 '"mode-differs"'
  asset_sync sync && expect "sets the mode" 0 "out/a.md"
  holds "executable" [ -x out/a.md ]

  tree link && rm out/a.md && ln -s ../docs/a.md out/a.md
  verify && expect "a link" 1 '"not-a-file"'
  asset_sync sync && expect "replaces a link" 0 "out/a.md"
  holds "by a file" [ ! -L out/a.md ]

  tree fifo && rm docs/a.md && mkfifo docs/a.md
  asset_sync verify && expect "a FIFO is not opened" 2 "ASSETSYNC0114"
fi
holds "nothing is left behind" no_temporaries

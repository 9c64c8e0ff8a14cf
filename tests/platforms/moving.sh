# What happens at the same time, read by states.sh.
tree restless
(while [ -e docs/a.md ]; do printf 'more\n' >>docs/a.md; done) 2>/dev/null &
writer=$!
for _ in $(seq 1 10); do # On a busy machine the writer may rest for long enough.
  asset_sync sync
  [ "$code" -eq 0 ] || break
done
expect "a source that is written all the time" 3 "ASSETSYNC0303"
kill $writer 2>/dev/null
wait $writer 2>/dev/null
holds "no temporary stays" no_temporaries
asset_sync sync && expect "the next sync copies it" 0 "out/a.md"

# It pauses long enough for a copy to begin, but not to end.
tree large && rm -rf out && truncate -s 200M docs/a.md
(while [ -e docs/a.md ]; do printf 'more\n' >>docs/a.md; sleep 0.1; done) 2>/dev/null &
writer=$!
asset_sync sync && expect "a large source that grows" 3 "ASSETSYNC0303"
kill $writer 2>/dev/null
wait $writer 2>/dev/null
holds "none of its temporaries stays" no_temporaries
rm -f docs/a.md out/a.md

tree watch
# shellcheck disable=SC2086
timeout 120 $launcher watch </dev/null >"$work/watch.txt" 2>&1 &
watch=$!
within 60 grep -q watching "$work/watch.txt"
sleep 1
printf 'two\n' >docs/a.md
holds "watch copies what changes" within 30 has out/a.md two
kill $watch
wait $watch 2>/dev/null

tree journal && printf 'assetsync-journal 1 0123456789abcdef\n=out\n' >asset-mappings.lock.json.journal && printf 'left' >out/.assetsync-0123456789abcdef-0.tmp
asset_sync sync
holds "what a killed run left is removed" no_temporaries

tree together && rm -rf docs/* out
for i in $(seq 1 60); do printf '%s\n' "$i" >"docs/$i.md"; done
map "$(pair docs/ out/)"
for i in 1 2 3 4; do
  # shellcheck disable=SC2086
  ($launcher sync </dev/null >"$work/together-$i.txt" 2>&1; echo $? >"$work/together-$i.code") &
done
wait
codes=$(cat "$work"/together-*.code | tr '\n' ' ')
holds "four syncs at once: $codes" [ "$codes" = "0 0 0 0 " ]
verify && expect "end in sync" 0 '"in-sync"'
holds "with nothing left" no_temporaries

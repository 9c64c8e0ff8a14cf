# Sets up a data set, checks every peer's answer, then measures time and memory. Sourced by run.sh.

say() { echo "$*" >&2; }

generate() { "$python" "$here/generate.py" --seed "$seed" "$@"; }

# Removes at the end of the run; restore.sh says why.
discard() {
  if [[ -e $1 ]]; then
    mkdir -p "$data/trash"
    mv "$1" "$(mktemp -d "$data/trash/XXXXXXXX")"
  fi
}

# work NAME KIND SET RUNS
work() {
  local name=$1 kind=$2 set=$3 runs=$4 folder restore=''
  say "$name: $set"
  folder=$data/$set
  [[ $kind == sync-one-percent || $kind == sync-first || $kind == verify-git ]] && folder=$data/$name
  if [[ $kind == sync-one-percent || $kind == verify-git ]]; then discard "$folder"; fi
  set_up "$kind" "$set" "$folder"
  case $kind in
    sync-one-percent | sync-first) restore="bash $(printf %q "$here/restore.sh") $kind" ;;
  esac
  compete "${kind%%-*}" "$name" "$(cores 2)" "$runs" "$folder" "$restore" "$(peers "$kind")"
  printf '%s\n' "$set" > "$raw/$name/set"
}

scaling() {
  local files threads runs
  for files in $sizes; do
    if ((files > 1000)); then runs=$some; else runs=$lots; fi
    set_up verify "small-$files" "$data/small-$files"
    for threads in 1 2; do
      say "scaling: $files files, $threads threads"
      compete verify "scaling-$files-$threads" "$(cores "$threads")" "$runs" "$data/small-$files" '' \
        "$(peers verify-scaling "$threads")"
    done
  done
}

# set_up KIND SET FOLDER
set_up() {
  generate create "$2" "$3"
  if [[ $1 == sync-first ]]; then return; fi
  (cd "$3" && rm -f asset-mappings.lock.json && "$asset_sync" sync > /dev/null)
  case $1 in
    sync-one-percent)
      generate change "$3"
      cp -a "$3/asset-mappings.lock.json" "$3/saved.lock.json"
      ;;
    verify-git)
      git -C "$3" init -q
      git -C "$3" add .
      ;;
  esac
}

# compete VERB NAME CORES RUNS FOLDER RESTORE PEERS: A B C A B C ..., so that a slow minute of the machine hits them all.
# On the same two cores, whatever the machine has: the goals compare with two threads.
compete() {
  local verb=$1 name=$2 cores=$3 runs=$4 folder=$5 restore=$6 peers=$7 round peer command
  local result=$raw/$name
  local start=(--warmup 1)
  if [[ $restore ]]; then start=(--prepare "$restore"); fi
  mkdir -p "$result"
  cut -f 1 <<< "$peers" > "$result/peers"
  cd "$folder"
  while IFS=$'\t' read -r peer command; do
    "$python" "$here/check.py" "$verb" --peer "$peer" ${restore:+--restore "$restore"} -- "$command" < /dev/null
  done <<< "$peers"
  for ((round = 1; round <= rounds; round++)); do
    while IFS=$'\t' read -r peer command; do
      taskset -c "$cores" hyperfine -N --style none --runs "$runs" "${start[@]}" \
        --export-json "$result/$peer.$round.json" "$command" < /dev/null 2> "$result/hyperfine.log" \
        || { cat "$result/hyperfine.log" >&2; exit 3; }
      eval "$restore"
      eval "taskset -c $cores \"\$gnu_time\" -f %M -o \"\$result/$peer.$round.memory\" $command" > /dev/null < /dev/null
    done <<< "$peers"
  done
  cd "$here"
}

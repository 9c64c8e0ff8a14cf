# The peers of each kind of work: peers KIND prints a line "name<TAB>command" for each. Sourced by run.sh.
# Commands run without a shell, inside a data set's folder.

peers() {
  peer() { printf '%s\t%s\n' "$1" "$2"; }
  local tool script
  printf -v tool %q "$asset_sync"
  printf -v script '%q %q' "$python" "$here/peers/script.py"
  case $1 in
    verify)
      peer asset-sync "$tool verify"
      peer script "$script --dry-run asset-mappings.json"
      peer rsync 'rsync -a --checksum --dry-run canonical/ mirror/'
      peer diff 'diff -rq canonical mirror'
      peer git 'git diff --no-index --quiet canonical mirror'
      for how in read mmap; do
        for threads in 1 2; do
          peer "C-$how-$threads" "$(printf %q "$limit") $how $threads canonical mirror"
        done
      done
      ;;
    verify-git)
      peer asset-sync "$tool verify"
      peer git 'git diff --no-index --quiet canonical mirror'
      ;;
    verify-scaling)
      peer asset-sync "$tool verify"
      peer C-read "$(printf %q "$limit") read $2 canonical mirror"
      ;;
    sync-nothing | sync-one-percent)
      peer asset-sync "$tool sync"
      peer script "$script asset-mappings.json"
      peer rsync 'rsync -a --checksum canonical/ mirror/'
      ;;
    sync-first) # --checksum would only make rsync read everything twice
      peer asset-sync "$tool sync"
      peer script "$script asset-mappings.json"
      peer rsync 'rsync -a canonical/ mirror/'
      peer cp 'cp -a canonical mirror'
      ;;
  esac
}

# Sourced by deploy/setup and tests/run: long steps with a sign of life, and failures in one sentence.

fail() {
  echo "$1" >&2
  exit 1
}

# step TEXT ADVICE COMMAND...: runs the command with its output in $log, telling every 15 seconds that it is still at it.
step() {
  local text=$1 advice=$2 begin=$SECONDS status=0 ticker
  shift 2
  echo "$text ..."
  (trap 'kill $!; exit' TERM; while true; do sleep 15 & wait $!; echo "  ... $((SECONDS - begin)) s"; done) 9>&- &
  ticker=$!
  "$@" >>"$log" 2>&1 9>&- || status=$?
  kill $ticker 2>/dev/null
  wait $ticker 2>/dev/null || true
  if [ $status != 0 ]; then
    tail -n 15 "$log" >&2
    fail "$advice"
  fi
  echo "  done in $((SECONDS - begin)) s"
}

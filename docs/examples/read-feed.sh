#!/usr/bin/env bash
# Prints what happened since the last time: one answer of the feed a line, oldest first.
#   PLATFORM=https://plan.example.go.th CLIENT_ID=accounts CLIENT_SECRET=... CURSOR=cursor.txt ./read-feed.sh
# TOKEN may hold an access token instead of client and secret.
set -euo pipefail

get_token() {
  curl --fail --silent --show-error "$PLATFORM/identity/connect/token" \
    --data grant_type=client_credentials --data-urlencode "client_id=$CLIENT_ID" --data-urlencode "client_secret=$CLIENT_SECRET" |
    sed -n 's/.*"access_token": *"\([^"]*\)".*/\1/p'
}

token=${TOKEN:-$(get_token)}
cursor=$(cat "$CURSOR" 2>/dev/null || true)
while :; do
  answer=$(curl --fail --silent --show-error --get "$PLATFORM/ops/api/v1/feed" --header "Authorization: Bearer $token" \
    --data limit=500 ${cursor:+--data-urlencode "after=$cursor"})
  printf '%s\n' "$answer"
  # Written down only after the work with the answer is done: whoever stops in between reads it again.
  cursor=$(sed -n 's/.*"next":"\([0-9]*\)","more":[a-z]*}$/\1/p' <<<"$answer")
  printf '%s\n' "$cursor" >"$CURSOR"
  case $answer in *'"more":true}') ;; *) break ;; esac
done

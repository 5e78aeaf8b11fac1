#!/usr/bin/env bash
# Says whether a webhook came from the platform, and is not an old one sent again by somebody else: 0 if so.
#   ./verify-webhook.sh "$SECRET" "$webhook_id" "$webhook_timestamp" "$webhook_signature" <body
# NOW may hold the second at which it came, to look at one that was kept.
set -euo pipefail
secret=$1 id=$2 timestamp=$3 signatures=$4

[[ $timestamp =~ ^[0-9]{1,11}$ ]] || exit 1
age=$((${NOW:-$(date +%s)} - timestamp))
((age >= -300 && age <= 300)) || exit 1

key=$(printf '%s' "${secret#whsec_}" | base64 -d | od -An -v -tx1 | tr -d ' \n')
expected=$({ printf '%s.%s.' "$id" "$timestamp" && cat; } | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64 -w0)
for signature in $signatures; do
  [[ $signature == "v1,$expected" ]] && exit 0
done
exit 1

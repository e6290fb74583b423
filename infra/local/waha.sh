#!/usr/bin/env bash
# Plays WAHA against a Houston on this machine: signs webhooks as WAHA does and sends them. Needs curl
# and openssl.
#
#   waha.sh connect [NUMBER]            creates a channel, whose session works, and remembers it for the
#                                       other commands
#   waha.sh session STATUS              the session is: STARTING, SCAN_QR_CODE, WORKING, FAILED, STOPPED
#   waha.sh sent CLIENT ID [TEXT]       somebody wrote to the client from the phone
#   waha.sh ack CLIENT ID STATUS        that message is: sent, delivered, read or failed
#   waha.sh wrote CLIENT ID [TEXT]      the client wrote
#   waha.sh call CLIENT ID [video]      the client called
#   waha.sh clock DURATION              lets time pass, e.g. PT10M, PT24H
#   waha.sh show CLIENT                 the conversation
#
# Where Houston is, and the API key: HOUSTON (default http://127.0.0.1:8080), HOUSTON_KEY.
set -euo pipefail

HOUSTON=${HOUSTON:-http://127.0.0.1:8080}
REMEMBERED=${TMPDIR:-/tmp}/houston-channel-$(id -u)

usage() {
  sed -n '2,/^set /{s/^# \{0,1\}//p}' "$0" >&2
  exit 2
}

api() { # METHOD PATH [BODY]
  curl -sS -X "$1" "$HOUSTON$2" -H "Authorization: Bearer $HOUSTON_KEY" \
    -H 'Content-Type: application/json' ${3:+--data-binary "$3"}
  echo
}

field() { # NAME, of a flat JSON object on standard input
  sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p"
}

quoted() { # TEXT as a JSON string
  printf '"%s"' "$(printf '%s' "$1" | sed 's/\\/\\\\/g; s/"/\\"/g')"
}

webhook() { # EVENT PAYLOAD
  [[ -r $REMEMBERED ]] || { echo "first: waha.sh connect" >&2; exit 1; }
  local uri secret body signature
  { read -r uri; read -r secret; } <"$REMEMBERED"
  body="{\"event\":\"$1\",\"session\":\"default\",\"payload\":$2}"
  signature=$(printf '%s' "$body" | openssl dgst -sha512 -hmac "$secret" -r | cut -d' ' -f1)
  curl -sS -X POST "$uri" -H 'Content-Type: application/json' \
    -H "X-Webhook-Hmac: $signature" -H 'X-Webhook-Hmac-Algorithm: sha512' --data-binary "$body"
  echo
}

session() {
  webhook session.status "{\"status\":\"$1\"}"
}

connect() {
  local answer
  answer=$(api POST /v3/channels "{\"name\": \"Sales\", \"connector\": \"waha\", \"plainId\": \"$1\",
    \"settings\": {\"baseUrl\": \"http://127.0.0.1:3000\", \"apiKey\": \"waha\", \"session\": \"default\"}}")
  if [[ $answer != *webhookSecret* ]]; then
    echo "$answer" >&2
    exit 1
  fi
  (umask 077 && {
    field webhookUri <<<"$answer"
    field webhookSecret <<<"$answer"
  } >"$REMEMBERED")
  session WORKING >/dev/null
  echo "channel $(field channelId <<<"$answer") is connected; its webhooks go to $(field webhookUri <<<"$answer")"
}

show() {
  [[ -r $REMEMBERED ]] || { echo "first: waha.sh connect" >&2; exit 1; }
  local uri
  read -r uri <"$REMEMBERED"
  api GET "/v3/chats/${uri##*/}/$1/messages"
}

[[ $# -ge 1 ]] || usage
command=$1
shift
: "${HOUSTON_KEY:?set it to the API key that Houston printed}"
case "$command/$#" in
  connect/[01]) connect "${1:-79161110000}" ;;
  session/1)
    case $1 in
      STARTING | SCAN_QR_CODE | WORKING | FAILED | STOPPED) session "$1" ;;
      *) usage ;;
    esac
    ;;
  sent/[23])
    webhook message.any "{\"id\":\"true_$1@c.us_$2\",\"fromMe\":true,\"from\":\"79161110000@c.us\",\"to\":\"$1@c.us\",\"body\":$(quoted "${3:-Your order is ready}"),\"hasMedia\":false,\"ack\":1}"
    ;;
  ack/3)
    case $3 in
      failed) level=-1 ;;
      sent) level=1 ;;
      delivered) level=2 ;;
      read) level=3 ;;
      *) usage ;;
    esac
    webhook message.ack "{\"id\":\"true_$1@c.us_$2\",\"fromMe\":true,\"ack\":$level}"
    ;;
  wrote/[23])
    webhook message "{\"id\":\"false_$1@c.us_$2\",\"fromMe\":false,\"from\":\"$1@c.us\",\"body\":$(quoted "${3:-Good morning!}"),\"hasMedia\":false}"
    ;;
  call/[23])
    [[ ${3:-} == video ]] && video=true || video=false
    webhook call.received "{\"id\":\"$2\",\"from\":\"$1@c.us\",\"isVideo\":$video,\"isGroup\":false}"
    ;;
  clock/1) api POST /local/clock "{\"advance\":\"$1\"}" ;;
  show/1) show "$1" ;;
  *) usage ;;
esac

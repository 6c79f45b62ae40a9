#!/bin/sh
# A client of the Privacy Service that behaves, in curl and sed, with a test of its own.
set -eu

ask() {
  curl -sS -o "$answer" -w '%{http_code}' "$@" \
    -H "Authorization: Bearer $ADOBE_PRIVACY_ACCESS_TOKEN" \
    -H "x-api-key: $ADOBE_PRIVACY_API_KEY" \
    -H "x-gw-ims-org-id: $ADOBE_PRIVACY_ORG_ID"
}
fail() {
  echo "$*" >&2
  exit 1
}

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

jobs="$ADOBE_PRIVACY_BASE_URL/jobs"
[ "$(ask "$jobs?regulation=gdpr&size=100")" = 200 ] || fail "the list: $(cat "$answer")"
company='{"namespace":"imsOrgID","value":"'$ADOBE_PRIVACY_ORG_ID'"}'
email='{"namespace":"email","value":"ann@example.com","type":"standard"}'
user='{"key":"ann","action":["access"],"userIDs":['$email']}'
rest='"include":["Analytics"],"expandIds":false,"regulation":"gdpr"'
body='{"companyContexts":['$company'],"users":['$user'],'$rest'}'
code=$(ask "$jobs" -X POST -H 'Content-Type: application/json' -d "$body")
case $code in 200 | 202) ;; *) fail "the create: $code $(cat "$answer")" ;; esac
job=$(sed 's/.*"jobId":"\([^"]*\)".*/\1/' "$answer")

while :; do
  [ "$(ask "$jobs/$job")" = 200 ] || fail "the job: $(cat "$answer")"
  case $(grep -o '"status":"[a-z]*"' "$answer" | head -n 1) in
    *complete*) break ;;
    *error*) fail 'the job failed' ;;
  esac
  curl -sS -o /dev/null -X POST -H 'Content-Type: application/json' -d '{"by":"6h"}' \
    "$BYTHEBOOK_URL/_bythebook/clock/advance"
done

code=$(ask "$jobs?regulation=gdpr&size=1001" -H 'x-bythebook-expect: size-max')
[ "$code" = 400 ] || fail 'a page of 1001 was accepted'
echo 'the shell client behaves'

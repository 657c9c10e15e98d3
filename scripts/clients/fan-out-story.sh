#!/usr/bin/env bash
# A fan-out from creation to deletion, by the AWS CLI with its own defaults: fan-out-story.sh AWS http://localhost:4566
set -euo pipefail
cli=$1
endpoint=$2
run=$$-$RANDOM
export AWS_ACCESS_KEY_ID=111122223333 AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=us-east-1 AWS_PAGER= AWS_EC2_METADATA_DISABLED=true

aws() { "$cli" --endpoint-url "$endpoint" --output text "$@"; }
expect() {
  [ "$2" = "$3" ] && return
  echo "$1: '$2', not '$3'"
  exit 1
}
arn_of() { aws sqs get-queue-attributes --queue-url "$1" --attribute-names QueueArn --query Attributes.QueueArn; }
allow() {
  local policy
  policy=$(printf '{"Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"%s"}]}' "$2")
  aws sqs set-queue-attributes --queue-url "$1" --attributes "$(printf '{"Policy":"%s"}' "${policy//\"/\\\"}")"
}
subscribe() { aws sns subscribe --topic-arn "$1" --protocol sqs --notification-endpoint "$2" --return-subscription-arn --attributes "$3" --query SubscriptionArn; }
take() {
  local body handle
  read -r body handle < <(aws sqs receive-message --queue-url "$1" --wait-time-seconds 2 --query 'Messages[0].[Body,ReceiptHandle]')
  [ "$body" = None ] || aws sqs delete-message --queue-url "$1" --receipt-handle "$handle"
  echo "$body"
}

topic=$(aws sns create-topic --name "orders-$run" --query TopicArn)
raw=$(aws sqs create-queue --queue-name "raw-$run" --query QueueUrl)
filtered=$(aws sqs create-queue --queue-name "filtered-$run" --query QueueUrl)
for queue in "$raw" "$filtered"; do allow "$queue" "$(arn_of "$queue")"; done
subscription=$(subscribe "$topic" "$(arn_of "$raw")" '{"RawMessageDelivery":"true"}')
subscribe "$topic" "$(arn_of "$filtered")" '{"RawMessageDelivery":"true","FilterPolicy":"{\"kind\":[\"paid\"]}"}' >/dev/null
aws sns publish --topic-arn "$topic" --message one --message-attributes '{"kind":{"DataType":"String","StringValue":"paid"}}' >/dev/null
expect raw "$(take "$raw")" one
expect filtered "$(take "$filtered")" one
aws sns publish --topic-arn "$topic" --message two >/dev/null
expect "raw again" "$(take "$raw")" two
expect "held back" "$(take "$filtered")" None
aws sns unsubscribe --subscription-arn "$subscription"
expect subscriptions "$(aws sns list-subscriptions-by-topic --topic-arn "$topic" --query 'length(Subscriptions)')" 1

dead=$(aws sqs create-queue --queue-name "dead-$run" --query QueueUrl)
deadarn=$(arn_of "$dead")
work=$(aws sqs create-queue --queue-name "work-$run" --query QueueUrl \
  --attributes "{\"VisibilityTimeout\":\"1\",\"RedrivePolicy\":\"{\\\"deadLetterTargetArn\\\":\\\"$deadarn\\\",\\\"maxReceiveCount\\\":1}\"}")
aws sqs send-message --queue-url "$work" --message-body poison >/dev/null
expect receive "$(aws sqs receive-message --queue-url "$work" --query 'Messages[0].Body')" poison
expect "too many receives" "$(aws sqs receive-message --queue-url "$work" --wait-time-seconds 2 --query 'Messages[0].Body')" None
expect "dead letter" "$(aws sqs receive-message --queue-url "$dead" --visibility-timeout 0 --query 'Messages[0].Body')" poison
if aws sqs start-message-move-task help >/dev/null 2>&1; then
  aws sqs start-message-move-task --source-arn "$deadarn" >/dev/null
  expect "moved back" "$(take "$work")" poison
fi

steps=$(aws sns create-topic --name "steps-$run.fifo" --attributes FifoTopic=true,ContentBasedDeduplication=true --query TopicArn)
ordered=$(aws sqs create-queue --queue-name "steps-$run.fifo" --attributes FifoQueue=true --query QueueUrl)
allow "$ordered" "$(arn_of "$ordered")"
subscribe "$steps" "$(arn_of "$ordered")" '{"RawMessageDelivery":"true"}' >/dev/null
for text in first second second third; do aws sns publish --topic-arn "$steps" --message "$text" --message-group-id g >/dev/null; done
for text in first second third; do expect order "$(take "$ordered")" "$text"; done
expect "no repeat" "$(take "$ordered")" None

error=$(aws sqs get-queue-url --queue-name "none-$run" 2>&1 >/dev/null || true)
case $error in *NonExistentQueue* | *QueueDoesNotExist*) ;; *) expect error "$error" NonExistentQueue ;; esac
count() { aws sqs list-queues --page-size 2 --query "QueueUrls[?contains(@, '$run')]" | grep -o "$run" | wc -l; }
expect pages "$(count)" 5
for arn in "$topic" "$steps"; do aws sns delete-topic --topic-arn "$arn"; done
for url in "$raw" "$filtered" "$dead" "$work" "$ordered"; do aws sqs delete-queue --queue-url "$url"; done
expect "queues left" "$(count)" 0
"$cli" --version

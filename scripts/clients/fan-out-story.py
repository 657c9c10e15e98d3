"""A fan-out from creation to deletion, by boto3 with its own defaults: python3 fan-out-story.py http://localhost:4566"""
import json
import sys
import uuid

import boto3

endpoint = sys.argv[1]
run = uuid.uuid4().hex[:8]


def client(name):
    return boto3.client(
        name,
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="111122223333",
        aws_secret_access_key="any",
    )


sqs, sns, iam = client("sqs"), client("sns"), client("iam")


def expect(what, actual, wanted):
    if actual != wanted:
        raise SystemExit(f"{what}: {actual!r}, not {wanted!r}")


def expect_error(what, code, call, **request):
    try:
        call(**request)
    except sqs.exceptions.ClientError as error:
        expect(what, error.response["Error"]["Code"], code)
        return error
    raise SystemExit(f"{what}: no error")


def create_queue(name, **attributes):
    url = sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    return url, arn


def subscribe(topic, queue, **attributes):
    url, arn = queue
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "sns.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": arn,
        "Condition": {"ArnEquals": {"aws:SourceArn": topic}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
    return sns.subscribe(
        TopicArn=topic, Protocol="sqs", Endpoint=arn, Attributes=attributes, ReturnSubscriptionArn=True
    )["SubscriptionArn"]


def drain(queue):
    found = []
    while True:
        got = sqs.receive_message(
            QueueUrl=queue[0],
            MaxNumberOfMessages=10,
            WaitTimeSeconds=1,
            AttributeNames=["All"],
            MessageAttributeNames=["All"],
        ).get("Messages", [])
        if not got:
            return found
        found += got
        for message in got:
            sqs.delete_message(QueueUrl=queue[0], ReceiptHandle=message["ReceiptHandle"])


def kind(value):
    return {"kind": {"DataType": "String", "StringValue": value}}


# Fan-out: one queue raw, one behind a filter.
topic = sns.create_topic(Name=f"orders-{run}")["TopicArn"]
raw, filtered = create_queue(f"raw-{run}"), create_queue(f"filtered-{run}")
raw_subscription = subscribe(topic, raw, RawMessageDelivery="true")
subscribe(topic, filtered, FilterPolicy='{"kind": ["paid"]}')
expect("subscriptions", len(sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]), 2)
sns.publish(TopicArn=topic, Message="one", MessageAttributes=kind("placed"))
entries = [
    {"Id": "a", "Message": "two", "Subject": "Paid", "MessageAttributes": kind("paid")},
    {"Id": "b", "Message": "three"},
]
expect("batch", len(sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=entries)["Successful"]), 2)
in_raw = drain(raw)
expect("raw bodies", sorted(message["Body"] for message in in_raw), ["one", "three", "two"])
paid = next(message for message in in_raw if message["Body"] == "two")
expect("raw attribute", paid["MessageAttributes"]["kind"]["StringValue"], "paid")
envelopes = [json.loads(message["Body"]) for message in drain(filtered)]
expect("filtered", [(one["Type"], one["Subject"], one["Message"]) for one in envelopes], [("Notification", "Paid", "two")])
sns.unsubscribe(SubscriptionArn=raw_subscription)
sns.publish(TopicArn=topic, Message="four")
expect("after unsubscribing", drain(raw), [])

# Binary attributes, as boto3 checks their digests itself.
data = {"blob": {"DataType": "Binary", "BinaryValue": b"\x00\xff"}, "n": {"DataType": "Number", "StringValue": "7"}}
sqs.send_message(QueueUrl=raw[0], MessageBody="bytes \u00fc", MessageAttributes=data)
(message,) = drain(raw)
expect("binary attribute", message["MessageAttributes"]["blob"]["BinaryValue"], b"\x00\xff")

# Dead letters and the way back.
dead = create_queue(f"payments-dlq-{run}")
redrive = json.dumps({"deadLetterTargetArn": dead[1], "maxReceiveCount": 1})
payments = create_queue(f"payments-{run}", RedrivePolicy=redrive, VisibilityTimeout="1")
sqs.send_message(QueueUrl=payments[0], MessageBody="poison")
expect("first receive", len(sqs.receive_message(QueueUrl=payments[0], WaitTimeSeconds=2).get("Messages", [])), 1)
expect("second receive", sqs.receive_message(QueueUrl=payments[0], WaitTimeSeconds=2).get("Messages"), None)
expect("dead letter", sqs.receive_message(QueueUrl=dead[0], VisibilityTimeout=0)["Messages"][0]["Body"], "poison")
if hasattr(sqs, "start_message_move_task"):
    sqs.start_message_move_task(SourceArn=dead[1])
    expect("moved back", [message["Body"] for message in drain(payments)], ["poison"])
    expect("task", sqs.list_message_move_tasks(SourceArn=dead[1])["Results"][0]["Status"], "COMPLETED")

# FIFO topic to FIFO queue.
steps = sns.create_topic(
    Name=f"steps-{run}.fifo", Attributes={"FifoTopic": "true", "ContentBasedDeduplication": "true"}
)["TopicArn"]
ordered = create_queue(f"steps-{run}.fifo", FifoQueue="true")
subscribe(steps, ordered, RawMessageDelivery="true")
for text in ["first", "second", "second", "third"]:
    sns.publish(TopicArn=steps, Message=text, MessageGroupId="order-1")
expect("order", [message["Body"] for message in drain(ordered)], ["first", "second", "third"])

# Pages and waiters.
made = {sns.create_topic(Name=f"page-{run}-{number}")["TopicArn"] for number in range(120)}
listed = [one["TopicArn"] for page in sns.get_paginator("list_topics").paginate() for one in page["Topics"]]
expect("topics over pages", made - set(listed), set())
for number in range(12):
    create_queue(f"page-{run}-{number}")
pages = sqs.get_paginator("list_queues").paginate(QueueNamePrefix=f"page-{run}", PaginationConfig={"PageSize": 5})
expect("queues over pages", sum(len(page.get("QueueUrls", [])) for page in pages), 12)
iam.create_user(UserName=f"ada-{run}")
iam.get_waiter("user_exists").wait(UserName=f"ada-{run}", WaiterConfig={"Delay": 1, "MaxAttempts": 5})
iam.delete_user(UserName=f"ada-{run}")

# Errors have the codes that scripts compare with.
missing = expect_error(
    "missing queue", "AWS.SimpleQueueService.NonExistentQueue", sqs.get_queue_url, QueueName=f"none-{run}"
)
expect("its class", isinstance(missing, sqs.exceptions.QueueDoesNotExist), True)
expect_error("missing topic", "NotFound", sns.get_topic_attributes, TopicArn=f"{topic}x")
expect_error("bad handle", "ReceiptHandleIsInvalid", sqs.delete_message, QueueUrl=raw[0], ReceiptHandle="garbage")

# Everything is deleted again.
for arn in [topic, steps, *made]:
    sns.delete_topic(TopicArn=arn)
left = sqs.get_paginator("list_queues").paginate()
for url in [url for page in left for url in page.get("QueueUrls", []) if run in url]:
    sqs.delete_queue(QueueUrl=url)
urls = [url for page in sqs.get_paginator("list_queues").paginate() for url in page.get("QueueUrls", [])]
expect("queues left", [url for url in urls if run in url], [])
print(f"boto3 {boto3.__version__}")

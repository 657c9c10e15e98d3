"""Writes down what boto puts on the wire, without a network: engine/testing/boto-VERSION.json.

python3 scripts/wire/record-boto.py  (Debian: apt-get install python3-boto3; current: pip install boto3)
"""

import json
import pathlib

import botocore
import botocore.session
from botocore.awsrequest import AWSResponse

ACCOUNT = "123456789012"
QUEUE = f"http://localhost:4566/{ACCOUNT}/orders"
TOPIC = f"arn:aws:sns:us-east-1:{ACCOUNT}:news"
ATTRIBUTES = {
    "colour": {"DataType": "String", "StringValue": "grün & blau"},
    "count": {"DataType": "Number", "StringValue": "7"},
    "raw": {"DataType": "Binary", "BinaryValue": b"\x00\x01\xff"},
}
CALLS = [
    ("sqs", "create_queue", {"QueueName": "orders", "Attributes": {"DelaySeconds": "0", "VisibilityTimeout": "30"}, "tags": {"team": "a b"}}),
    ("sqs", "get_queue_url", {"QueueName": "orders", "QueueOwnerAWSAccountId": ACCOUNT}),
    ("sqs", "list_queues", {"QueueNamePrefix": "or", "MaxResults": 10}),
    ("sqs", "set_queue_attributes", {"QueueUrl": QUEUE, "Attributes": {"DelaySeconds": "1"}}),
    ("sqs", "get_queue_attributes", {"QueueUrl": QUEUE, "AttributeNames": ["QueueArn", "DelaySeconds"]}),
    ("sqs", "add_permission", {"QueueUrl": QUEUE, "Label": "l", "AWSAccountIds": ["111122223333"], "Actions": ["SendMessage", "ReceiveMessage"]}),
    ("sqs", "remove_permission", {"QueueUrl": QUEUE, "Label": "l"}),
    ("sqs", "tag_queue", {"QueueUrl": QUEUE, "Tags": {"a": "1", "b": ""}}),
    ("sqs", "untag_queue", {"QueueUrl": QUEUE, "TagKeys": ["a"]}),
    ("sqs", "list_queue_tags", {"QueueUrl": QUEUE}),
    ("sqs", "send_message", {"QueueUrl": QUEUE, "MessageBody": "héllo <&> + %\r\n", "DelaySeconds": 0, "MessageAttributes": ATTRIBUTES, "MessageSystemAttributes": {"AWSTraceHeader": {"DataType": "String", "StringValue": "Root=1"}}}),
    ("sqs", "send_message_batch", {"QueueUrl": QUEUE, "Entries": [{"Id": "a", "MessageBody": "one", "MessageAttributes": ATTRIBUTES}, {"Id": "b", "MessageBody": "two", "DelaySeconds": 1}]}),
    ("sqs", "receive_message", {"QueueUrl": QUEUE, "AttributeNames": ["All"], "MessageAttributeNames": ["colour", "raw"], "MaxNumberOfMessages": 10, "VisibilityTimeout": 5, "WaitTimeSeconds": 0, "ReceiveRequestAttemptId": "x"}),
    ("sqs", "delete_message", {"QueueUrl": QUEUE, "ReceiptHandle": "handle+/="}),
    ("sqs", "delete_message_batch", {"QueueUrl": QUEUE, "Entries": [{"Id": "a", "ReceiptHandle": "h"}]}),
    ("sqs", "change_message_visibility", {"QueueUrl": QUEUE, "ReceiptHandle": "h", "VisibilityTimeout": 0}),
    ("sqs", "change_message_visibility_batch", {"QueueUrl": QUEUE, "Entries": [{"Id": "a", "ReceiptHandle": "h", "VisibilityTimeout": 9}]}),
    ("sqs", "list_dead_letter_source_queues", {"QueueUrl": QUEUE, "MaxResults": 5}),
    ("sqs", "purge_queue", {"QueueUrl": QUEUE}),
    ("sqs", "delete_queue", {"QueueUrl": QUEUE}),
    ("sns", "create_topic", {"Name": "news", "Attributes": {"DisplayName": "N & N"}, "Tags": [{"Key": "a", "Value": "b"}]}),
    ("sns", "subscribe", {"TopicArn": TOPIC, "Protocol": "sqs", "Endpoint": "arn:aws:sqs:us-east-1:1:q", "Attributes": {"FilterPolicy": '{"a":["b"]}'}, "ReturnSubscriptionArn": True}),
    ("sns", "publish", {"TopicArn": TOPIC, "Message": "héllo", "Subject": "s", "MessageAttributes": ATTRIBUTES}),
    ("sns", "publish_batch", {"TopicArn": TOPIC, "PublishBatchRequestEntries": [{"Id": "a", "Message": "one"}, {"Id": "b", "Message": "two"}]}),
    ("sns", "list_topics", {}),
    ("sts", "get_caller_identity", {}),
    ("cloudwatch", "put_metric_data", {"Namespace": "app", "MetricData": [{"MetricName": "m", "Value": 1.5, "Dimensions": [{"Name": "d", "Value": "v"}]}]}),
    ("events", "put_events", {"Entries": [{"Source": "a", "DetailType": "b", "Detail": "{}", "Resources": ["r"]}]}),
    ("lambda", "invoke", {"FunctionName": "f", "InvocationType": "Event", "Payload": b'{"a":1}'}),
    ("lambda", "list_functions", {"MaxItems": 5}),
    ("s3", "put_object", {"Bucket": "b", "Key": "a b/ü", "Body": b"hello", "Metadata": {"team": "a"}}),
    ("s3", "list_objects_v2", {"Bucket": "b", "Prefix": "a b", "MaxKeys": 2}),
    ("s3", "create_bucket", {"Bucket": "b", "CreateBucketConfiguration": {"LocationConstraint": "eu-west-1"}}),
    ("s3", "get_object", {"Bucket": "b", "Key": "a b/ü", "Range": "bytes=0-3"}),
    ("s3", "put_bucket_notification_configuration", {"Bucket": "b", "NotificationConfiguration": {"QueueConfigurations": [{"QueueArn": "arn:aws:sqs:us-east-1:1:q", "Events": ["s3:ObjectCreated:*"], "Filter": {"Key": {"FilterRules": [{"Name": "prefix", "Value": "<&>"}]}}}]}}),
    ("s3", "delete_objects", {"Bucket": "b", "Delete": {"Objects": [{"Key": "a"}, {"Key": "b"}], "Quiet": True}}),
    ("s3", "put_object_tagging", {"Bucket": "b", "Key": "k", "Tagging": {"TagSet": [{"Key": "a", "Value": "b"}]}}),
    ("s3", "put_bucket_policy", {"Bucket": "b", "Policy": "{}"}),
    ("lambda", "create_event_source_mapping", {"FunctionName": "f", "EventSourceArn": "arn:aws:sqs:us-east-1:1:q", "BatchSize": 5, "FunctionResponseTypes": ["ReportBatchItemFailures"]}),
    ("lambda", "put_function_concurrency", {"FunctionName": "f", "ReservedConcurrentExecutions": 1}),
    ("kms", "encrypt", {"KeyId": "alias/k", "Plaintext": b"\x00\xff"}),
    ("sns", "set_subscription_attributes", {"SubscriptionArn": TOPIC + ":s", "AttributeName": "RawMessageDelivery", "AttributeValue": "true"}),
    ("sns", "tag_resource", {"ResourceArn": TOPIC, "Tags": [{"Key": "a", "Value": ""}]}),
    ("events", "put_rule", {"Name": "r", "EventPattern": '{"source":["a"]}', "State": "ENABLED"}),
    ("cloudwatch", "get_metric_data", {"StartTime": 0, "EndTime": 60, "MetricDataQueries": [{"Id": "a", "MetricStat": {"Metric": {"Namespace": "n", "MetricName": "m"}, "Period": 60, "Stat": "Sum"}}]}),
    ("kms", "create_key", {"Description": "k"}),
    ("iam", "create_user", {"UserName": "u", "Tags": [{"Key": "a", "Value": "b"}]}),
]


UNSIGNED = {"user-agent", "amz-sdk-invocation-id"}


def text(value):
    return value.decode() if isinstance(value, bytes) else value


def plain(value):
    """Bytes as {"base64": …}, the rest as it is."""
    if isinstance(value, bytes):
        import base64

        return {"base64": base64.b64encode(value).decode()}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def record():
    session = botocore.session.Session()
    session.set_credentials("AKIDEXAMPLE", "secret")
    recorded = []
    for service, method, parameters in CALLS:
        client = session.create_client(service, region_name="us-east-1", endpoint_url="http://localhost:4566")
        seen = []

        def keep(request, **_):
            seen.append(request)
            return AWSResponse(request.url, 500, {}, None)

        client.meta.events.register("before-send", keep)
        try:
            getattr(client, method)(**parameters)
        except Exception:  # There is no answer to read.
            pass
        request = seen[0]
        body = request.body.read() if hasattr(request.body, "read") else request.body
        recorded.append({
            "service": {"events": "eventbridge"}.get(service, service),
            "operation": client.meta.method_to_api_mapping[method],
            "request": plain(parameters),
            "method": request.method,
            "url": request.url.replace("http://localhost:4566", ""),
            # Newer ones leave Host to the socket, and sign it all the same.
            "headers": {"host": "localhost:4566"} | {key.lower(): text(value) for key, value in request.headers.items() if key.lower() not in UNSIGNED},
            "body": plain(body if isinstance(body, bytes) else (body or "").encode())["base64"],
        })
    return recorded


if __name__ == "__main__":
    major, minor, _ = botocore.__version__.split(".")
    target = pathlib.Path(__file__).parents[2] / f"engine/testing/boto-{major}-{minor}.json"
    data = {"botocore": botocore.__version__, "requests": record()}
    target.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n")

import 'server-only';

/** The AWS SDK's clients that a learner's code can import, and the names of the classes to open in the course's world. */
export const SDK_CLIENTS: Readonly<Record<string, readonly string[]>> = {
  'client-cloudwatch': ['CloudWatchClient', 'CloudWatch'],
  'client-eventbridge': ['EventBridgeClient', 'EventBridge'],
  'client-iam': ['IAMClient', 'IAM'],
  'client-kms': ['KMSClient', 'KMS'],
  'client-lambda': ['LambdaClient', 'Lambda'],
  'client-s3': ['S3Client', 'S3'],
  'client-sns': ['SNSClient', 'SNS'],
  'client-sqs': ['SQSClient', 'SQS'],
  'client-sts': ['STSClient', 'STS'],
};

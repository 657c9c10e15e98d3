import type { TerminalAccess } from '@/lib/schemas/cloud';

export interface Snippet {
  id: string;
  name: string;
  /** What it is for, in a sentence. */
  about: string;
  code: string;
}

/** Text to paste, ready with the learner's keys. */
export function snippetsFor({ endpoint, accountId, accessKeyId, secret }: TerminalAccess): Snippet[] {
  return [
    {
      id: 'shell',
      name: 'Shell',
      about: 'For this terminal alone: the AWS CLI (2.13 or newer) and every current SDK read these.',
      code: `export AWS_ENDPOINT_URL=${endpoint}
export AWS_ACCESS_KEY_ID=${accessKeyId}
export AWS_SECRET_ACCESS_KEY=${secret}
export AWS_DEFAULT_REGION=us-east-1

aws sqs create-queue --queue-name orders
aws sqs send-message --queue-url ${endpoint}/${accountId}/orders --message-body hello`,
    },
    {
      id: 'profile',
      name: 'AWS profile',
      about: 'Add to ~/.aws/config, then say --profile fanout: your real account stays the default.',
      code: `[profile fanout]
region = us-east-1
endpoint_url = ${endpoint}
aws_access_key_id = ${accessKeyId}
aws_secret_access_key = ${secret}`,
    },
    {
      id: 'boto3',
      name: 'boto3',
      about: 'Python, current or old: the endpoint speaks both of the protocols that boto3 has used for SQS.',
      code: `import boto3

session = boto3.Session("${accessKeyId}", "${secret}", region_name="us-east-1")
sqs = session.client("sqs", endpoint_url="${endpoint}")
url = sqs.create_queue(QueueName="orders")["QueueUrl"]
sqs.send_message(QueueUrl=url, MessageBody="hello")`,
    },
    {
      id: 'sdk',
      name: 'SDK for JavaScript',
      about: 'Version 3; every client of it takes the same options.',
      code: `import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({
  endpoint: '${endpoint}',
  region: 'us-east-1',
  credentials: { accessKeyId: '${accessKeyId}', secretAccessKey: '${secret}' },
});
const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'orders' }));
await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));`,
    },
  ];
}

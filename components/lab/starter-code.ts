import type { Topology } from '@/engine/client/topology';

/** Code that runs as it stands: the first thing to look at in a lab's world. */
export function starterCode({ topics = [], queues = [] }: Topology): string {
  if (topics.length > 0) {
    return `import { ListSubscriptionsCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';

const sns = new SNSClient({});

const { Topics = [] } = await sns.send(new ListTopicsCommand({}));
console.log('Topics:', Topics.map((topic) => topic.TopicArn));

const { Subscriptions = [] } = await sns.send(new ListSubscriptionsCommand({}));
for (const { Protocol, Endpoint } of Subscriptions) console.log(Protocol, Endpoint);
`;
  }
  const name = queues[0]?.name ?? 'orders';
  return `import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: '${name}' }));
const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
console.log(Attributes);
`;
}

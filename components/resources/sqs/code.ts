import type { CodeParts } from '../resource-module';

export const code: CodeParts = {
  starter: {
    order: 10,
    codeFor: ({
      queues = [],
    }) => `import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({});

const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: '${queues[0]?.name ?? 'orders'}' }));
const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
console.log(Attributes);
`,
  },
};

import type { CodeParts } from '../resource-module';

export const code: CodeParts = {
  starter: {
    order: 0,
    codeFor: ({ topics = [] }) => (topics.length > 0 ? LIST_TOPICS : undefined),
  },
};

const LIST_TOPICS = `import { ListSubscriptionsCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';

const sns = new SNSClient({});

const { Topics = [] } = await sns.send(new ListTopicsCommand({}));
console.log('Topics:', Topics.map((topic) => topic.TopicArn));

const { Subscriptions = [] } = await sns.send(new ListSubscriptionsCommand({}));
for (const { Protocol, Endpoint } of Subscriptions) console.log(Protocol, Endpoint);
`;

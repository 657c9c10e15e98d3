import type { WireManner } from '../wire/manner';

/** SQS over the wire: a queue's own URL is a door, and the older Query API lives on. */
export const sqsManner: WireManner = {
  query: {
    // A request to the queue's own URL need not repeat it.
    atPath: (path, origin) =>
      /^\/\d{12}\/[^/]+\/?$/.test(path)
        ? { QueueUrl: `${origin ?? 'https://sqs.amazonaws.com'}${path}` }
        : undefined,
    texts: {
      'The specified queue does not exist.': 'The specified queue does not exist for this wsdl version.',
    },
    errorEnd: '<Detail/>',
  },
  ownUrls: {
    aws: /^https:\/\/sqs\.[a-z0-9-]+\.amazonaws\.com(?=\/)/,
    members: {
      CreateQueue: 'QueueUrl',
      GetQueueUrl: 'QueueUrl',
      ListQueues: 'QueueUrls',
      ListDeadLetterSourceQueues: 'queueUrls',
    },
  },
};

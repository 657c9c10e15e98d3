import { expect, test } from 'vitest';
import { readContentFile } from './content-files';
import { loadCourse } from './load-course';
import { loadFacts } from './load-facts';

/**
 * What every fact that a lesson prints says, as AWS's pages had it when it was checked. A number lives in one place of the
 * product; this second reading is here so that no slip of the pen in that place goes unnoticed.
 */
test('lessons print what was read at the source', async () => {
  const [{ lessons }, { facts }] = await Promise.all([loadCourse(), loadFacts()]);
  const texts = await Promise.all(lessons.map(({ slug }) => readContentFile(`lessons/${slug}.mdx`)));
  const ids = texts.flatMap((text) => [...text.matchAll(/<Fact id="([^"]+)"/g)].map(([, id = '']) => id));
  const printed = [...new Set(ids)].sort().map((id) => `${id}: ${facts.get(id)?.text}`);
  expect(printed).toMatchInlineSnapshot(`
    [
      "kds.retention.default: 24 hours",
      "kds.retention.max: 365 days",
      "lambda.sqs.visibility: 6 times",
      "sns.confirm.token-ttl: 2 days",
      "sns.email.rate: 10 messages per second",
      "sns.fifo.archive: 365 days",
      "sns.fifo.dedup-window: 5 minutes",
      "sns.fifo.group-throughput: 300 messages per second",
      "sns.fifo.subs-per-topic: 100 subscriptions",
      "sns.fifo.throughput: 3,000 messages per second",
      "sns.filter.combinations: 150 combinations",
      "sns.filter.keys: 5 keys",
      "sns.filter.per-topic: 200 policies",
      "sns.filter.propagation: 15 minutes",
      "sns.http.success: 15 seconds",
      "sns.lambda-async: 2 retries",
      "sns.message.extended: 2 GB",
      "sns.message.large-topic-rules: 100 subscriptions",
      "sns.message.max: 256 KiB",
      "sns.message.max-configurable: 1 MiB",
      "sns.mobile.platforms: 6 platforms",
      "sns.policy.limits: 30 KB",
      "sns.protocols: 9 protocols",
      "sns.publish-batch: 10 entries",
      "sns.publish.mobile: 3 steps",
      "sns.raw.attributes: 10 attributes",
      "sns.retry.aws-attempts: 100,015 attempts",
      "sns.retry.aws-managed: 23 days",
      "sns.retry.customer: 50 attempts",
      "sns.retry.customer-time: 6 hours",
      "sns.retry.http: 3 retries",
      "sns.retry.http-delay: 20 seconds",
      "sns.retry.http-total: 1 hour",
      "sns.subject: 99 characters",
      "sns.subs-per-topic: 12,500,000 subscriptions",
      "sns.topics-limit: 100,000 topics",
      "sqs.attr.max: 10 attributes",
      "sqs.backlog.unlimited: unlimited",
      "sqs.batch.max-entries: 10 messages",
      "sqs.delay.queue: 15 minutes",
      "sqs.dlq.redrive-allow: 10 queues",
      "sqs.dlq.redrive-api: 500 messages per second",
      "sqs.fair-queues.inflight: 30 messages",
      "sqs.fair-queues.share: 10%",
      "sqs.fifo.dedup-window: 5 minutes",
      "sqs.fifo.group-rate: 300 calls per second",
      "sqs.fifo.groups-unlimited: unlimited",
      "sqs.fifo.high-throughput: 70,000 calls per second",
      "sqs.fifo.scan-window: 120,000 messages",
      "sqs.fifo.throughput: 300 calls per second",
      "sqs.fifo.throughput.batched: 3,000 messages per second",
      "sqs.inflight.standard: 120,000 messages",
      "sqs.message.max-size: 1 MiB",
      "sqs.message.max-size.before: 256 KiB",
      "sqs.metrics.age: 3 receives",
      "sqs.policy.limits: 8 KiB",
      "sqs.poll.long-max: 20 seconds",
      "sqs.pricing.chunk: 64 KiB",
      "sqs.purge: 1 minute",
      "sqs.queue.max-message-size-attr: 1 KiB",
      "sqs.receive.default-count: 1 message",
      "sqs.retention.default: 4 days",
      "sqs.retention.max: 14 days",
      "sqs.retention.min: 1 minute",
      "sqs.retention.retroactive: 15 minutes",
      "sqs.sse.default: SSE-SQS",
      "sqs.sse.reuse: 5 minutes",
      "sqs.standard.throughput: nearly unlimited",
      "sqs.visibility.cap-from-receive: 12 hours",
      "sqs.visibility.default: 30 seconds",
      "sqs.visibility.max: 12 hours",
      "xaccount.sns-sqs: 3 policies",
    ]
  `);
});

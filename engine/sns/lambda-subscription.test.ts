import { expect, test } from 'vitest';
import type { operations } from '../lambda/operations';
import { lambdaService } from '../lambda/service';
import { serviceClient } from '../testing/service-client';
import { hours } from '../testing/simulate';
import { snsWorld } from '../testing/sns-world';

/** Behaviour 68. */
function withFunction() {
  const world = snsWorld({ services: [lambdaService] });
  const lambda = serviceClient<typeof operations>(world.world, 'lambda');
  const Role = 'arn:aws:iam::123456789012:role/worker';
  const { FunctionArn = '' } = lambda.createFunction({ FunctionName: 'worker', Role, Code: {} });
  const arn = world.topic('orders');
  const subscription = world.subscribe(arn, 'lambda', FunctionArn);
  const grant = () =>
    lambda.addPermission({
      FunctionName: 'worker',
      StatementId: 'topic',
      Action: 'lambda:InvokeFunction',
      Principal: 'sns.amazonaws.com',
      SourceArn: arn,
    });
  const started = () => world.events('lambda.invocation-started');
  return { ...world, lambda, arn, subscription, grant, started };
}

test('68: a function gets the message as Records[0].Sns', () => {
  const { arn, subscription, grant, publish, started } = withFunction();
  grant();
  const MessageAttributes = {
    price: { DataType: 'Number', StringValue: '12' },
    stamp: { DataType: 'Binary', BinaryValue: Uint8Array.of(1) },
  };
  const { MessageId } = publish(arn, 'hello', { Subject: 'News', MessageAttributes });
  const { Records } = JSON.parse(String(started()[0]?.body));
  expect(Records).toEqual([
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: subscription,
      Sns: {
        Type: 'Notification',
        MessageId,
        TopicArn: arn,
        Subject: 'News',
        Message: 'hello',
        Timestamp: expect.stringMatching(/Z$/),
        SignatureVersion: '1',
        Signature: expect.any(String),
        SigningCertUrl: expect.stringContaining('.pem'),
        UnsubscribeUrl: expect.stringContaining(subscription),
        MessageAttributes: {
          price: { Type: 'String', Value: '12' },
          stamp: { Type: 'Binary', Value: 'AQ==' },
        },
      },
    },
  ]);
});

test('68: once Lambda has taken it, retries are its own', () => {
  const { lambda, arn, subscription, grant, publish, started, advance, subscriptionView, events } =
    withFunction();
  grant();
  lambda.setBehaviour({ functionName: 'worker', failureRate: 1 });
  publish(arn, 'hello');
  advance(hours(1));
  expect(started()).toHaveLength(3);
  expect(subscriptionView(subscription)).toMatchObject({ delivered: 1, failed: 0, retrying: 0 });
  expect(events('sns.delivery-failed')).toEqual([]);
});

test('a function that does not let the topic in is a client error', () => {
  const { arn, publish, started, events } = withFunction();
  publish(arn, 'hello');
  expect(started()).toEqual([]);
  expect(events('sns.message-dropped')).toHaveLength(1);
});

test('a function that is gone is a client error', () => {
  const { lambda, arn, grant, publish, events } = withFunction();
  grant();
  lambda.deleteFunction({ FunctionName: 'worker' });
  publish(arn, 'hello');
  expect(events('sns.delivery-failed')).toMatchObject([{ code: 'ResourceNotFoundException', to: 'worker' }]);
  expect(events('sns.message-dropped')).toHaveLength(1);
});

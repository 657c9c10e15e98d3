import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { sdkHandler } from '../client/sdk-handler';
import { ok } from '../kernel/outcome';
import { s3Schema } from './schemas/s3';
import { snsSchema } from './schemas/sns';
import { sqsSchema } from './schemas/sqs';
import type { Credential, WireOptions } from './wire';
import { WireServices } from './wire-service';

const services = new WireServices([sqsSchema, snsSchema, s3Schema]);
const known: Credential = { accountId: '111122223333', secret: 'wJalrXUtnFEMI' };

function open(wire: Partial<WireOptions> = {}, secretAccessKey = 'wJalrXUtnFEMI', sessionToken?: string) {
  const options: WireOptions = {
    services,
    accountId: '000000000000',
    region: 'us-east-1',
    nowMs: Date.now(),
    requestId: () => 'r',
    verify: 'all',
    credential: (accessKeyId) => (accessKeyId === 'AKID' ? known : undefined),
    ...wire,
  };
  const config = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKID', secretAccessKey, ...(sessionToken && { sessionToken }) },
    requestHandler: sdkHandler({ execute: async () => ok({}), wire: () => options }),
    maxAttempts: 1,
  };
  return { sqs: new SQSClient(config), sns: new SNSClient(config), s3: new S3Client(config) };
}

const create = new CreateQueueCommand({ QueueName: 'a' });
const publish = new PublishCommand({ TopicArn: 't', Message: 'a b+c*~é' });

test('what the SDK signs is accepted, by JSON, by Query and by S3 with a strange key', async () => {
  const { sqs, sns, s3 } = open();
  await sqs.send(create);
  await sns.send(publish);
  await s3.send(new PutObjectCommand({ Bucket: 'b', Key: "a b/(ü)+*'!~/x", Body: 'hello' }));
  await s3.send(
    new GetObjectCommand({ Bucket: 'b', Key: 'k', VersionId: 'v/+ 1', ResponseContentType: 'a/b' }),
  );
});

test('another secret is refused as each protocol says it', async () => {
  const { sqs, sns, s3 } = open({}, 'other');
  const message = expect.stringContaining('does not match the signature you provided');
  await expect(sqs.send(create)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch', message });
  await expect(sns.send(publish)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch', message });
  await expect(s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }))).rejects.toMatchObject({
    name: 'SignatureDoesNotMatch',
    $metadata: { httpStatusCode: 403 },
  });
});

test('a key that nobody knows is refused, unless only known keys are checked', async () => {
  const credential = () => undefined;
  await expect(open({ credential }).sqs.send(create)).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  await expect(
    open({ credential }).s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' })),
  ).rejects.toMatchObject({
    name: 'InvalidAccessKeyId',
  });
  await open({ credential, verify: 'known' }).sqs.send(create);
});

test.each([16, -16])('a clock that is %i minutes away is refused', async (minutes) => {
  const nowMs = Date.now() + minutes * 60_000;
  await expect(open({ nowMs }).sns.send(publish)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  await expect(
    open({ nowMs }).s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' })),
  ).rejects.toMatchObject({
    name: 'RequestTimeTooSkewed',
  });
});

test('temporary credentials need their token, and end', async () => {
  const temporary: Credential = { ...known, sessionToken: 'token', expiresAtMs: Date.now() + 60_000 };
  const credential = () => temporary;
  await open({ credential }, known.secret, 'token').sqs.send(create);
  await expect(open({ credential }).sqs.send(create)).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  const late = { credential: () => ({ ...temporary, expiresAtMs: 1 }) };
  await expect(open(late, known.secret, 'token').sqs.send(create)).rejects.toMatchObject({
    name: 'ExpiredToken',
  });
});

import * as sdk from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeEach, describe, expect, test } from 'vitest';
import { recipientsService } from '../recipients/service';
import { snsService } from '../sns/service';
import { sqsService } from '../sqs/service';
import { type WireWorld, wireWorld } from '../testing/wire-world';
import { snsSchema } from './schemas/sns';
import { sqsSchema } from './schemas/sqs';

let opened: WireWorld;
let sns: sdk.SNSClient;

beforeEach(() => {
  opened = wireWorld({
    services: [snsService, sqsService, recipientsService],
    schemas: [snsSchema, sqsSchema],
  });
  sns = new sdk.SNSClient(opened.client);
});

const topic = async (input: Partial<sdk.CreateTopicCommandInput> = {}) =>
  (await sns.send(new sdk.CreateTopicCommand({ Name: 'news', ...input }))).TopicArn ?? '';

describe('the SDK v3 client of SNS', () => {
  test('topics, their attributes, permissions and tags', async () => {
    const TopicArn = await topic({ Tags: [{ Key: 'team', Value: 'a' }] });
    expect((await sns.send(new sdk.ListTopicsCommand({}))).Topics).toEqual([{ TopicArn }]);
    await sns.send(
      new sdk.SetTopicAttributesCommand({
        TopicArn,
        AttributeName: 'DisplayName',
        AttributeValue: 'N & <N>',
      }),
    );
    const { Attributes } = await sns.send(new sdk.GetTopicAttributesCommand({ TopicArn }));
    expect(Attributes).toMatchObject({ TopicArn, DisplayName: 'N & <N>' });
    const permission = { TopicArn, Label: 'l', AWSAccountId: ['111122223333'], ActionName: ['Publish'] };
    await sns.send(new sdk.AddPermissionCommand(permission));
    await sns.send(new sdk.RemovePermissionCommand({ TopicArn, Label: 'l' }));
    await sns.send(
      new sdk.TagResourceCommand({ ResourceArn: TopicArn, Tags: [{ Key: 'stage', Value: '' }] }),
    );
    await sns.send(new sdk.UntagResourceCommand({ ResourceArn: TopicArn, TagKeys: ['team'] }));
    const { Tags } = await sns.send(new sdk.ListTagsForResourceCommand({ ResourceArn: TopicArn }));
    expect(Tags).toEqual([{ Key: 'stage', Value: '' }]);
    const ResourceArn = TopicArn;
    const DataProtectionPolicy = JSON.stringify({
      Name: 'p',
      Version: '2021-06-01',
      Statement: [
        {
          Sid: 's',
          DataDirection: 'Inbound',
          Principal: ['*'],
          DataIdentifier: ['arn:aws:dataprotection::aws:data-identifier/EmailAddress'],
          Operation: { Deny: {} },
        },
      ],
    });
    await sns.send(new sdk.PutDataProtectionPolicyCommand({ ResourceArn, DataProtectionPolicy }));
    const policy = await sns.send(new sdk.GetDataProtectionPolicyCommand({ ResourceArn }));
    expect(JSON.parse(policy.DataProtectionPolicy ?? '')).toEqual(JSON.parse(DataProtectionPolicy));
    await sns.send(new sdk.DeleteTopicCommand({ TopicArn }));
    expect((await sns.send(new sdk.ListTopicsCommand({}))).Topics).toEqual([]);
  });

  test('subscriptions, and messages that reach a queue', async () => {
    const sqs = new SQSClient(opened.client);
    const TopicArn = await topic();
    const Endpoint = 'arn:aws:sqs:us-east-1:123456789012:orders';
    const Policy = JSON.stringify({
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'sns.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: Endpoint,
        },
      ],
    });
    const { QueueUrl } = await sqs.send(
      new CreateQueueCommand({ QueueName: 'orders', Attributes: { Policy } }),
    );
    const { SubscriptionArn } = await sns.send(
      new sdk.SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint,
        Attributes: { RawMessageDelivery: 'true' },
      }),
    );
    await sns.send(
      new sdk.SetSubscriptionAttributesCommand({
        SubscriptionArn,
        AttributeName: 'FilterPolicy',
        AttributeValue: '{"kind":["a"]}',
      }),
    );
    const { Attributes } = await sns.send(new sdk.GetSubscriptionAttributesCommand({ SubscriptionArn }));
    expect(Attributes).toMatchObject({ RawMessageDelivery: 'true', FilterPolicy: '{"kind":["a"]}' });
    const MessageAttributes = { kind: { DataType: 'String', StringValue: 'a' } };
    await sns.send(new sdk.PublishCommand({ TopicArn, Message: 'one <&> é', MessageAttributes }));
    await sns.send(new sdk.PublishCommand({ TopicArn, Message: 'held back' }));
    const PublishBatchRequestEntries = [{ Id: 'x', Message: 'two', MessageAttributes }];
    const batch = await sns.send(new sdk.PublishBatchCommand({ TopicArn, PublishBatchRequestEntries }));
    expect(batch).toMatchObject({ Successful: [{ Id: 'x' }], Failed: [] });
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    );
    expect(Messages.map(({ Body }) => Body).sort()).toEqual(['one <&> é', 'two']);
    const all = await sns.send(new sdk.ListSubscriptionsCommand({}));
    const ofTopic = await sns.send(new sdk.ListSubscriptionsByTopicCommand({ TopicArn }));
    expect([all.Subscriptions, ofTopic.Subscriptions]).toMatchObject([
      [{ SubscriptionArn }],
      [{ SubscriptionArn }],
    ]);
    await sns.send(new sdk.UnsubscribeCommand({ SubscriptionArn }));
    const confirm = new sdk.ConfirmSubscriptionCommand({ TopicArn, Token: 'nonsense' });
    await expect(sns.send(confirm)).rejects.toBeInstanceOf(sdk.InvalidParameterException);
  });

  test('platform applications and their endpoints', async () => {
    const { PlatformApplicationArn } = await sns.send(
      new sdk.CreatePlatformApplicationCommand({
        Name: 'app',
        Platform: 'GCM',
        Attributes: { PlatformCredential: 'secret' },
      }),
    );
    await sns.send(
      new sdk.SetPlatformApplicationAttributesCommand({
        PlatformApplicationArn,
        Attributes: { SuccessFeedbackSampleRate: '50' },
      }),
    );
    const app = await sns.send(new sdk.GetPlatformApplicationAttributesCommand({ PlatformApplicationArn }));
    expect(app.Attributes).toMatchObject({ SuccessFeedbackSampleRate: '50' });
    const { EndpointArn } = await sns.send(
      new sdk.CreatePlatformEndpointCommand({ PlatformApplicationArn, Token: 'device' }),
    );
    const Attributes = { CustomUserData: 'a & b' };
    await sns.send(new sdk.SetEndpointAttributesCommand({ EndpointArn, Attributes }));
    const endpoint = await sns.send(new sdk.GetEndpointAttributesCommand({ EndpointArn }));
    expect(endpoint.Attributes).toMatchObject({ Token: 'device', CustomUserData: 'a & b', Enabled: 'true' });
    const listed = await sns.send(
      new sdk.ListEndpointsByPlatformApplicationCommand({ PlatformApplicationArn }),
    );
    expect(listed.Endpoints).toMatchObject([{ EndpointArn }]);
    await sns.send(new sdk.DeleteEndpointCommand({ EndpointArn }));
    await sns.send(new sdk.DeletePlatformApplicationCommand({ PlatformApplicationArn }));
    expect((await sns.send(new sdk.ListPlatformApplicationsCommand({}))).PlatformApplications).toEqual([]);
  });

  test('text messages', async () => {
    await sns.send(new sdk.SetSMSAttributesCommand({ attributes: { DefaultSMSType: 'Transactional' } }));
    const { attributes } = await sns.send(
      new sdk.GetSMSAttributesCommand({ attributes: ['DefaultSMSType'] }),
    );
    expect(attributes).toEqual({ DefaultSMSType: 'Transactional' });
    const PhoneNumber = '+14155550123';
    const phoneNumber = PhoneNumber;
    await sns.send(new sdk.CreateSMSSandboxPhoneNumberCommand({ PhoneNumber }));
    const numbers = await sns.send(new sdk.ListSMSSandboxPhoneNumbersCommand({}));
    expect(numbers.PhoneNumbers).toMatchObject([{ PhoneNumber, Status: 'Pending' }]);
    const verify = new sdk.VerifySMSSandboxPhoneNumberCommand({ PhoneNumber, OneTimePassword: '00000' });
    await expect(sns.send(verify)).rejects.toBeInstanceOf(sdk.SNSServiceException);
    opened.world.advance(24 * 3_600_000);
    await sns.send(new sdk.DeleteSMSSandboxPhoneNumberCommand({ PhoneNumber }));
    expect((await sns.send(new sdk.GetSMSSandboxAccountStatusCommand({}))).IsInSandbox).toBeTypeOf('boolean');
    expect((await sns.send(new sdk.CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber }))).isOptedOut).toBe(
      false,
    );
    expect((await sns.send(new sdk.ListPhoneNumbersOptedOutCommand({}))).phoneNumbers).toEqual([]);
    expect((await sns.send(new sdk.ListOriginationNumbersCommand({}))).PhoneNumbers).toEqual([]);
    await sns.send(new sdk.OptInPhoneNumberCommand({ phoneNumber })).catch((error: unknown) => {
      expect(error).toBeInstanceOf(sdk.SNSServiceException);
    });
  });

  test('an error is its exception class, with the older code beside it', async () => {
    const TopicArn = 'arn:aws:sns:us-east-1:123456789012:none';
    const error = await sns
      .send(new sdk.PublishCommand({ TopicArn, Message: 'x' }))
      .catch((caught) => caught);
    expect(error).toBeInstanceOf(sdk.NotFoundException);
    expect(error).toMatchObject({
      message: 'Topic does not exist',
      Code: 'NotFound',
      $metadata: { httpStatusCode: 404 },
    });
  });
});

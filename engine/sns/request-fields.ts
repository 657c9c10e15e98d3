import type { PublishBatchRequestEntry } from '@aws-sdk/client-sns';
import type { FieldsOf, RequestFields } from '../shape/request-fields';
import type { operations } from './operations';

const application = { PlatformApplicationArn: true } as const;
const endpoint = { EndpointArn: true } as const;
const topic = { TopicArn: true } as const;
const subscription = { SubscriptionArn: true } as const;
const resource = { ResourceArn: true } as const;
const subscribing = {
  ...topic,
  Protocol: true,
  Endpoint: true,
  Attributes: true,
  ReturnSubscriptionArn: true,
} as const;

/** The fields of every operation's request. SNS ignores others, so a slip in a name would pass unnoticed. */
export const requestFields: RequestFields<typeof operations> = {
  AddPermission: { ...topic, Label: true, AWSAccountId: true, ActionName: true },
  CheckIfPhoneNumberIsOptedOut: { phoneNumber: true },
  ConfirmSubscription: { ...topic, Token: true, AuthenticateOnUnsubscribe: true },
  CreatePlatformApplication: { Name: true, Platform: true, Attributes: true },
  CreatePlatformEndpoint: { ...application, Token: true, CustomUserData: true, Attributes: true },
  CreateSMSSandboxPhoneNumber: { PhoneNumber: true, LanguageCode: true },
  CreateTopic: { Name: true, Attributes: true, Tags: true, DataProtectionPolicy: true },
  DeleteEndpoint: endpoint,
  DeletePlatformApplication: application,
  DeleteSMSSandboxPhoneNumber: { PhoneNumber: true },
  DeleteTopic: topic,
  GetDataProtectionPolicy: resource,
  GetEndpointAttributes: endpoint,
  GetPlatformApplicationAttributes: application,
  GetSMSAttributes: { attributes: true },
  GetSMSSandboxAccountStatus: {},
  GetSubscriptionAttributes: subscription,
  GetTopicAttributes: topic,
  ListEndpointsByPlatformApplication: { ...application, NextToken: true },
  ListOriginationNumbers: { NextToken: true, MaxResults: true },
  ListPhoneNumbersOptedOut: { nextToken: true },
  ListPlatformApplications: { NextToken: true },
  ListSMSSandboxPhoneNumbers: { NextToken: true, MaxResults: true },
  ListSubscriptions: { NextToken: true },
  ListSubscriptionsByTopic: { ...topic, NextToken: true },
  ListTagsForResource: resource,
  ListTopics: { NextToken: true },
  OptInPhoneNumber: { phoneNumber: true },
  Publish: {
    ...topic,
    TargetArn: true,
    PhoneNumber: true,
    Message: true,
    Subject: true,
    MessageStructure: true,
    MessageAttributes: true,
    MessageDeduplicationId: true,
    MessageGroupId: true,
  },
  PublishBatch: { ...topic, PublishBatchRequestEntries: true },
  PutDataProtectionPolicy: { ...resource, DataProtectionPolicy: true },
  RemovePermission: { ...topic, Label: true },
  SetEndpointAttributes: { ...endpoint, Attributes: true },
  SetPlatformApplicationAttributes: { ...application, Attributes: true },
  SetSMSAttributes: { attributes: true },
  SetSmsSandbox: { Enabled: true },
  SetSubscriptionAttributes: { ...subscription, AttributeName: true, AttributeValue: true },
  SetTopicAttributes: { ...topic, AttributeName: true, AttributeValue: true },
  SettleSubscription: subscription,
  Subscribe: subscribing,
  SubscribeConfirmed: subscribing,
  TagResource: { ...resource, Tags: true },
  Unsubscribe: subscription,
  UntagResource: { ...resource, TagKeys: true },
  VerifySMSSandboxPhoneNumber: { PhoneNumber: true, OneTimePassword: true },
};

const publishEntry: FieldsOf<PublishBatchRequestEntry> = {
  Id: true,
  Message: true,
  Subject: true,
  MessageStructure: true,
  MessageAttributes: true,
  MessageDeduplicationId: true,
  MessageGroupId: true,
};

/** The fields of each of `PublishBatchRequestEntries`, by batch operation. */
export const entryFields: Record<string, Record<string, true>> = { PublishBatch: publishEntry };

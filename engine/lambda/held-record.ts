import type { Message, MessageAttributeValue } from '@aws-sdk/client-sqs';
import { toBase64 } from '../bytes/base64';
import { regionOfArn } from './arn';
import type { HeldRecord, Mapping, RecordAttribute } from './mapping';

/** Source: Lambda Developer Guide, with-sqs, "Example standard queue message event". */
export function recordOf(message: Message, mapping: Mapping): HeldRecord {
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: { ...message.Attributes },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [name, attributeOf(value)]),
    ),
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: mapping.queueArn,
    awsRegion: regionOfArn(mapping.queueArn),
  };
}

function attributeOf({ StringValue, BinaryValue, DataType }: MessageAttributeValue): RecordAttribute {
  return {
    stringValue: StringValue,
    binaryValue: BinaryValue && toBase64(BinaryValue),
    stringListValues: [],
    binaryListValues: [],
    dataType: DataType ?? 'String',
  };
}

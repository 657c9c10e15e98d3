import { describe, expect, test } from 'vitest';
import { wireSender } from '../testing/wire-sender';

const SQS = 'Version=2012-11-05';
const SNS = 'Version=2010-03-31';

describe('Query', () => {
  test('a queue is made, and its URL leads back to this endpoint', () => {
    const { form } = wireSender({ origin: 'http://localhost:4566' });
    const { status, headers, body } = form(
      `Action=CreateQueue&${SQS}&QueueName=orders&Attribute.1.Name=DelaySeconds&Attribute.1.Value=5`,
    );
    expect({ status, headers, body }).toEqual({
      status: 200,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': 'id-1' },
      body: '<?xml version="1.0"?><CreateQueueResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><CreateQueueResult><QueueUrl>http://localhost:4566/123456789012/orders</QueueUrl></CreateQueueResult><ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></CreateQueueResponse>',
    });
  });

  test("a GET on a queue's URL is a request to it, and flattened lists and maps come back", () => {
    const { form, send } = wireSender();
    form(`Action=CreateQueue&${SQS}&QueueName=orders`);
    const url =
      '/123456789012/orders?Action=SendMessage&MessageBody=a%20%3Cb%3E%26&MessageAttribute.1.Name=k&MessageAttribute.1.Value.DataType=String&MessageAttribute.1.Value.StringValue=v';
    expect(send({ method: 'GET', url }).status).toBe(200);
    const { body } = send({
      method: 'GET',
      url: '/123456789012/orders?Action=ReceiveMessage&AttributeName.1=All&MessageAttributeName.1=All',
    });
    expect(body).toContain('<Body>a &lt;b&gt;&amp;</Body>');
    expect(body).toContain('<Attribute><Name>ApproximateReceiveCount</Name><Value>1</Value></Attribute>');
    expect(body).toMatch(
      /<MessageAttribute><Name>k<\/Name><Value>.*<StringValue>v<\/StringValue>.*<\/MessageAttribute>/,
    );
  });

  test('wire 13: a missing queue has the older code and the longer sentence', () => {
    const { form } = wireSender();
    expect(form(`Action=GetQueueUrl&${SQS}&QueueName=none`)).toMatchObject({
      status: 400,
      body: '<?xml version="1.0"?><ErrorResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><Error><Type>Sender</Type><Code>AWS.SimpleQueueService.NonExistentQueue</Code><Message>The specified queue does not exist for this wsdl version.</Message><Detail/></Error><RequestId>id-1</RequestId></ErrorResponse>',
    });
  });

  test('wire 8: a queue of that name with another value is QueueAlreadyExists', () => {
    const { form } = wireSender();
    form(`Action=CreateQueue&${SQS}&QueueName=orders`);
    const { body } = form(
      `Action=CreateQueue&${SQS}&QueueName=orders&Attribute.1.Name=DelaySeconds&Attribute.1.Value=5`,
    );
    expect(body).toContain('<Code>QueueAlreadyExists</Code>');
  });

  test("SNS's lists have members and its maps entries", () => {
    const { form } = wireSender();
    const made = form(
      `Action=CreateTopic&${SNS}&Name=news&Tags.member.1.Key=a&Tags.member.1.Value=b&Attributes.entry.1.key=DisplayName&Attributes.entry.1.value=N`,
    );
    expect(made.body).toContain('<TopicArn>arn:aws:sns:us-east-1:123456789012:news</TopicArn>');
    expect(form(`Action=ListTopics&${SNS}`).body).toContain('<Topics><member><TopicArn>');
    const { body } = form(
      `Action=GetTopicAttributes&${SNS}&TopicArn=arn:aws:sns:us-east-1:123456789012:news`,
    );
    expect(body).toContain('<entry><key>DisplayName</key><value>N</value></entry>');
  });

  test('an error of SNS has its older code', () => {
    const { form } = wireSender();
    expect(
      form(`Action=Publish&${SNS}&TopicArn=arn:aws:sns:us-east-1:123456789012:none&Message=x`),
    ).toMatchObject({
      status: 404,
      body: expect.stringContaining(
        '<Type>Sender</Type><Code>NotFound</Code><Message>Topic does not exist</Message>',
      ),
    });
  });

  test.each([
    ['an unknown action', `Action=Fly&${SQS}`, 'InvalidAction'],
    ["the engine's own operations", `Action=SetThrottling&${SQS}`, 'InvalidAction'],
    ['a name that every object has', `Action=constructor&${SNS}`, 'InvalidAction'],
    [
      'a number that is none',
      `Action=ReceiveMessage&${SQS}&QueueUrl=x&MaxNumberOfMessages=many`,
      'MalformedInput',
    ],
    [
      'base64 that is none',
      `Action=Publish&${SNS}&Message=x&MessageAttributes.entry.1.Name=a&MessageAttributes.entry.1.Value.BinaryValue=%21`,
      'MalformedInput',
    ],
    ['a broken escape', `Action=SendMessage&${SQS}&MessageBody=%zz`, 'MalformedQueryString'],
  ])('%s is refused', (_, text, code) => {
    expect(wireSender().form(text)).toMatchObject({ status: 400, body: expect.stringContaining(code) });
  });

  test('another version of the API does not exist', () => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      authorization:
        'AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/sns/aws4_request, SignedHeaders=host, Signature=0',
    };
    const { body } = wireSender().send({ headers, text: 'Action=ListTopics&Version=1999-01-01' });
    expect(body).toContain('<Code>NoSuchVersion</Code>');
  });

  test('keys of thousands of parts, and numbers of list members beyond all bounds, cost nothing', () => {
    const { form } = wireSender();
    expect(form(`Action=ListQueues&${SQS}&${'a.'.repeat(5000)}=1`).status).toBe(200);
    expect(form(`Action=GetQueueAttributes&${SQS}&QueueUrl=x&AttributeName.999999999=All`).status).toBe(400);
  });
});

describe('JSON', () => {
  test.each([
    ['no JSON', '{"QueueName":', 'com.amazon.coral.service#SerializationException'],
    ['no object', '[]', 'com.amazon.coral.service#SerializationException'],
    ['a number for a text', '{"QueueName":7}', 'com.amazon.coral.service#SerializationException'],
    [
      'a text for a map',
      '{"QueueName":"a","Attributes":"x"}',
      'com.amazon.coral.service#SerializationException',
    ],
    ['nothing', '', 'com.amazon.coral.service#MissingRequiredParameterException'],
    ['null for a member', '{"QueueName":null}', 'com.amazon.coral.service#MissingRequiredParameterException'],
  ])('%s is refused', (_, text, __type) => {
    const { status, body } = wireSender().json('AmazonSQS.CreateQueue', text);
    expect({ status, type: JSON.parse(String(body)).__type }).toEqual({ status: 400, type: __type });
  });

  test('bytes that are no UTF-8 are refused', () => {
    const request = {
      headers: { 'x-amz-target': 'AmazonSQS.CreateQueue' },
      body: Uint8Array.of(0x22, 0xff, 0x22),
    };
    expect(wireSender().send(request)).toMatchObject({
      status: 400,
      body: expect.stringContaining('SerializationException'),
    });
  });

  test('members that SQS does not have are ignored, also those of every object', () => {
    const { json } = wireSender();
    const text =
      '{"QueueName":"orders","Colour":1,"__proto__":{"Attributes":7},"constructor":7,"tags":{"__proto__":"x"}}';
    expect(json('AmazonSQS.CreateQueue', text).status).toBe(200);
    const QueueUrl = 'https://sqs.us-east-1.amazonaws.com/123456789012/orders';
    const { body } = json('AmazonSQS.ListQueueTags', JSON.stringify({ QueueUrl }));
    expect(body).toBe('{"Tags":{"__proto__":"x"}}');
  });

  test.each(['AmazonSQS.Fly', 'AmazonSQS.SetThrottling', 'AmazonSQS.', 'Nobody.CreateQueue', '', '.'])(
    'the target %j is unknown',
    (target) => {
      const { status, body } = wireSender().json(target, '{}');
      expect([400, 404]).toContain(status);
      expect(body).toContain('UnknownOperationException');
    },
  );
});

describe('whose request it is', () => {
  const named = (accessKeyId: string) => ({
    'x-amz-target': 'AmazonSQS.CreateQueue',
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/eu-central-1/sqs/aws4_request, SignedHeaders=host, Signature=0`,
  });

  test.each([
    ['111122223333', '111122223333'],
    ['AKIDLEARNER', '444455556666'],
    ['test', '123456789012'],
  ])('the key %s stands for the account %s, in the Region that it signs for', (accessKeyId, accountId) => {
    const credential = (key: string) => (key === 'AKIDLEARNER' ? { accountId: '444455556666' } : undefined);
    const { body } = wireSender({ credential }).send({
      headers: named(accessKeyId),
      text: '{"QueueName":"a"}',
    });
    expect(JSON.parse(String(body)).QueueUrl).toBe(`https://sqs.eu-central-1.amazonaws.com/${accountId}/a`);
  });
});

test('a request to nothing that there is has an answer', () => {
  expect(wireSender().send({ method: 'GET', url: '/' })).toMatchObject({ status: 404 });
  expect(wireSender().send({ method: 'OPTIONS', url: '*' }).status).toBeLessThan(500);
});

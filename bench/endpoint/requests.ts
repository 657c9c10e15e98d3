/** Requests as the SDKs put them on the wire; the signature is of the right length and checked by nobody here. */

const signature = 'f'.repeat(64);

function authorization(service: string): string {
  const scope = `111122223333/20261121/us-east-1/${service}/aws4_request`;
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=content-type;host;x-amz-date, Signature=${signature}`;
}

function pack(port: number, headers: Record<string, string>, body: string): Buffer {
  const lines = Object.entries({
    host: `127.0.0.1:${port}`,
    'user-agent': 'aws-sdk-js/3.1169.0 ua/2.1 os/linux lang/js md/nodejs api/sqs#3.1169.0',
    'amz-sdk-invocation-id': 'd2b1c6e4-3f0a-4e58-9d3c-8f27a4d0f6b1',
    'amz-sdk-request': 'attempt=1; max=3',
    'x-amz-date': '20261121T120000Z',
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'keep-alive',
  }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST / HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

export function sqsRequest(port: number, operation: string, request: object): Buffer {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': `AmazonSQS.${operation}`,
    'x-amzn-query-mode': 'true',
    authorization: authorization('sqs'),
  };
  return pack(port, headers, JSON.stringify(request));
}

export function snsRequest(port: number, operation: string, request: Record<string, string>): Buffer {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    authorization: authorization('sns'),
  };
  const form = new URLSearchParams({ Action: operation, Version: '2010-03-31', ...request });
  return pack(port, headers, form.toString());
}

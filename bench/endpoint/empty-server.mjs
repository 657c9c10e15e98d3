// The limit: a Node server that reads the request and always answers the same few bytes.
import { createServer } from 'node:http';

const body = JSON.stringify({
  MD5OfMessageBody: '5d41402abc4b2a76b9719d911017c592',
  MessageId: 'd2b1c6e4-3f0a-4e58-9d3c-8f27a4d0f6b1',
});

createServer({ noDelay: true }, (request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    response.writeHead(200, {
      'content-type': 'application/x-amz-json-1.0',
      'x-amzn-requestid': 'd2b1c6e4-3f0a-4e58-9d3c-8f27a4d0f6b1',
      'content-length': String(body.length),
    });
    response.end(body);
  });
}).listen(Number(process.argv[2]), '127.0.0.1');

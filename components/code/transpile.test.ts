import { expect, test } from 'vitest';
import { transpile } from './transpile';

test('types go, imports become calls, and lines stay where they are', () => {
  const result = transpile(
    "import { SQSClient } from '@aws-sdk/client-sqs';\ninterface A { b: string }\nconst x: number = 1;\nawait new SQSClient({}).send(x);",
  );
  if ('line' in result) throw new Error(result.message);
  expect(result.imports).toEqual(['@aws-sdk/client-sqs']);
  expect(result.code.split('\n')[2]).toContain('const x = 1;');
  expect(result.code).not.toMatch(/\bimport\b/);
});

test('what cannot be read is told with its line', () => {
  expect(transpile('const a = 1;\nconst = 2;')).toMatchObject({
    line: 2,
    message: expect.stringMatching(/token/i),
  });
});

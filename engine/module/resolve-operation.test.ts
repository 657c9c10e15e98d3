import { expect, test } from 'vitest';
import { operationId, splitOperation } from '../client/operation';
import { allModules } from './all-modules';
import { resolveOperation } from './resolve-operation';

const resolve = (id: string, ...declared: string[]) => resolveOperation(id, new Set(declared), allModules);

test.each([
  ['SendMessage', ['sqs'], { service: 'sqs', name: 'SendMessage' }],
  ['sqs:SendMessage', ['sns'], { service: 'sqs', name: 'SendMessage' }],
  ['sqs:*', [], { service: 'sqs', name: '*' }],
  // One declared service has it, though others have it too.
  ['AddPermission', ['sqs'], { service: 'sqs', name: 'AddPermission' }],
  ['AddPermission', ['sns'], { service: 'sns', name: 'AddPermission' }],
  // None of the declared services has it, and only one of all.
  ['PutObject', ['sqs'], { service: 's3', name: 'PutObject' }],
])('%s, where %j is declared, is %o', (id, declared, operation) => {
  expect(resolve(id, ...declared)).toEqual(operation);
});

test('a bare name that two declared services have is ambiguous', () => {
  expect(resolve('AddPermission', 'sqs', 'sns')).toEqual({
    fault: 'ambiguous',
    name: 'AddPermission',
    services: ['sqs', 'sns'],
  });
});

test('a bare name of several services, none of them declared, is ambiguous between all of them', () => {
  const found = resolve('GetPolicy', 'sqs');
  expect(found).toMatchObject({ fault: 'ambiguous', services: ['lambda', 'iam'] });
});

test('what does not exist is told with what may have been meant', () => {
  expect(resolve('sqss:SendMessage')).toEqual({ fault: 'no-service', service: 'sqss' });
  expect(resolve('sqs:Publish')).toMatchObject({ fault: 'no-operation', service: 'sqs', name: 'Publish' });
  expect(resolve('Pubish')).toMatchObject({
    fault: 'no-operation',
    known: expect.arrayContaining(['Publish']),
  });
});

test('an id is taken apart and put together again', () => {
  for (const id of ['sns:Publish', 'sqs:*']) {
    const { service = '', name } = splitOperation(id);
    expect(operationId({ service, name })).toBe(id);
  }
  expect(splitOperation('Publish')).toEqual({ service: undefined, name: 'Publish' });
});

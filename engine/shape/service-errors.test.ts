import { describe, expect, test } from 'vitest';
import { failWith, modelFaults } from './service-errors';

const shopErrors = {
  NotFound: { httpStatus: 404, shape: 'NotFoundException' },
  InternalError: { httpStatus: 500, shape: 'InternalErrorException' },
} as const;
const shopFail = failWith(shopErrors);

describe('a failure by its code', () => {
  test('has the status of its table', () => {
    expect(shopFail('NotFound', 'No such shop')).toEqual({
      ok: false,
      error: { code: 'NotFound', message: 'No such shop', httpStatus: 404, senderFault: true },
    });
  });

  test('from status 500 on is the service’s own fault', () => {
    expect(shopFail('InternalError', 'Oops').error).toMatchObject({ httpStatus: 500, senderFault: false });
  });
});

describe('what a model does not allow', () => {
  const { constraint, missing, rangeFault, refuseShape } = modelFaults({
    invalid: (message) => shopFail('NotFound', message),
    wrongType: (message) => shopFail('InternalError', message),
  });
  const refused = (message: string) => shopFail('NotFound', message);
  const begin = '1 validation error detected: Value';

  test('is named by its field, which begins in lower case, and its value', () => {
    expect(constraint('RoleName', 'a b', 'Member must be a name')).toEqual(
      refused(`${begin} 'a b' at 'roleName' failed to satisfy constraint: Member must be a name`),
    );
    expect(constraint('Days', 0, 'Member must be more')).toEqual(
      refused(`${begin} '0' at 'days' failed to satisfy constraint: Member must be more`),
    );
  });

  test('is null where it is missing', () => {
    const text = `${begin} null at 'keyId' failed to satisfy constraint: Member must not be null`;
    expect(missing('KeyId')).toEqual(refused(text));
    expect(refuseShape({ kind: 'missing', path: 'KeyId' })).toEqual(refused(text));
  });

  test.each([
    [6, 'greater than or equal to 7'],
    [31, 'less than or equal to 30'],
  ])('%i days are outside of 7 to 30', (days, bound) => {
    expect(rangeFault('Days', days, { min: 7, max: 30 })).toEqual(
      refused(`${begin} '${days}' at 'days' failed to satisfy constraint: Member must have value ${bound}`),
    );
  });

  test.each([undefined, 7, 30])('%s days are within', (days) => {
    expect(rangeFault('Days', days, { min: 7, max: 30 })).toBeUndefined();
  });

  test('a wrong type is told by its path, with a code of its own', () => {
    expect(refuseShape({ kind: 'wrong-type', path: 'Tags.1.member', wanted: 'a String' })).toEqual(
      shopFail('InternalError', 'Tags.1.member can not be converted to a String'),
    );
  });
});

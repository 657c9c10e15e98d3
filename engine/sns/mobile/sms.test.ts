import { describe, expect, test } from 'vitest';
import { days, hours, minutes } from '../../testing/simulate';
import { snsWorld } from '../../testing/sns-world';

const PHONE = '+15550100';
const error = (code: string) => ({ ok: false, error: { code } });

describe('SMS attributes', () => {
  test('are the default spend limit until some are set, and shown by name', () => {
    const { sns } = snsWorld();
    expect(sns.getSMSAttributes({}).attributes).toEqual({ MonthlySpendLimit: '1' });
    sns.setSMSAttributes({ attributes: { DefaultSMSType: 'Transactional', DefaultSenderID: 'Shop1' } });
    expect(sns.getSMSAttributes({ attributes: ['DefaultSMSType', 'Unset'] }).attributes).toEqual({
      DefaultSMSType: 'Transactional',
    });
    sns.setSMSAttributes({ attributes: { DefaultSenderID: '' } });
    expect(sns.getSMSAttributes({}).attributes).toEqual({
      MonthlySpendLimit: '1',
      DefaultSMSType: 'Transactional',
    });
  });

  test('belong to an account and a Region', () => {
    const { sns, as } = snsWorld();
    sns.setSMSAttributes({ attributes: { DefaultSMSType: 'Transactional' } });
    expect(as({ region: 'eu-west-1' }).getSMSAttributes({}).attributes).toEqual({ MonthlySpendLimit: '1' });
    expect(as({ accountId: '222222222222' }).getSMSAttributes({}).attributes).toEqual({
      MonthlySpendLimit: '1',
    });
  });

  test.each([
    [{ Colour: 'red' }, 'Invalid parameter: Colour is not a valid attribute'],
    [{ toString: 'red' }, 'Invalid parameter: toString is not a valid attribute'],
    [{ DefaultSMSType: 'Urgent' }, 'Invalid parameter: DefaultSMSType'],
    [{ DefaultSenderID: '12345' }, 'Invalid parameter: DefaultSenderID'],
    [{ DefaultSenderID: 'morethaneleven' }, 'Invalid parameter: DefaultSenderID'],
    [{ DeliveryStatusSuccessSamplingRate: '101' }, 'Invalid parameter: DeliveryStatusSuccessSamplingRate'],
    [{ DeliveryStatusIAMRole: 'role' }, 'Invalid parameter: DeliveryStatusIAMRole'],
    [{ UsageReportS3Bucket: 'A_B' }, 'Invalid parameter: UsageReportS3Bucket'],
    [{ MonthlySpendLimit: 'much' }, 'Invalid parameter: MonthlySpendLimit'],
    [
      { MonthlySpendLimit: '2' },
      'Invalid parameter: MonthlySpendLimit Reason: The requested limit exceeds the maximum that is allowed for the account',
    ],
  ])('%j is refused', (attributes, message) => {
    expect(snsWorld().raw('SetSMSAttributes', { attributes })).toMatchObject({
      error: { code: 'InvalidParameter', message },
    });
  });

  test('a call without them is refused', () => {
    expect(snsWorld().raw('SetSMSAttributes', {})).toMatchObject(error('ValidationError'));
  });
});

describe('opting out', () => {
  test('is done by the owner of the phone, listed, and undone by the account once in 30 days', () => {
    const { sns, raw, putRecipient, advance } = snsWorld();
    const optOut = () => putRecipient({ kind: 'phone', name: 'ann', address: PHONE, enabled: false });
    expect(sns.checkIfPhoneNumberIsOptedOut({ phoneNumber: PHONE })).toEqual({ isOptedOut: false });
    optOut();
    expect(sns.checkIfPhoneNumberIsOptedOut({ phoneNumber: PHONE })).toEqual({ isOptedOut: true });
    expect(sns.listPhoneNumbersOptedOut({})).toEqual({ phoneNumbers: [PHONE], nextToken: undefined });
    sns.optInPhoneNumber({ phoneNumber: PHONE });
    expect(sns.listPhoneNumbersOptedOut({}).phoneNumbers).toEqual([]);
    optOut();
    expect(raw('OptInPhoneNumber', { phoneNumber: PHONE })).toMatchObject(error('InvalidParameter'));
    advance(days(30));
    sns.optInPhoneNumber({ phoneNumber: PHONE });
    expect(sns.checkIfPhoneNumberIsOptedOut({ phoneNumber: PHONE })).toEqual({ isOptedOut: false });
  });

  test('is listed 100 numbers a page', () => {
    const { sns, putRecipient } = snsWorld();
    for (let index = 0; index < 101; index += 1) {
      const address = `+1555${String(1000 + index)}`;
      putRecipient({ kind: 'phone', name: `phone-${index}`, address, enabled: false });
    }
    const { phoneNumbers, nextToken } = sns.listPhoneNumbersOptedOut({});
    expect(phoneNumbers).toHaveLength(100);
    expect(sns.listPhoneNumbersOptedOut({ nextToken }).phoneNumbers).toEqual(['+15551100']);
  });

  test.each(['CheckIfPhoneNumberIsOptedOut', 'OptInPhoneNumber'])(
    '%s refuses what is no number',
    (operation) => {
      const { raw } = snsWorld();
      expect(raw(operation, { phoneNumber: 'ann' })).toMatchObject({
        error: { message: 'Invalid parameter: PhoneNumber Reason: input incorrectly formatted' },
      });
      expect(raw(operation, {})).toMatchObject(error('ValidationError'));
    },
  );
});

test('there are no origination numbers to list', () => {
  const { sns, raw } = snsWorld();
  expect(sns.listOriginationNumbers({ MaxResults: 30 })).toEqual({ PhoneNumbers: [] });
  expect(raw('ListOriginationNumbers', { MaxResults: 31 })).toMatchObject(error('InvalidParameter'));
});

describe('the SMS sandbox', () => {
  function open() {
    const world = snsWorld();
    const code = () => /\d{6}/.exec(world.received(PHONE).at(-1)?.body ?? '')?.[0] ?? '';
    const numbers = () => world.sns.listSMSSandboxPhoneNumbers({}).PhoneNumbers;
    return { ...world, code, numbers };
  }

  test('an account is out of it unless it is put in', () => {
    const { sns, raw } = open();
    expect(sns.getSMSSandboxAccountStatus({})).toEqual({ IsInSandbox: false });
    sns.setSmsSandbox({ Enabled: true });
    expect(sns.getSMSSandboxAccountStatus({})).toEqual({ IsInSandbox: true });
    expect(raw('SetSmsSandbox', { Enabled: 'yes' })).toMatchObject(error('InvalidParameter'));
  });

  test('a number is verified with the code that was sent to it, and gets texts from then on', () => {
    const { sns, code, numbers, received } = open();
    sns.setSmsSandbox({ Enabled: true });
    sns.createSMSSandboxPhoneNumber({ PhoneNumber: PHONE });
    expect(numbers()).toEqual([{ PhoneNumber: PHONE, Status: 'Pending' }]);
    sns.verifySMSSandboxPhoneNumber({ PhoneNumber: PHONE, OneTimePassword: code() });
    expect(numbers()).toEqual([{ PhoneNumber: PHONE, Status: 'Verified' }]);
    sns.publish({ PhoneNumber: PHONE, Message: 'hello' });
    expect(received(PHONE).at(-1)?.body).toBe('hello');
  });

  test('a wrong code, one that is too old, and a number that was never added are three errors', () => {
    const { sns, raw, code, advance } = open();
    const verify = (OneTimePassword: string, PhoneNumber = PHONE) =>
      raw('VerifySMSSandboxPhoneNumber', { PhoneNumber, OneTimePassword });
    sns.createSMSSandboxPhoneNumber({ PhoneNumber: PHONE });
    const wrong = code() === '000000' ? '000001' : '000000';
    expect(verify(wrong)).toMatchObject(error('VerificationException'));
    expect(verify('abc')).toMatchObject(error('InvalidParameter'));
    expect(verify('123456', '+15550199')).toMatchObject(error('ResourceNotFound'));
    advance(minutes(15) + 1);
    expect(verify(code())).toMatchObject({ error: { message: 'The one-time password has expired.' } });
  });

  test('a code is sent five times a day, and not to a number that is verified or opted out', () => {
    const { sns, raw, code, received, putRecipient, advance } = open();
    const create = () => raw('CreateSMSSandboxPhoneNumber', { PhoneNumber: PHONE });
    for (let index = 0; index < 5; index += 1) expect(create()).toMatchObject({ ok: true });
    expect(create()).toMatchObject(error('UserError'));
    advance(hours(24));
    expect(create()).toMatchObject({ ok: true });
    expect(received(PHONE)).toHaveLength(6);
    sns.verifySMSSandboxPhoneNumber({ PhoneNumber: PHONE, OneTimePassword: code() });
    expect(create()).toMatchObject(error('UserError'));
    putRecipient({ kind: 'phone', name: 'ann', address: '+15550111', enabled: false });
    expect(raw('CreateSMSSandboxPhoneNumber', { PhoneNumber: '+15550111' })).toMatchObject(error('OptedOut'));
  });

  test('it holds ten numbers, listed in pages', () => {
    const { sns, raw, numbers } = open();
    for (let index = 0; index < 10; index += 1) {
      sns.createSMSSandboxPhoneNumber({ PhoneNumber: `+1555020${index}` });
    }
    expect(raw('CreateSMSSandboxPhoneNumber', { PhoneNumber: PHONE })).toMatchObject(error('UserError'));
    const { PhoneNumbers, NextToken } = sns.listSMSSandboxPhoneNumbers({ MaxResults: 4 });
    expect(PhoneNumbers).toHaveLength(4);
    expect(sns.listSMSSandboxPhoneNumbers({ MaxResults: 9, NextToken }).PhoneNumbers).toHaveLength(6);
    expect(numbers()).toHaveLength(10);
    expect(raw('ListSMSSandboxPhoneNumbers', { MaxResults: 0 })).toMatchObject(error('InvalidParameter'));
  });

  test('a number is deleted a day after its last code, not before', () => {
    const { sns, raw, numbers, advance } = open();
    sns.createSMSSandboxPhoneNumber({ PhoneNumber: PHONE });
    const remove = () => raw('DeleteSMSSandboxPhoneNumber', { PhoneNumber: PHONE });
    advance(hours(24) - 1);
    expect(remove()).toMatchObject(error('UserError'));
    advance(1);
    expect(remove()).toMatchObject({ ok: true });
    expect(numbers()).toEqual([]);
    expect(remove()).toMatchObject(error('ResourceNotFound'));
  });

  test.each([
    [{ PhoneNumber: 'ann' }, 'InvalidParameter'],
    [{}, 'ValidationError'],
    [{ PhoneNumber: PHONE, LanguageCode: 'tlh' }, 'InvalidParameter'],
  ])('%j adds no number', (request, code) => {
    expect(open().raw('CreateSMSSandboxPhoneNumber', request)).toMatchObject(error(code));
  });
});

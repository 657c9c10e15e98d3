import { describe, expect, test } from 'vitest';
import {
  callerOf,
  decide,
  identityWith,
  OWNER,
  QUEUE_ARN,
  STRANGER,
  sending,
  statement,
} from '../testing/policy-cases';

const ada = callerOf(OWNER);
const foreigner = callerOf(STRANGER);
const toEverybody = statement({ Principal: '*' });

describe('in the account of the owner', () => {
  test('a principal that IAM knows needs an allow, of its own or of the resource', () => {
    expect(decide(sending(), ada, { identity: identityWith() })).toMatchObject({
      allowed: false,
      because: 'because no identity-based policy allows the sqs:SendMessage action',
      policy: 'identity-based policy',
    });
    expect(decide(sending(), ada, { identity: identityWith(statement()) })).toMatchObject({
      allowed: true,
      reason: 'Statement number 1 of the identity-based policy own allows sqs:SendMessage.',
    });
    expect(decide(sending(toEverybody), ada, { identity: identityWith() })).toMatchObject({
      allowed: true,
      policy: 'resource-based policy',
    });
  });

  test('one that IAM does not know is the administrator', () => {
    expect(decide(sending(), ada).allowed).toBe(true);
    expect(decide(sending(), ada).reason).toContain('administrator');
  });

  test.each([OWNER, `arn:aws:iam::${OWNER}:root`])(
    'a resource policy for %s leaves it to the identity',
    (AWS) => {
      const access = sending(statement({ Principal: { AWS } }));
      expect(decide(access, ada, { identity: identityWith() }).allowed).toBe(false);
      expect(decide(access, ada, { identity: identityWith(statement()) }).allowed).toBe(true);
    },
  );

  test.each([
    ['Action', statement({ Action: 'sqs:ReceiveMessage' })],
    ['Resource', statement({ Resource: 'arn:aws:sqs:*:*:invoices' })],
    ['NotAction', { ...statement({ NotAction: 'sqs:Send*' }), Action: undefined }],
    ['NotResource', { ...statement({ NotResource: QUEUE_ARN }), Resource: undefined }],
  ])('an allow that its %s keeps away allows nothing', (_, one) => {
    expect(decide(sending(), ada, { identity: identityWith(one) }).allowed).toBe(false);
  });

  test('what NotAction and NotResource do not name is meant', () => {
    const allowed = (more: object) =>
      decide(sending(), ada, { identity: identityWith({ Effect: 'Allow', ...more }) }).allowed;
    expect(allowed({ NotAction: 'sqs:Delete*', Resource: '*' })).toBe(true);
    expect(allowed({ Action: 'SQS:sendmessage', NotResource: 'arn:aws:sns:*' })).toBe(true);
  });

  test('a deny beats every allow, wherever it stands', () => {
    const deny = statement({ Effect: 'Deny', Sid: 'No' });
    const set = (identity = identityWith(statement())) => ({ identity });
    const named = (kind: string) => ({
      allowed: false,
      because: `with an explicit deny in ${kind} (statement No)`,
    });
    expect(decide(sending(toEverybody), ada, set(identityWith(statement(), deny)))).toMatchObject(
      named('an identity-based policy'),
    );
    expect(decide(sending({ ...deny, Principal: '*' }), ada, set())).toMatchObject(
      named('a resource-based policy'),
    );
    const boundary = { name: 'edge', document: { Statement: [statement(), deny] } };
    expect(decide(sending(), ada, set({ ...identityWith(statement()), boundary }))).toMatchObject(
      named('a permissions boundary'),
    );
  });
});

describe('across accounts', () => {
  const open = sending(statement({ Principal: { AWS: STRANGER } }));

  test('both sides must allow', () => {
    const decided = (access = open, identity = identityWith(statement())) =>
      decide(access, foreigner, { identity }).because;
    expect(decided()).toBe('');
    expect(decided(sending())).toContain('no resource-based policy');
    expect(decided(open, identityWith())).toContain('no identity-based policy');
  });

  test('also where the resource names the user itself', () => {
    const access = sending(statement({ Principal: { AWS: foreigner.principalArn } }));
    expect(decide(access, foreigner, { identity: identityWith() }).allowed).toBe(false);
    expect(decide(access, foreigner).allowed).toBe(true);
  });

  test('what is for the owner alone no policy gives', () => {
    expect(decide({ ...open, ownerOnly: true }, foreigner).allowed).toBe(false);
  });
});

describe('boundaries and sessions', () => {
  const narrow = { name: 'edge', document: { Statement: [statement({ Action: 'sqs:ReceiveMessage' })] } };
  const wide = identityWith(statement());

  test('take away what they do not allow', () => {
    expect(decide(sending(), ada, { identity: { ...wide, boundary: narrow } }).because).toContain(
      'no permissions boundary allows',
    );
    expect(decide(sending(), ada, { identity: { ...wide, session: narrow } }).because).toContain(
      'no session policy allows',
    );
    expect(
      decide(sending(), ada, { identity: { ...identityWith(), session: wide.policies[0] } }).allowed,
    ).toBe(false);
  });

  test('are not asked where the resource names a user itself, and are where it names a role', () => {
    const role = callerOf(OWNER, { principalArn: `arn:aws:iam::${OWNER}:role/worker` });
    const identity = { ...identityWith(), boundary: narrow };
    expect(decide(sending(toEverybody), ada, { identity }).allowed).toBe(true);
    expect(decide(sending(toEverybody), role, { identity }).allowed).toBe(false);
  });
});

describe('who is named', () => {
  const session = callerOf(OWNER, { principalArn: `arn:aws:sts::${OWNER}:assumed-role/worker/job-7` });
  const identity = { ...identityWith(), principalArn: `arn:aws:iam::${OWNER}:role/team/worker` };

  test.each([
    ['the session', session.principalArn, true],
    ['its role', identity.principalArn, true],
    ['another session', `arn:aws:sts::${OWNER}:assumed-role/worker/job-8`, false],
    ['another role', `arn:aws:iam::${OWNER}:role/worker-2`, false],
  ])('%s', (_, AWS, allowed) => {
    expect(decide(sending(statement({ Principal: { AWS } })), session, { identity }).allowed).toBe(allowed);
  });

  test('everybody but those of NotPrincipal', () => {
    const deny = (NotPrincipal: { AWS: string }) => sending(statement({ Effect: 'Deny', NotPrincipal }));
    expect(decide(deny({ AWS: ada.principalArn }), ada).allowed).toBe(true);
    expect(decide(deny({ AWS: `arn:aws:iam::${OWNER}:user/bob` }), ada).allowed).toBe(false);
  });

  test('an account in NotPrincipal spares its root, not its users: who names Bob and his account denies Ada', () => {
    const root = `arn:aws:iam::${OWNER}:root`;
    const NotPrincipal = { AWS: [`arn:aws:iam::${OWNER}:user/bob`, root] };
    const access = sending(statement({ Effect: 'Deny', NotPrincipal }));
    expect(decide(access, ada).allowed).toBe(false);
    expect(decide(access, { ...ada, principalArn: `arn:aws:iam::${OWNER}:user/bob` }).allowed).toBe(true);
    expect(decide(access, { ...ada, principalArn: root }).allowed).toBe(true);
    const byId = sending(statement({ Effect: 'Deny', NotPrincipal: { AWS: OWNER } }));
    expect(decide(byId, { ...ada, principalArn: root }).allowed).toBe(true);
    expect(decide(byId, ada).allowed).toBe(false);
  });

  test('a key or a role asks its own policy even about its own account', () => {
    const closed = { ...sending(statement({ Principal: { AWS: STRANGER } })), policyDecides: true };
    expect(decide(closed, ada).because).toContain('no resource-based policy');
    expect(decide({ ...closed, granted: true }, ada).reason).toBe('A grant allows it.');
    const open = { ...sending(statement({ Principal: { AWS: OWNER } })), policyDecides: true };
    expect(decide(open, ada).allowed).toBe(true);
  });
});

test('a learner is told which statement almost allowed it', () => {
  const sns = callerOf(OWNER, { service: 'sns.amazonaws.com', sourceArn: 'arn:aws:sns:us-east-1:1:news' });
  const access = sending(
    statement({ Sid: 'Bucket', Principal: { Service: 's3.amazonaws.com' } }),
    statement({
      Sid: 'Topic',
      Principal: { Service: 'sns.amazonaws.com' },
      Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:1:orders' } },
    }),
  );
  expect(decide(access, sns).reason).toBe(
    'No resource-based policy allows sqs:SendMessage to sns.amazonaws.com. Statement Topic would allow it, but ArnEquals aws:SourceArn does not hold: it is arn:aws:sns:us-east-1:1:news.',
  );
  const s3 = callerOf(OWNER, { service: 'events.amazonaws.com' });
  expect(decide(access, s3).reason).toContain('Statement Bucket allows it to another principal.');
});

import { expect, test } from 'vitest';
import type { AccessRequest, PolicyDocument, PolicyStatement, Principals } from '../kernel/access';
import { type Chance, chanceFrom, seedChance } from '../kernel/chance';
import type { Caller } from '../kernel/context';
import type { Identity } from '../kernel/hooks';
import { callerOf, decide, OWNER, STRANGER } from '../testing/policy-cases';

/** Random policies against the plainest reading of the rules: sets of statements, no early answer, no reasons. */

const ACTIONS = ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:*', 'sqs:Send*', '*', 'sns:Publish'];
const RESOURCES = [
  `arn:aws:sqs:us-east-1:${OWNER}:orders`,
  `arn:aws:sqs:us-east-1:${OWNER}:*`,
  '*',
  `arn:aws:sqs:us-east-1:${OWNER}:order?`,
  'arn:aws:sns:*',
];
const ADA = `arn:aws:iam::${OWNER}:user/ada`;
const WORKER = `arn:aws:iam::${OWNER}:role/worker`;
const JOB = `arn:aws:sts::${OWNER}:assumed-role/worker/job`;
const FOREIGN = `arn:aws:iam::${STRANGER}:user/eve`;
const NAMES = [ADA, WORKER, JOB, FOREIGN, OWNER, STRANGER, `arn:aws:iam::${OWNER}:root`, '*'];

function pick<Value>(values: readonly Value[], chance: Chance): Value {
  return values[chance.below(values.length)] as Value;
}

function randomStatement(chance: Chance, withPrincipal: boolean): PolicyStatement {
  const one: PolicyStatement = { Effect: chance.hit(0.3) ? 'Deny' : 'Allow' };
  one[chance.hit(0.15) ? 'NotAction' : 'Action'] = [pick(ACTIONS, chance), pick(ACTIONS, chance)];
  one[chance.hit(0.15) ? 'NotResource' : 'Resource'] = pick(RESOURCES, chance);
  if (chance.hit(0.3)) one.Condition = { Bool: { 'aws:SecureTransport': String(chance.hit(0.5)) } };
  if (withPrincipal) {
    const principal: Principals = chance.hit(0.2)
      ? { Service: 'sns.amazonaws.com' }
      : { AWS: [pick(NAMES, chance)] };
    one[chance.hit(0.1) ? 'NotPrincipal' : 'Principal'] = principal;
  }
  return one;
}

function randomDocument(chance: Chance, withPrincipal: boolean): PolicyDocument {
  const Statement = Array.from({ length: chance.below(4) }, () => randomStatement(chance, withPrincipal));
  return { Version: '2012-10-17', Statement };
}

interface Trial {
  access: AccessRequest;
  caller: Caller;
  identity?: Identity;
}

function randomTrial(chance: Chance): Trial {
  const principalArn = pick([ADA, WORKER, JOB, FOREIGN, `arn:aws:iam::${OWNER}:root`], chance);
  const caller = callerOf(principalArn === FOREIGN ? STRANGER : OWNER, {
    principalArn,
    secureTransport: chance.hit(0.7),
    service: chance.hit(0.2) ? 'sns.amazonaws.com' : undefined,
  });
  const named = (name: string) => ({ name, document: randomDocument(chance, false) });
  const known = !principalArn.endsWith(':root') && chance.hit(0.8);
  return {
    caller,
    access: {
      action: pick(['sqs:SendMessage', 'sqs:ReceiveMessage'], chance),
      resourceArn: `arn:aws:sqs:us-east-1:${OWNER}:orders`,
      ownerAccountId: OWNER,
      policy: chance.hit(0.7) ? randomDocument(chance, true) : undefined,
      policyDecides: chance.hit(0.2),
    },
    identity: known
      ? {
          policies: [named('a'), named('b')],
          boundary: chance.hit(0.3) ? named('edge') : undefined,
          session: chance.hit(0.2) ? named('session') : undefined,
        }
      : undefined,
  };
}

/** A pattern as a regular expression: slow, and plainly right. */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(text);
}

const texts = (value: string | string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

function speaks(one: PolicyStatement, { access, caller }: Trial): boolean {
  const action = one.NotAction
    ? !texts(one.NotAction).some((pattern) => matches(pattern, access.action))
    : texts(one.Action).some((pattern) => matches(pattern, access.action));
  const resource = one.NotResource
    ? !texts(one.NotResource).some((pattern) => matches(pattern, access.resourceArn))
    : texts(one.Resource).some((pattern) => matches(pattern, access.resourceArn));
  const wanted = one.Condition?.Bool?.['aws:SecureTransport'];
  return action && resource && (wanted === undefined || wanted === String(caller.secureTransport));
}

type Named = { AWS?: string[]; Service?: string };

function names(principals: Named, { caller }: Trial): 'directly' | 'by account' | 'not' {
  const list = principals.AWS ?? [];
  if (list.includes('*')) return 'directly';
  if (caller.service) return principals.Service === caller.service ? 'directly' : 'not';
  const selves = caller.principalArn === JOB ? [JOB, WORKER] : [caller.principalArn];
  if (selves.some((self) => list.includes(self))) return 'directly';
  const accounts = [caller.accountId, `arn:aws:iam::${caller.accountId}:root`];
  return accounts.some((account) => list.includes(account)) ? 'by account' : 'not';
}

function namedBy(one: PolicyStatement, trial: Trial): 'directly' | 'by account' | 'not' {
  if (!one.NotPrincipal) return names(one.Principal as Named, trial);
  const spared = names(one.NotPrincipal as Named, trial);
  const isRoot = trial.caller.principalArn.endsWith(':root');
  return spared === 'directly' || (spared === 'by account' && isRoot) ? 'not' : 'directly';
}

function naive(trial: Trial): boolean {
  const { access, caller, identity } = trial;
  const ofResource = (access.policy?.Statement ?? []).filter((one) => speaks(one, trial));
  const own = caller.service ? undefined : identity;
  const said = (document: PolicyDocument) => document.Statement.filter((one) => speaks(one, trial));
  const ofIdentity = (own?.policies ?? []).flatMap(({ document }) => said(document));
  const limits = [own?.boundary, own?.session].flatMap((limit) => (limit ? [said(limit.document)] : []));
  const denies = [
    ...ofResource.filter((one) => namedBy(one, trial) !== 'not'),
    ...ofIdentity,
    ...limits.flat(),
  ].some(({ Effect }) => Effect === 'Deny');
  if (denies) return false;
  const ways = ofResource.filter(({ Effect }) => Effect === 'Allow').map((one) => namedBy(one, trial));
  const direct = ways.includes('directly');
  const anyhow = direct || ways.includes('by account');
  if (caller.service) return direct;
  const within = limits.every((limit) => limit.some(({ Effect }) => Effect === 'Allow'));
  const identityAllows = !own || (ofIdentity.some(({ Effect }) => Effect === 'Allow') && within);
  if (caller.accountId !== access.ownerAccountId) return anyhow && identityAllows;
  if (direct) return caller.principalArn === ADA || within;
  return access.policyDecides ? anyhow && identityAllows : identityAllows;
}

test('decides like the plainest reading of the rules, over 40,000 random policies', () => {
  const counts = { allowed: 0, denied: 0 };
  for (let seed = 1; seed <= 40_000; seed += 1) {
    const trial = randomTrial(chanceFrom(seedChance(seed, 'policies')));
    const decision = decide(trial.access, trial.caller, { identity: trial.identity });
    if (decision.allowed !== naive(trial))
      throw new Error(`Seed ${seed}: ${JSON.stringify({ trial, decision }, null, 2)}`);
    counts[decision.allowed ? 'allowed' : 'denied'] += 1;
    // Whoever is refused is told why, in AWS's words and in plain ones.
    expect(decision.because === '').toBe(decision.allowed);
    expect(decision.reason.endsWith('.')).toBe(true);
  }
  expect(Math.min(counts.allowed, counts.denied)).toBeGreaterThan(8000);
});

test('taking an allow away, or adding a deny, never opens a door', () => {
  for (let seed = 1; seed <= 10_000; seed += 1) {
    const chance = chanceFrom(seedChance(seed, 'doors'));
    const { access, caller, identity } = randomTrial(chance);
    if (!access.policy || decide(access, caller, { identity }).allowed) continue;
    const { Statement } = access.policy;
    const without = Statement.filter(({ Effect }) => Effect === 'Deny' || chance.hit(0.5));
    const deny = { ...randomStatement(chance, true), Effect: 'Deny' as const };
    for (const less of [without, [...Statement, deny]]) {
      const policy = { ...access.policy, Statement: less };
      expect(decide({ ...access, policy }, caller, { identity }).allowed).toBe(false);
    }
  }
});

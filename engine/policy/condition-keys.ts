import { isoSeconds } from '../calendar/utc';
import { type AccessRequest, listOf } from '../kernel/access';
import type { Caller } from '../kernel/context';
import type { Identity } from '../kernel/hooks';

/** Everything a decision is about. */
export interface Question {
  access: AccessRequest;
  caller: Caller;
  /** What IAM knows of the caller; undefined for an administrator. */
  identity?: Identity;
  nowMs: number;
  organizationId?: string;
}

type Reader = (question: Question) => string | undefined;

/** A principal has an account, a service that acts by itself does not. */
const unlessService =
  (read: Reader): Reader =>
  (question) =>
    question.caller.service ? undefined : read(question);

/** Global condition keys, in lower case. Source: IAM User Guide, AWS global condition context keys. */
const readers = new Map<string, Reader>(
  Object.entries({
    'aws:currenttime': ({ nowMs }) => isoSeconds(nowMs),
    'aws:epochtime': ({ nowMs }) => String(Math.floor(nowMs / 1000)),
    'aws:principalaccount': unlessService(({ caller }) => caller.accountId),
    'aws:principalarn': unlessService(principalArnOf),
    'aws:principalisawsservice': ({ caller }) => String(caller.service !== undefined),
    'aws:principalorgid': unlessService(({ organizationId }) => organizationId),
    'aws:principalservicename': ({ caller }) => caller.service,
    'aws:principaltype': unlessService(({ caller }) => principalType(caller.principalArn)),
    'aws:requestedregion': ({ caller }) => caller.region,
    'aws:resourceaccount': ({ access }) => access.ownerAccountId,
    'aws:resourceorgid': ({ organizationId }) => organizationId,
    'aws:securetransport': ({ caller }) => String(caller.secureTransport),
    'aws:sourceaccount': ({ caller }) => caller.sourceAccount,
    'aws:sourcearn': ({ caller }) => caller.sourceArn,
    'aws:sourceip': unlessService(({ caller }) => caller.sourceIp),
    'aws:sourceowner': sourceOwner,
    'aws:sourceorgid': ({ caller, organizationId }) => caller.sourceAccount && organizationId,
    'aws:userid': unlessService(({ identity }) => identity?.userId),
    'aws:username': unlessService(userName),
  } satisfies Record<string, Reader>),
);

const TAG = 'aws:principaltag/';

/** The values of a condition key, whose name is compared without regard to case; undefined when the call does not have it. */
export function valuesOfKey(key: string, question: Question): string[] | undefined {
  const lower = key.toLowerCase();
  const value = readers.get(lower)?.(question);
  if (value !== undefined) return [value];
  if (lower.startsWith(TAG)) return ofTable(question.identity?.tags, lower.slice(TAG.length));
  return ofTable(question.access.conditionKeys, lower);
}

function ofTable(table: Record<string, string | string[]> | undefined, lower: string): string[] | undefined {
  const name = table && Object.keys(table).find((one) => one.toLowerCase() === lower);
  return name === undefined ? undefined : listOf(table?.[name]);
}

/** The user, or the role of which the caller is a session. */
export function principalArnOf({ caller, identity }: Question): string {
  if (identity?.principalArn) return identity.principalArn;
  const session = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(caller.principalArn);
  return session ? `arn:${session[1]}:iam::${session[2]}:role/${session[3]}` : caller.principalArn;
}

/** The old key of SNS's default topic policies: who calls, and for a service that says so whose resource it acts for. */
function sourceOwner({ caller }: Question): string | undefined {
  return caller.service ? caller.sourceOwner : caller.accountId;
}

function principalType(arn: string): string {
  if (arn.endsWith(':root')) return 'Account';
  return arn.includes(':user/') ? 'User' : 'AssumedRole';
}

function userName({ caller, identity }: Question): string | undefined {
  if (identity) return identity.userName;
  return /:user\/(?:.*\/)?([^/]+)$/.exec(caller.principalArn)?.[1];
}

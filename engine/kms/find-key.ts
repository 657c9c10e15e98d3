import { stateHash } from '../kernel/hash';
import { managedPolicy } from './key-policies';
import { aliasArn, type Key, type KmsState, keyArn } from './state';

/** Services for which AWS keeps a key in every account. */
const MANAGED = ['sqs', 'sns', 's3', 'lambda', 'kinesis', 'events'];

/** Where an id or alias that is no ARN is looked for. */
export interface Place {
  region: string;
  accountId: string;
}

/** The key that an id, a key ARN, an alias name or an alias ARN names. */
export function findKey(state: KmsState, keyId: string, place: Place): Key | undefined {
  const arn = fullArn(keyId, place);
  if (!arn.includes(':alias/')) return state.keys.get(arn) ?? managedByArn(state, arn, place);
  const alias = state.aliases.get(arn);
  if (!alias) return managedKey(state, arn);
  const { region, accountId } = placeOf(arn);
  return state.keys.get(keyArn(region, accountId, alias.keyId));
}

/** The ARN that a text means in a place. */
export function fullArn(keyId: string, { region, accountId }: Place): string {
  if (keyId.startsWith('arn:')) return keyId;
  return keyId.startsWith('alias/') ? aliasArn(region, accountId, keyId) : keyArn(region, accountId, keyId);
}

function placeOf(arn: string): Place {
  const [, , , region = '', accountId = ''] = arn.split(':');
  return { region, accountId };
}

/** AWS's own key behind `alias/aws/…`: there without being created. */
export function managedKey(state: KmsState, arn: string): Key | undefined {
  const service = /:alias\/aws\/([a-z0-9]+)$/.exec(arn)?.[1];
  if (!service || !MANAGED.includes(service)) return undefined;
  const known = state.managed.get(arn);
  if (known) return known;
  const { region, accountId } = placeOf(arn);
  const policy = managedPolicy(service, region, accountId);
  const id = idFrom(arn);
  const key: Key = {
    id,
    arn: keyArn(region, accountId, id),
    region,
    accountId,
    manager: 'AWS',
    description: `Default key that protects my ${service.toUpperCase()} data when no other key is defined`,
    state: 'Enabled',
    createdAtMs: 0,
    policy,
    policyText: JSON.stringify(policy),
    rotationDays: 365,
    grants: [],
    tags: {},
  };
  state.managed.set(arn, key);
  return key;
}

function managedByArn(state: KmsState, arn: string, place: Place): Key | undefined {
  return managedKeys(state, place).find((key) => key.arn === arn);
}

export function managedKeys(state: KmsState, { region, accountId }: Place): Key[] {
  return MANAGED.flatMap(
    (service) => managedKey(state, aliasArn(region, accountId, `alias/aws/${service}`)) ?? [],
  );
}

/** An id in a UUID's form that follows from the alias alone. */
function idFrom(arn: string): string {
  const hex = stateHash(arn);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

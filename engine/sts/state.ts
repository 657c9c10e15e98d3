import type { Credentials } from '@aws-sdk/client-sts';
import { drawId, drawSecret } from '../bytes/draw-id';
import type { PolicyDocument } from '../kernel/access';
import type { Caller, Context } from '../kernel/context';
import type { Credential, NamedPolicy } from '../kernel/hooks';
import type { Plainly } from '../shape/shaped-operation';

/** Temporary credentials. */
export type Session = {
  accessKeyId: string;
  secret: string;
  token: string;
  accountId: string;
  principalArn: string;
  expiresAtMs: number;
  policy?: PolicyDocument;
};

/** The temporary credentials of one world that have not expired. */
export interface StsState {
  /** By access key id, oldest first. */
  sessions: Map<string, Session>;
  /** The newest session of each principal. */
  newest: Map<string, Session>;
}

export type StsSnapshot = { sessions: Session[] };

export function emptyState(): StsState {
  return { sessions: new Map(), newest: new Map() };
}

export function snapshotState(state: StsState): StsSnapshot {
  return { sessions: [...state.sessions.values()] };
}

export function restoreState({ sessions }: StsSnapshot): StsState {
  const state = emptyState();
  for (const session of sessions) keep(state, session);
  return state;
}

function keep(state: StsState, session: Session): void {
  state.sessions.set(session.accessKeyId, session);
  state.newest.set(session.principalArn, session);
}

/** Draws temporary credentials, which a timer takes back when they expire. */
export function openSession(
  state: StsState,
  owner: { accountId: string; principalArn: string; policy?: PolicyDocument },
  seconds: number,
  context: Context,
): Plainly<Credentials> & { AccessKeyId: string } {
  const { chance } = context;
  const expiresAtMs = context.nowMs + seconds * 1000;
  const session: Session = {
    accessKeyId: drawId('ASIA', 16, chance),
    secret: drawSecret(chance),
    token: drawSecret(chance, 120),
    ...owner,
    expiresAtMs,
  };
  keep(state, session);
  context.schedule(expiresAtMs, { accessKeyId: session.accessKeyId });
  return {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secret,
    SessionToken: session.token,
    Expiration: expiresAtMs / 1000,
  };
}

export function closeSession(state: StsState, accessKeyId: string): void {
  const session = state.sessions.get(accessKeyId);
  if (!session) return;
  state.sessions.delete(accessKeyId);
  if (state.newest.get(session.principalArn) === session) state.newest.delete(session.principalArn);
}

/** Whose temporary credentials these are, until they expire. */
export function credentialOf(state: StsState, accessKeyId: string, nowMs: number): Credential | undefined {
  const session = state.sessions.get(accessKeyId);
  if (!session || session.expiresAtMs <= nowMs) return undefined;
  const { accountId, principalArn, secret, token } = session;
  return { accountId, principalArn, secretAccessKey: secret, sessionToken: token };
}

/** Assumed, not documented: sessions of one name share the policy of the newest, as a caller is known by its session's ARN. */
export function sessionPolicyOf(state: StsState, { principalArn }: Caller): NamedPolicy | undefined {
  const policy = state.newest.get(principalArn)?.policy;
  return policy && { name: 'session', document: policy };
}

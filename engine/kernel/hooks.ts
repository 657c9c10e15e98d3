import type { OneOrMore, PolicyDocument } from './access';
import type { Caller } from './context';
import type { Failure } from './outcome';
import type { Plain } from './plain';

/** A policy by the name that a learner gave it. */
export type NamedPolicy = { name: string; document: PolicyDocument };

/** What IAM knows of a principal: it is held to these policies. */
export interface Identity {
  policies: NamedPolicy[];
  /** A permissions boundary: what it does not allow, no identity policy allows. */
  boundary?: NamedPolicy;
  /** A session policy of temporary credentials: the same, for one session. */
  session?: NamedPolicy;
  /** ARN of the user or role itself, where the caller is a session of it (aws:PrincipalArn). */
  principalArn?: string;
  /** aws:username */
  userName?: string;
  /** aws:userid */
  userId?: string;
  /** aws:PrincipalTag/… */
  tags?: Record<string, string>;
}

/** Keys to a world as a signed request carries them. */
export interface Credential {
  accountId: string;
  principalArn: string;
  secretAccessKey: string;
  /** Temporary credentials only work together with their token. */
  sessionToken?: string;
}

/** What someone wants to do with a KMS key. */
export interface KeyUse {
  /** Id, ARN, alias name or alias ARN. */
  keyId: string;
  /** Where an id or alias name is looked for. */
  region: string;
  accountId: string;
  actions: string[];
  encryptionContext: Record<string, string>;
  /** The service for which it is used: the prefix of its actions. */
  viaService: string;
}

/** Why a key is of no use whoever asks. */
export type KeyFault = 'NotFound' | 'Disabled' | 'InvalidState' | 'InvalidKeyUsage';

/** A usable key with what its policy and grants say, or what is wrong with it. */
export type KeyResolution =
  | {
      arn: string;
      accountId: string;
      policy: PolicyDocument;
      /** Those of the wanted actions that a grant gives to this caller. */
      granted: string[];
      /** Condition keys that its policy sees of this use. */
      conditionKeys: Record<string, OneOrMore>;
    }
  | { fault: KeyFault; message: string };

/** A call that has been answered, as an audit sees it. */
export interface CallRecord {
  atMs: number;
  callId: number;
  service: string;
  operation: string;
  request: unknown;
  caller: Caller;
  error?: Failure;
}

/**
 * Ways for the kernel, and through `context.ask` for other services, to look into a service. None of them changes anything
 * but `onCall`, which only a service that keeps the world's records has.
 */
export interface Hooks<State> {
  /** What IAM knows of who calls; undefined for a principal that it does not know. */
  identity?(state: State, caller: Caller): Identity | undefined;
  /** The session policy of temporary credentials, by the caller's session. */
  sessionPolicy?(state: State, caller: Caller, nowMs: number): NamedPolicy | undefined;
  /** Whose an access key is, while it is valid. */
  credential?(state: State, accessKeyId: string, nowMs: number): Credential | undefined;
  /** What a KMS key says to a use of it, or why it is of no use. */
  resolveKey?(state: State, use: KeyUse, caller: Caller): KeyResolution;
  /** Answers a question of another service at once. */
  answer?(state: State, question: Plain, nowMs: number): Plain | undefined;
  /** Hears of every call that has been answered. */
  onCall?(state: State, record: CallRecord): void;
}

/** The same with the state inside. */
export interface RunningHooks {
  identity?(caller: Caller): Identity | undefined;
  sessionPolicy?(caller: Caller, nowMs: number): NamedPolicy | undefined;
  credential?(accessKeyId: string, nowMs: number): Credential | undefined;
  resolveKey?(use: KeyUse, caller: Caller): KeyResolution;
  answer?(question: Plain, nowMs: number): Plain | undefined;
  onCall?(record: CallRecord): void;
}

/** Hooks that read the state of now: a restore puts another one in its place. */
export function runHooks<State>(hooks: Hooks<State>, stateNow: () => State): RunningHooks {
  const { identity, sessionPolicy, credential, resolveKey, answer, onCall } = hooks;
  return {
    identity: identity && ((caller) => identity(stateNow(), caller)),
    sessionPolicy: sessionPolicy && ((caller, nowMs) => sessionPolicy(stateNow(), caller, nowMs)),
    credential: credential && ((accessKeyId, nowMs) => credential(stateNow(), accessKeyId, nowMs)),
    resolveKey: resolveKey && ((use, caller) => resolveKey(stateNow(), use, caller)),
    answer: answer && ((question, nowMs) => answer(stateNow(), question, nowMs)),
    onCall: onCall && ((record) => onCall(stateNow(), record)),
  };
}

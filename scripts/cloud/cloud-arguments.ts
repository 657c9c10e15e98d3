import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_ACCOUNT_ID, DEFAULT_REGION } from '@/engine/kernel/world-options';
import { Fault } from '../fault.mjs';

export const usage = `npm run cloud -- [options]

  --port NUMBER        where to listen (4566, or PORT)
  --host ADDRESS       127.0.0.1: only this machine; 0.0.0.0: everybody who can reach it
  --state FILE         live on in this file, also after kill -9 (else everything is gone at the end)
  --sync               wait for the disk at every step: survives a loss of power too, and is slower
  --account ID         account of keys that are not twelve digits themselves (${DEFAULT_ACCOUNT_ID})
  --region NAME        Region of requests that are not signed (${DEFAULT_REGION})
  --seed NUMBER        makes ids and chance repeatable (else they differ with each start)
  --verify none|known|all   which signatures are checked (none)
  --secret TEXT        secret of the key that is named like the account (any)
  --sign-queues        messages in queues carry real signatures too (those to webhooks always do)
  --strict-transport   plain HTTP counts as such: aws:SecureTransport is false, SSE-KMS queues refuse it
  --help`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  state: { type: 'string' },
  sync: { type: 'boolean', default: false },
  account: { type: 'string', default: DEFAULT_ACCOUNT_ID },
  region: { type: 'string', default: DEFAULT_REGION },
  seed: { type: 'string' },
  verify: { type: 'string', default: 'none' },
  secret: { type: 'string', default: 'any' },
  'sign-queues': { type: 'boolean', default: false },
  'strict-transport': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export interface CloudArguments {
  port: number;
  host: string;
  statePath?: string;
  sync: boolean;
  accountId: string;
  region: string;
  seed?: number;
  verify: 'none' | 'known' | 'all';
  secret: string;
  signsAll: boolean;
  strictTransport: boolean;
}

/**
 * Reads the command line. @param folder what a relative path starts from
 * @returns undefined when help is asked for
 * @throws Fault with one sentence for the first argument that is wrong
 */
export function readArguments(
  args: string[],
  folder: string,
  defaultPort = '4566',
): CloudArguments | undefined {
  const values = parse(args);
  if (values.help) return undefined;
  return {
    port: readNumber('--port', values.port ?? defaultPort, 65535),
    host: values.host,
    statePath: values.state === undefined ? undefined : resolve(folder, values.state),
    sync: values.sync,
    accountId: readMatching('--account', values.account, /^\d{12}$/, 'twelve digits'),
    region: readMatching('--region', values.region, /^[a-z]{2,}(-[a-z]+)+-\d$/, 'a Region such as eu-west-1'),
    seed: values.seed === undefined ? undefined : readNumber('--seed', values.seed, 2 ** 31 - 1),
    verify: readVerify(values.verify),
    secret: values.secret,
    signsAll: values['sign-queues'],
    strictTransport: values['strict-transport'],
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new Fault(`${sentence}. npm run cloud -- --help lists what there is.`);
  }
}

function readNumber(name: string, text: string, max: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= max) return number;
  throw new Fault(`${name} is "${text}": write a whole number from 0 to ${max}.`);
}

function readMatching(name: string, text: string, pattern: RegExp, wanted: string): string {
  if (pattern.test(text)) return text;
  throw new Fault(`${name} is "${text}": write ${wanted}.`);
}

function readVerify(text: string): CloudArguments['verify'] {
  if (text === 'none' || text === 'known' || text === 'all') return text;
  throw new Fault(`--verify is "${text}": write none, known or all.`);
}

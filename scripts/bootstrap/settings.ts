import { resolve } from 'node:path';
import { type Environment, readEnvironment } from '@/server/env/environment';
import { keptSecret } from '@/server/env/kept-secret';
import { makeFolder } from '../database/place';
import { Fault } from '../fault.mjs';

export interface Settings extends Environment {
  said: string;
  dataFolder: string;
}

/** Reads what the environment says. @throws Fault with one sentence for every variable that is wrong */
export function readSettings(root: string): Settings {
  const read = readEnvironment(process.env);
  if ('problems' in read) throw new Fault(read.problems.join('\n'));
  return { ...read, dataFolder: resolve(root, read.FANOUT_DATA_DIR), said: 'valid' };
}

/** What the web server is told, beyond its own environment. */
export function serverVariables(settings: Settings, databaseUrl: string): Record<string, string> {
  makeFolder(settings.dataFolder);
  const secret = settings.AUTH_SECRET ?? settings.NEXTAUTH_SECRET ?? keptSecret(settings.dataFolder);
  return {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    // Without an address of its own, the site is wherever the request says it is.
    ...(settings.NEXTAUTH_URL ? {} : { AUTH_TRUST_HOST: 'true' }),
  };
}

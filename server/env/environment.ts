import 'server-only';
import * as z from 'zod';

const port = { fault: 'is not a whole number from 1 to 65535', remedy: 'set a free port such as 3000' };
const database = {
  fault: 'is not the address of a PostgreSQL database',
  remedy: 'write postgresql://user:password@host:5432/database',
};
const secret = {
  fault: 'is shorter than 32 characters',
  remedy: 'set a long random text (openssl rand -hex 32)',
};
const origin = { fault: 'is not an http or https address', remedy: 'write https://course.example.com' };
const folder = { fault: 'is empty', remedy: 'name a folder that can be written to' };

interface Advice {
  fault: string;
  remedy: string;
}

const say = ({ fault, remedy }: Advice) => `${fault}: ${remedy}`;

function isUrlOf(protocols: string[]) {
  return (text: string) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && protocols.includes(url.protocol) && url.hostname !== '';
  };
}

const secretSchema = z.string().min(32, say(secret)).optional();

const portSchema = z
  .string()
  .regex(/^\d+$/, say(port))
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, say(port));

/** Every variable that Fanout reads. All are optional. */
const environmentSchema = z.object({
  /** Where the site is served. */
  PORT: portSchema.default(3000),
  /** A PostgreSQL of your own, in place of the embedded one. */
  DATABASE_URL: z
    .string()
    .refine(isUrlOf(['postgres:', 'postgresql:']), say(database))
    .optional(),
  /** Signs sessions and cookies. Without it one is made and kept in the data folder. */
  AUTH_SECRET: secretSchema,
  /** The older name of AUTH_SECRET. */
  NEXTAUTH_SECRET: secretSchema,
  /** The address that visitors type, where it is not the one that requests arrive at. */
  NEXTAUTH_URL: z
    .string()
    .refine(isUrlOf(['http:', 'https:']), say(origin))
    .optional(),
  /** Holds the embedded database and the secret. */
  FANOUT_DATA_DIR: z.string().trim().min(1, say(folder)).default('.fanout'),
  /** Where learners' AWS endpoint listens; left out, 4566 or the next port that is free. */
  FANOUT_CLOUD_PORT: portSchema.optional(),
  /** The address that it binds to; left out, only this machine reaches it. */
  FANOUT_CLOUD_HOST: z.string().optional(),
  /** The address that learners reach it at, where it is not http://localhost and its port. */
  FANOUT_CLOUD_URL: z
    .string()
    .refine(isUrlOf(['http:', 'https:']), say(origin))
    .optional(),
  /** Hosts that learners' topics may send to over HTTP(S), separated by commas; left out, none. */
  FANOUT_WEBHOOK_ALLOW: z.string().optional(),
});

export type Environment = z.infer<typeof environmentSchema>;

const hushed = ['AUTH_SECRET', 'NEXTAUTH_SECRET', 'DATABASE_URL'];

function describe(name: string, value: string | undefined, advice: string): string {
  const shown = hushed.includes(name) ? '' : ` ("${value}")`;
  return `${name}${shown} ${advice}, or leave it out.`;
}

/**
 * Checks the environment's variables.
 * @param raw as in process.env; what is not Fanout's is ignored, and an empty value other than a folder's counts as absent
 * @returns the checked variables, or one sentence for each that is wrong: its name, its fault and the remedy
 */
export function readEnvironment(
  raw: Record<string, string | undefined>,
): Environment | { problems: string[] } {
  const present = Object.entries(raw).filter(([name, value]) => value !== '' || name === 'FANOUT_DATA_DIR');
  const read = environmentSchema.safeParse(Object.fromEntries(present));
  if (read.success) return read.data;
  return {
    problems: read.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return describe(name, raw[name], message);
    }),
  };
}

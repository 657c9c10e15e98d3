import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/generated/client';

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) {
    throw new Error(
      'DATABASE_URL is not set: start with `npm start` or `npm run dev`, which bring a database.',
    );
  }
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString }),
    // A rush waits for its turn: Prisma's two seconds turn twenty answers at once on a slow machine into errors.
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
  });
}

// `next dev` loads this module again after every edit: without the global, each time would open a new pool.
declare global {
  var fanoutDatabase: PrismaClient | undefined;
}

function client(): PrismaClient {
  globalThis.fanoutDatabase ??= connect();
  return globalThis.fanoutDatabase;
}

/** The database. It connects at first use, so that a build, which has no database, may import it. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    const value: unknown = Reflect.get(client(), property);
    return typeof value === 'function' ? value.bind(client()) : value;
  },
});

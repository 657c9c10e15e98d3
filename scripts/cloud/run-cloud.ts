import { randomInt } from 'node:crypto';
import { StateFault } from '@/server/cloud/persisted-world';
import { startCloud } from '@/server/cloud/start-cloud';
import { StateInUse } from '@/server/cloud/state-lock';
import { stopRequest } from '../bootstrap/stop-request';
import { Fault } from '../fault.mjs';
import { banner } from './banner';
import { type CloudArguments, readArguments, usage } from './cloud-arguments';

/**
 * Runs the endpoint until it is asked to stop. @param folder what a relative path starts from
 * @returns the exit code
 */
export async function runCloud(args: string[], folder: string): Promise<number> {
  const chosen = readArguments(args, folder, process.env.PORT || undefined);
  if (!chosen) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const stop = stopRequest();
  let breakDown: (error: Error) => void = () => undefined;
  const broken = new Promise<Error>((resolve) => {
    breakDown = resolve;
  });
  const cloud = await startCloud({
    ...chosen,
    basis: {
      seed: chosen.seed ?? randomInt(2 ** 31),
      startMs: Date.now(),
      accountId: chosen.accountId,
      region: chosen.region,
      signsAll: chosen.signsAll,
    },
    onBug: (error) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`),
    onFault: breakDown,
  }).catch((error: unknown) => {
    throw explained(error, chosen);
  });
  process.stdout.write(banner(cloud, chosen));
  const fault = await Promise.race([stop, broken]);
  // What could not be written must not be answered: the process ends at once, and the file is whole up to there.
  if (fault) throw new Fault(`${chosen.statePath} cannot be written (${fault.message}): the endpoint ends.`);
  await cloud.close();
  return 0;
}

function explained(error: unknown, { port, host, statePath }: CloudArguments): unknown {
  if (error instanceof StateInUse)
    return new Fault(`${statePath} is in use by process ${error.pid}: stop that one, or name another file.`);
  if (error instanceof StateFault) return new Fault(error.message, { cause: error });
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === 'EADDRINUSE')
    return new Fault(`Port ${port} is taken by another program: npm run cloud -- --port ${port + 1}`);
  if (code === 'EACCES')
    return new Fault(`Port ${port} is not allowed to you: choose one above 1023 with --port.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Fault(`--host is "${host}", which is no address of this machine.`);
  return error;
}

import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault.mjs';
import { runNode } from './run-child';
import { sourceHash } from './sources';
import { isStamped, writeStamp } from './stamp';

/** Says every fault of the content, with file, line and remedy, before a build would trip over the first. */
export async function checkContent(root: string): Promise<{ said: string }> {
  const done = await runNode(['scripts/run.mjs', 'scripts/check-content.ts'], {
    cwd: root,
    env: { NODE_ENV: 'production' },
  });
  if (done.status !== 0) throw new Fault(done.output.trim());
  return { said: done.stdout.trim() };
}

function requireWritable(root: string): void {
  try {
    accessSync(root, constants.W_OK);
  } catch (cause) {
    throw new Fault(
      `${root} is read-only, so the site cannot be built: copy the checkout to a folder that you can write to.`,
      { cause },
    );
  }
}

/**
 * Builds the site into `distDir`, unless what is there was built from these sources.
 * @throws Fault with the last lines of the build if it fails
 */
export async function buildSite(
  root: string,
  distDir: string,
  announce: (what: string) => void,
): Promise<{ said: string }> {
  const stampFile = join(root, distDir, 'fanout-stamp');
  const stamp = sourceHash(root);
  if (existsSync(join(root, distDir, 'BUILD_ID')) && isStamped(stampFile, stamp))
    return { said: 'up to date' };
  requireWritable(root);
  const { said } = await checkContent(root);
  announce(`${said}; building (half a minute or so)`);
  rmSync(stampFile, { force: true });
  const done = await runNode([join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: distDir },
  });
  if (done.status !== 0) {
    throw new Fault(`The build failed:\n${done.output.trim().split('\n').slice(-40).join('\n')}`);
  }
  writeStamp(stampFile, stamp);
  return { said: `built from ${said}` };
}

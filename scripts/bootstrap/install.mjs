import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, os?: string[], cpu?: string[] }} Locked */

/** @param {string} path @returns {Record<string, Locked>} */
function packagesIn(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/**
 * Whether what npm last installed is what the lockfile says. An author's `npm install` leaves the two in agreement, and then there is
 * nothing to do. Optional packages are those of other systems as well, so they do not count.
 * @param {Record<string, Locked>} locked @param {Record<string, Locked>} installed
 */
export function agrees(locked, installed) {
  return Object.entries(locked).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional ||
      (installed[path] !== undefined && installed[path].version === wanted.version),
  );
}

/**
 * Why `npm ci` failed, in a sentence.
 * @param {string} output what it printed
 */
export function explainInstallFailure(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|EHOSTUNREACH|ENOTCACHED/.test(output)
  ) {
    return 'The first start downloads Fanout’s packages, and npm could not reach its registry: connect to the network and start again.';
  }
  if (/EROFS|EACCES|EPERM/.test(output)) {
    return 'npm may not write into this folder: make it writable, or copy the checkout to where it is, and start again.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: free about 1 GB and start again.';
  const lines = output.split('\n').filter((line) => line.startsWith('npm error'));
  return `npm ci failed: ${
    lines
      .slice(0, 4)
      .map((line) => line.replace('npm error ', ''))
      .join(' ') || 'it said nothing'
  }`;
}

/** @param {string} root */
function runInstall(root) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const [command, before] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...before, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'development' },
    encoding: 'utf8',
    ...(process.platform === 'win32' && command === 'npm' ? { shell: true } : {}),
    maxBuffer: 2 ** 26,
  });
}

/**
 * Installs the packages of the lockfile, unless they are.
 * @param {string} root
 * @param {(what: string) => void} announce
 * @returns {{ said: string }}
 */
export function installPackages(root, announce) {
  const lockfile = join(root, 'package-lock.json');
  const modules = join(root, 'node_modules');
  const stampFile = join(modules, '.fanout-stamp');
  const stamp = createHash('sha256')
    .update(readFileSync(lockfile))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return { said: 'up to date' };
  try {
    accessSync(root, constants.W_OK);
  } catch (cause) {
    throw new Fault(`${root} is read-only: copy the checkout to a folder that you can write to.`, { cause });
  }
  const upToDate = agrees(packagesIn(lockfile), packagesIn(join(modules, '.package-lock.json')));
  if (!upToDate) {
    announce('installing from the lockfile (a minute or so)');
    const done = runInstall(root);
    if (done.error)
      throw new Fault(`npm could not be run (${done.error.message}): install Node with its npm.`);
    if (done.status !== 0) throw new Fault(explainInstallFailure(`${done.stdout}\n${done.stderr}`));
  }
  writeFileSync(stampFile, stamp);
  return { said: upToDate ? 'up to date' : 'installed' };
}

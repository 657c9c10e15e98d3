import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Fault } from './fault.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'fanout');

// A bundle lies elsewhere than its sources, so each source keeps the address that it would have had.
const ownAddress = {
  name: 'own-address',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\.(ts|tsx|mjs)$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const contents = readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      );
      return { contents, loader: path.endsWith('tsx') ? 'tsx' : path.endsWith('ts') ? 'ts' : 'js' };
    });
  },
};

/** @param {string} path @param {string} code */
function keep(path, code) {
  const half = `${path}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(half, code);
    renameSync(half, path);
  } catch (cause) {
    throw new Fault(`${root} is read-only: copy the checkout to a folder that you can write to.`, { cause });
  }
}

/**
 * Bundles one of the repository's TypeScript files, with what it imports from the repository, and imports it.
 * Packages stay where they are; `server-only` is replaced by nothing, as in a server build.
 * @param {string} entry relative to the repository's root
 * @returns {Promise<any>} the module
 */
export async function loadTypeScript(entry) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: 'inline',
    logLevel: 'error',
    alias: { 'server-only': join(root, 'node_modules/server-only/empty.js') },
    plugins: [ownAddress],
  });
  const code = outputFiles[0]?.text ?? '';
  const name = `${basename(entry, '.ts')}-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.mjs`;
  const path = join(cache, name);
  if (!existsSync(path)) keep(path, code);
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(path).href);
}

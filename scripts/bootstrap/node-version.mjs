import { readFileSync } from 'node:fs';

/** @param {string} version @returns {number[]} major, minor, patch */
const parts = (version) =>
  version
    .replace(/^[^\d]*/, '')
    .split('.')
    .map(Number);

/**
 * Whether this Node can run Fanout. Written so that an old Node can still read it.
 * @param {string} running as in process.versions.node
 * @param {string} required as in package.json's engines.node: ">=20.19"
 * @returns {string | undefined} the sentence to end with, if it cannot
 */
export function nodeVersionProblem(running, required) {
  const [major = 0, minor = 0] = parts(running);
  const [wantedMajor = 0, wantedMinor = 0] = parts(required);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
  return `Fanout needs Node ${wantedMajor}.${wantedMinor} or newer and this is Node ${running}: install a current one from https://nodejs.org and start again.`;
}

/** What package.json asks for. */
export function requiredNode() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node;
}

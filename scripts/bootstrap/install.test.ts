import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { agrees, explainInstallFailure, installPackages } from './install.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fanout-install-'));
  mkdirSync(join(root, 'node_modules'));
});

afterEach(() => rmSync(root, { recursive: true }));

const lockfile = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version } } });

test('without a network the first install says so in one sentence', () => {
  for (const code of ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED']) {
    expect(explainInstallFailure(`npm error code ${code}\nnpm error network request failed`)).toBe(
      'The first start downloads Fanout’s packages, and npm could not reach its registry: connect to the network and start again.',
    );
  }
});

test('a read-only folder and a full disk are told apart', () => {
  expect(explainInstallFailure('npm error code EROFS')).toMatch(/^npm may not write into this folder: /);
  expect(explainInstallFailure('npm error code ENOSPC')).toMatch(/^The disk is full: /);
});

test('any other failure repeats the beginning of what npm said', () => {
  expect(explainInstallFailure('npm error code EUSAGE\nnpm error not in sync')).toBe(
    'npm ci failed: code EUSAGE not in sync',
  );
});

test('an installation that agrees with the lockfile is left alone, and remembered', () => {
  writeFileSync(join(root, 'package-lock.json'), lockfile('1.0.0'));
  writeFileSync(join(root, 'node_modules/.package-lock.json'), lockfile('1.0.0'));
  expect(installPackages(root, () => undefined)).toEqual({ said: 'up to date' });
  expect(readFileSync(join(root, 'node_modules/.fanout-stamp'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
});

test('packages of other systems are not missed, others are', () => {
  const locked = {
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', optional: true },
  };
  expect(agrees(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  expect(agrees(locked, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  expect(agrees(locked, {})).toBe(false);
});

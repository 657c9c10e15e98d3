import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from './find-chromium';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanout-browser-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const env = (more: Record<string, string> = {}) => ({ NODE_ENV: 'test', PATH: folder, ...more }) as const;
const install = (name: string) => writeFileSync(join(folder, name), '');

test('the browser that FANOUT_CHROMIUM names comes first', () => {
  install('chromium');
  expect(findChromium(env({ FANOUT_CHROMIUM: '/my/chromium' }))?.executablePath).toBe('/my/chromium');
});

test("Playwright's own comes before the system's", () => {
  install('chromium');
  install('own');
  expect(findChromium(env(), join(folder, 'own'))).toEqual({ said: 'Playwright’s own Chromium' });
});

test('the system’s Chromium comes before its Edge', () => {
  install('microsoft-edge');
  expect(findChromium(env(), '/none')?.executablePath).toBe(join(folder, 'microsoft-edge'));
  install('chromium');
  expect(findChromium(env(), '/none')?.executablePath).toBe(join(folder, 'chromium'));
});

test('where there is none, none is found', () => {
  expect(findChromium(env(), '/none')).toBeUndefined();
});

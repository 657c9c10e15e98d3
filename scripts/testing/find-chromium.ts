import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export interface FoundBrowser {
  /** Undefined for Playwright's own, which it finds by itself. */
  executablePath?: string;
  said: string;
}

/** Finds a browser: the one that FANOUT_CHROMIUM names, Playwright's own, or the system's Chromium, Chrome or Edge. */
export function findChromium(
  env = process.env,
  ownPath = chromium.executablePath(),
): FoundBrowser | undefined {
  if (env.FANOUT_CHROMIUM) return { executablePath: env.FANOUT_CHROMIUM, said: env.FANOUT_CHROMIUM };
  if (existsSync(ownPath)) return { said: 'Playwright’s own Chromium' };
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  const executablePath = candidates.find((path) => existsSync(path));
  return executablePath ? { executablePath, said: executablePath } : undefined;
}

/** What to do where there is none. */
export const noBrowser =
  'The end-to-end tests need a Chromium and there is none: run `npx playwright install chromium`, or install Chromium or Chrome, or set FANOUT_CHROMIUM to its path.';

import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { runSequences } from '@/engine/testing/run-sequences';

const SEQUENCES = 200;

test('the same seeds and commands give the same state hashes in Chromium as in Node', async ({ page }) => {
  const bundle = await build({
    stdin: {
      contents: "export { runSequences } from './engine/testing/run-sequences';",
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    globalName: 'fanoutEngine',
    write: false,
  });
  await page.goto('about:blank');
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  const inChromium = await page.evaluate<string>(`fanoutEngine.runSequences(1, ${SEQUENCES})`);
  expect(inChromium).toMatch(/^[0-9a-f]{64}$/);
  expect(inChromium).toBe(runSequences(1, SEQUENCES));
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oncePerDeploy } from './once-per-deploy';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('while authoring, one request reads once, and the next reads again', async () => {
  const load = vi.fn(async () => 'text');
  const read = oncePerDeploy(load);
  await Promise.all([read(), read()]);
  expect(load).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(300);
  await read();
  expect(load).toHaveBeenCalledTimes(2);
});

test('a reading that began before an edit does not answer for what comes after it', async () => {
  let finish = (_text: string) => {};
  const first = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const load = vi.fn(async () => 'after').mockReturnValueOnce(first);
  const read = oncePerDeploy(load);
  const slow = read();
  vi.advanceTimersByTime(2500);
  expect(await read()).toBe('after');
  finish('before');
  expect(await slow).toBe('before');
});

test('a built site reads once, and again only after a failure', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const load = vi.fn(async () => 'text').mockRejectedValueOnce(new Error('no'));
  const read = oncePerDeploy(load);
  await expect(read()).rejects.toThrow('no');
  await read();
  vi.advanceTimersByTime(1e9);
  await read();
  expect(load).toHaveBeenCalledTimes(2);
});

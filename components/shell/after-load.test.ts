import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterLoad, onFirstSign } from './after-load';

let page: EventTarget;
const idle: (() => void)[] = [];

beforeEach(() => {
  page = new EventTarget();
  idle.length = 0;
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('document', { readyState: 'interactive' });
  vi.stubGlobal('requestIdleCallback', (call: () => void) => idle.push(call));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => idle.splice(handle - 1, 1));
});
afterEach(() => vi.unstubAllGlobals());

test('work for later waits for the load event, and then for an idle browser', () => {
  const call = vi.fn();
  afterLoad(call);
  expect(idle).toHaveLength(0);
  page.dispatchEvent(new Event('load'));
  expect(idle).toHaveLength(1);
  expect(call).not.toHaveBeenCalled();
  for (const run of idle) run();
  expect(call).toHaveBeenCalledOnce();
});

test('on a page that has loaded it waits for an idle browser alone', () => {
  vi.stubGlobal('document', { readyState: 'complete' });
  afterLoad(vi.fn());
  expect(idle).toHaveLength(1);
});

test('what was called off does not happen, before the load event or after it', () => {
  afterLoad(vi.fn())();
  page.dispatchEvent(new Event('load'));
  expect(idle).toHaveLength(0);
  vi.stubGlobal('document', { readyState: 'complete' });
  afterLoad(vi.fn())();
  expect(idle).toHaveLength(0);
});

test('the first sign of a reader counts, and only the first', () => {
  const call = vi.fn();
  onFirstSign(call);
  expect(call).not.toHaveBeenCalled();
  page.dispatchEvent(new Event('keydown'));
  page.dispatchEvent(new Event('scroll'));
  expect(call).toHaveBeenCalledOnce();
});

test('a sign that nobody waits for any more is left alone', () => {
  const call = vi.fn();
  onFirstSign(call)();
  page.dispatchEvent(new Event('pointerdown'));
  expect(call).not.toHaveBeenCalled();
});

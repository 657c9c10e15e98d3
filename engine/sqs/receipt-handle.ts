/** What a receipt handle names: one receive of one message of one queue. */
export interface Receipt {
  queueTag: string;
  number: number;
  receive: number;
}

const START = 'AQEB';
const DIGITS = 9;

/**
 * A handle is opaque to clients; ours holds the queue's tag, the message's arrival number, the number of the receive
 * and a check, so that a made-up one is recognised.
 */
export function formatHandle({ queueTag, number, receive }: Receipt): string {
  const core = `${queueTag}${base36(number)}${base36(receive)}`;
  return `${START}${core}${checkOf(core)}`;
}

/** What the handle names, or undefined when it is not a handle at all. */
export function parseHandle(handle: string): Receipt | undefined {
  const core = handle.slice(START.length, -7);
  if (!handle.startsWith(START) || core.length !== 8 + 2 * DIGITS) return undefined;
  if (handle.slice(-7) !== checkOf(core)) return undefined;
  return {
    queueTag: core.slice(0, 8),
    number: Number.parseInt(core.slice(8, 8 + DIGITS), 36),
    receive: Number.parseInt(core.slice(8 + DIGITS), 36),
  };
}

function base36(value: number): string {
  return value.toString(36).padStart(DIGITS, '0');
}

function checkOf(core: string): string {
  let hash = 2166136261;
  for (let index = 0; index < core.length; index += 1) {
    hash = Math.imul(hash ^ core.charCodeAt(index), 16777619);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}

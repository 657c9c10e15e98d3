/** Half of the scrubber's thumb, in pixels: time 0 lies so far from the edge. */
export const INSET = 11;

/**
 * Length of the scrubber: the declared run, or, once the world has run longer, the next half of it, so that the scale
 * changes rarely and never under the reader's finger.
 */
export function rangeOf(endMs: number, runForMs: number): number {
  if (endMs <= runForMs) return runForMs;
  const step = runForMs / 2;
  return Math.ceil(endMs / step) * step;
}

export function xOf(atMs: number, rangeMs: number, width: number): number {
  return INSET + (Math.max(0, Math.min(1, atMs / rangeMs)) || 0) * Math.max(0, width - 2 * INSET);
}

export function timeAt(x: number, rangeMs: number, width: number): number {
  const share = (x - INSET) / Math.max(1, width - 2 * INSET);
  return Math.max(0, Math.min(1, share)) * rangeMs;
}

/** Where a key on the scrubber leads, or undefined when it leads nowhere. Arrows go by a second, pages by a tenth. */
export function keyTarget(key: string, atMs: number, endMs: number, rangeMs: number): number | undefined {
  const page = Math.max(1000, Math.round(rangeMs / 10_000) * 1000);
  const targets: Record<string, number> = {
    ArrowRight: atMs + 1000,
    ArrowUp: atMs + 1000,
    ArrowLeft: atMs - 1000,
    ArrowDown: atMs - 1000,
    PageUp: atMs + page,
    PageDown: atMs - page,
    Home: 0,
    End: endMs,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.max(0, Math.min(rangeMs, target));
}

export const SPEEDS = [0.5, 1, 2, 5, 10, 30, 60];

/** The next faster or slower speed; the ends stay where they are. */
export function speedBeside(speed: number, direction: 1 | -1): number {
  const candidates =
    direction === 1 ? SPEEDS.filter((each) => each > speed) : SPEEDS.filter((each) => each < speed);
  return (direction === 1 ? candidates[0] : candidates.at(-1)) ?? speed;
}

/** Distance between labels of the time axis: a round span, at least 70 pixels wide. */
export function axisStep(rangeMs: number, width: number): number {
  const least = (rangeMs / Math.max(1, width)) * 70;
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];
  return (steps.find((step) => step * 1000 >= least) ?? 86_400 * Math.ceil(least / 86_400_000)) * 1000;
}

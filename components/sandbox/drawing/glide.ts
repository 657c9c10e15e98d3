import type { Point } from './geometry';

interface Shown extends Point {
  round: number;
}

const HALF_LIFE_MS = 45;

/** Lets things glide to their places instead of jumping; forgets what is no longer drawn. */
export function createGlide() {
  const shown = new Map<string, Shown>();
  let [round, lastWallMs, keep, moving] = [0, 0, 0, false];
  const forget = () => {
    for (const [key, place] of shown) if (place.round < round) shown.delete(key);
  };
  return {
    begin(wallMs: number, still: boolean) {
      const passed = Math.min(100, wallMs - lastWallMs);
      lastWallMs = wallMs;
      keep = still ? 0 : 0.5 ** (passed / HALF_LIFE_MS);
      round += 1;
      moving = false;
    },
    settle(key: string, to: Point): Point {
      const before = shown.get(key);
      if (before === undefined || before.round < round - 1) {
        shown.set(key, { ...to, round });
        return to;
      }
      const [dx, dy] = [before.x - to.x, before.y - to.y];
      const near = keep === 0 || Math.abs(dx) + Math.abs(dy) < 0.3;
      before.x = near ? to.x : to.x + dx * keep;
      before.y = near ? to.y : to.y + dy * keep;
      before.round = round;
      moving ||= !near;
      return before;
    },
    end(): boolean {
      if (round % 120 === 0) forget();
      return moving;
    },
  };
}

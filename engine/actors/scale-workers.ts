import type { Context } from '../kernel/context';
import { poll } from './consume';
import type { Consumers, Worker } from './state';
import { enter, recordWorker, removeWorker, wake } from './worker';

/**
 * How workers leave when a group shrinks: `finish` lets each end what it holds, `protect` takes only workers whose hands
 * are empty, `kill` ends the newest at once, and what they hold returns after its visibility timeout.
 */
export type ScaleInManner = 'finish' | 'protect' | 'kill';

/** Brings a group to a number of workers. New ones come into service after `warmupMs`. */
export function scaleWorkers(
  group: Consumers,
  count: number,
  manner: ScaleInManner,
  warmupMs: number,
  context: Context,
): void {
  const staying = group.workers.filter(({ leaving }) => !leaving);
  for (let missing = count - staying.length; missing > 0; missing -= 1) startWorker(group, warmupMs, context);
  const surplus = staying.length - count;
  if (surplus <= 0) return;
  for (const worker of leavers(staying, manner).slice(0, surplus)) {
    if (manner === 'kill' || isFree(worker)) removeWorker(group, worker, context);
    else {
      worker.leaving = true;
      worker.state = 'stopping';
    }
  }
}

/** Those with empty hands leave first, except where nothing protects the busy; then the newest. */
function leavers(workers: Worker[], manner: ScaleInManner): Worker[] {
  const newestFirst = workers.slice().sort((one, other) => other.number - one.number);
  if (manner === 'kill') return newestFirst;
  const empty = newestFirst.filter(({ held }) => held.length === 0);
  return manner === 'protect' ? empty : [...empty, ...newestFirst.filter(({ held }) => held.length > 0)];
}

/** Whether nothing would be lost or late if it left now; a poll under way may bring messages. */
function isFree({ state, held }: Worker): boolean {
  return held.length === 0 && state !== 'polling';
}

function startWorker(group: Consumers, warmupMs: number, context: Context): void {
  const number = lowestFree(group.workers);
  const worker: Worker = {
    id: `${group.plan.name}#${number}`,
    number,
    state: 'starting',
    token: 0,
    sinceMs: context.nowMs,
    held: [],
    leaving: false,
  };
  group.workers.push(worker);
  const startsAtMs = Math.max(context.nowMs + warmupMs, group.plan.startAtMs);
  enter(group, worker, 'starting', context);
  if (startsAtMs <= context.nowMs) {
    recordWorker('actors.worker-started', group, worker, context);
    poll(group, worker, context);
    return;
  }
  worker.untilMs = startsAtMs;
  recordWorker('actors.worker-launched', group, worker, context, { inServiceAtMs: startsAtMs });
  wake('restart', group.plan, worker, startsAtMs - context.nowMs, context);
}

/** Numbers are used again, so that a drawing of ten workers keeps ten places. */
function lowestFree(workers: Worker[]): number {
  const taken = new Set(workers.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}

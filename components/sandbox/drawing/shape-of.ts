import type { SandboxDeclaration } from '@/engine/client/declaration';
import type { WorldView } from '@/engine/client/view';
import type { QueueView } from '@/engine/sqs/view';
import type { Shape } from './layout';

/** Queues as the lesson names them, then those created later; the world itself creates dead-letter queues first. */
export function queueNames(view: WorldView, declaration: SandboxDeclaration): string[] {
  const declared = (declaration.topology.queues ?? [])
    .map((queue) => queue.name)
    .filter((name) => name in (view.queues ?? {}));
  return [...declared, ...Object.keys(view.queues ?? {}).filter((name) => !declared.includes(name))];
}

/** The queues to which another's dead letters go. */
export function deadLetterQueues(view: WorldView): QueueView[] {
  const targets = new Set(Object.values(view.queues ?? {}).map((queue) => queue.deadLetterQueue));
  return Object.values(view.queues ?? {}).filter((queue) => targets.has(queue.name));
}

const pick = ({ name, deadLetterQueue, maxReceiveCount }: QueueView) => ({
  name,
  deadLetterQueue,
  maxReceiveCount,
});

/**
 * The parts of a world that decide where things stand. Seats are kept for as many workers as an auto-scaling group may
 * start, and grow in steps otherwise, so that the drawing stands still while workers come and go.
 */
export function shapeOf(view: WorldView, declaration: SandboxDeclaration): Shape {
  const scaling = Object.values(view.autoScaling ?? {});
  return {
    queues: queueNames(view, declaration).flatMap((name) => {
      const queue = view.queues?.[name];
      return queue === undefined ? [] : [pick(queue)];
    }),
    producers: Object.values(view.producers ?? {}).map(({ name, to }) => ({ name, to })),
    consumers: Object.values(view.consumers ?? {}).map((group) => {
      const scale = scaling.find((each) => each.scales === group.name);
      const most = Math.max(group.workers.length, scale?.max ?? 0);
      return {
        name: group.name,
        from: group.from,
        seats: Math.ceil(most / 4) * 4 || 1,
        scaled: scale !== undefined,
      };
    }),
    reader: declaration.controls?.length !== 0,
  };
}

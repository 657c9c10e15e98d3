import type { Frame } from '@/engine/client/sandbox-client';
import type { WorldView } from '@/engine/client/view';
import { centre, type Point } from './geometry';
import { createGlide } from './glide';
import type { Target } from './hit';
import type { Ink } from './inks';
import { type Layout, READER } from './layout';
import { type Bodies, paintQueue, type Scene } from './paint-queue';
import { airborne, type Choreography, createFlights, paintFlights } from './paint-travels';
import { paintWorkers, seatsOf } from './paint-workers';
import type { Palette } from './palette';
import { drawnAs } from './routes';

export interface Painting {
  frame: Frame;
  layout: Layout;
  /** Seats of each consumers group. */
  seats: Map<string, number>;
  palette: Palette;
  ink(message: { body: string; groupId?: string | undefined }): Ink;
  selected: string | undefined;
  /** The reader prefers reduced motion: nothing travels, everything is where it belongs. */
  still: boolean;
}

export interface Painter {
  /** Paints one picture; true when it has not come to rest and wants another, although nothing new has happened. */
  paint(pen: CanvasRenderingContext2D, painting: Painting, wallMs: number): boolean;
  /** The messages as last painted. */
  targets(): readonly Target[];
}

/** Draws frames. It remembers only where things were shown, to let them glide; what is shown comes from the frame. */
export function createPainter(others?: Choreography): Painter {
  const glide = createGlide();
  const flightsAt = createFlights();
  let targets: Target[] = [];
  return {
    targets: () => targets,
    paint(pen, painting, wallMs) {
      const { frame, layout, palette, ink, selected, still } = painting;
      const flights = still ? [] : flightsAt(frame, wallMs);
      const { arriving, delivering } = airborne(flights);
      const bodies = bodiesOf(frame.view);
      const { settle } = glide;
      targets = [];
      glide.begin(wallMs, still);
      paintStanding(
        { pen, palette, atMs: frame.atMs, ink, bodies, settle, selected, arriving, targets },
        painting,
        delivering,
        (scene) => paintFlights(scene, flights, layout, placesIn(painting, targets), others),
      );
      return glide.end() || (flights.length > 0 && frame.playing);
    },
  };
}

/** Queues with their messages and workers with theirs; then whatever is to be painted over them. */
function paintStanding(
  scene: Scene,
  { frame, layout, seats }: Painting,
  delivering: Set<string>,
  over: (scene: Scene) => void,
): void {
  for (const queue of Object.values(frame.view.queues ?? {})) {
    const node = layout.nodes.get(queue.name);
    if (node !== undefined) paintQueue(scene, node, queue);
  }
  for (const group of Object.values(frame.view.consumers ?? {})) {
    const node = layout.nodes.get(group.name);
    const context = { seats: seats.get(group.name) ?? 1, onTheWay: delivering };
    if (node !== undefined) paintWorkers(scene, node, group, context);
  }
  over(scene);
}

function bodiesOf(view: WorldView): Bodies {
  const bodies: Bodies = new Map();
  for (const queue of Object.values(view.queues ?? {})) {
    for (const message of queue.messages) bodies.set(message.id, message);
  }
  for (const travel of view.travels) if (!bodies.has(travel.messageId)) bodies.set(travel.messageId, travel);
  return bodies;
}

function placesIn({ frame, layout, seats }: Painting, targets: Target[]) {
  const painted = new Map(targets.map((target) => [`${target.queue}/${target.messageId}`, target]));
  const seatOf = (worker: string): Point | undefined => {
    const name = drawnAs(worker);
    const [node, group] = [layout.nodes.get(name), frame.view.consumers?.[name]];
    const index = group?.workers.findIndex((each) => each.id === worker) ?? -1;
    if (node === undefined || group === undefined || index < 0) return undefined;
    return seatsOf(node, group, seats.get(name) ?? 1).at(index);
  };
  return (owner: string, messageId: string) => {
    const reader = owner === READER ? layout.nodes.get(READER) : undefined;
    if (reader !== undefined) return centre(reader.box);
    return painted.get(`${owner}/${messageId}`) ?? seatOf(owner);
  };
}

import type { NodeKind, ResourceModule } from '@/components/resources/resource-module';
import type { PaintParts } from './painter';
import { rows } from './rows';
import type { NodeGeometry } from './sized-graph';
import type { Stage } from './stage';

/** All that the rooms of a world bring to its drawing. */
interface Drawing {
  stage: Stage;
  geometry: Readonly<Record<string, NodeGeometry>>;
  kinds: Readonly<Record<string, NodeKind>>;
  paint: PaintParts;
}

export function drawingOf(rooms: readonly ResourceModule[]): Drawing {
  const stage = stageOf(rooms);
  const kinds: Record<string, NodeKind> = Object.assign({}, ...rooms.map((room) => room.kinds));
  const painters = Object.assign({}, ...rooms.map(({ movements }) => movements));
  return {
    stage,
    geometry: Object.assign({}, ...rooms.map((room) => room.geometry)),
    kinds,
    paint: {
      nodes: kinds,
      animation: { ...stage.animation, painters },
      messagesIn: (view) => rooms.flatMap((room) => room.messagesIn?.(view) ?? []),
    },
  };
}

/** The stage that a world needs: rows, unless one of its rooms needs more. */
export function stageOf(rooms: readonly Pick<ResourceModule, 'stage'>[]): Stage {
  return rooms.find(({ stage }) => stage !== undefined)?.stage ?? { strategy: rows };
}

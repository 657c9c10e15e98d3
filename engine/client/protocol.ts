import type { SandboxDeclaration } from './declaration';
import type { Graph } from './graph';
import type { HttpRequest } from './http';
import type { Frame } from './sandbox-client';
import type { ScriptStep } from './script';
import type { TopologyChange } from './topology';

/** Asked with an id; each is answered once with a `reply` of the same id. */
export type Ask =
  | { kind: 'open'; declaration: SandboxDeclaration }
  | { kind: 'restart'; seed?: number }
  | { kind: 'call'; operation: string; request: unknown }
  | { kind: 'http'; request: HttpRequest }
  | { kind: 'change'; change: TopologyChange }
  | { kind: 'run'; steps: ScriptStep[]; untilMs: number }
  | { kind: 'trace'; from: number; count: number }
  | { kind: 'chart'; points: number }
  | { kind: 'stateHash' };

/** Told without waiting; the next frame shows what became of it. */
export type Tell =
  | { kind: 'play' }
  | { kind: 'pause' }
  | { kind: 'undo' }
  | { kind: 'speed'; speed: number }
  | { kind: 'step'; direction: 1 | -1 }
  | { kind: 'seek'; atMs: number };

export type ToSandbox = ({ id: number } & Ask) | Tell;

export type FromSandbox =
  | { kind: 'frame'; frame: PackedFrame }
  | { kind: 'reply'; id: number; ok: true; value: unknown }
  | { kind: 'reply'; id: number; ok: false; message: string };

/**
 * Things with an id, as a difference to the frame before: `[from, count]` repeats so many of the earlier list, anything else is
 * new or has changed. What a frame does not change costs next to nothing to post.
 */
export type PackedItems = ([from: number, count: number] | Record<string, unknown>)[];

export type PackedList = { since: PackedItems };

/** A frame whose lists are packed, and which has the graph only when that has changed. */
export type PackedFrame = Omit<Frame, 'view' | 'graph'> & { view: Record<string, unknown>; graph?: Graph };

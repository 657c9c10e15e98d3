import 'server-only';
import type { World } from '@/engine/kernel/world';
import type { WorldSnapshot } from '@/engine/kernel/world-options';
import type { LiveStep } from './live-world';
import { StateFile } from './state-file';
import { RECORD_HEAD_BYTES, readRecord } from './state-record';
import { readStep, stepText } from './step-text';

const FORMAT = 'fanout-state';
const VERSION = 1;

/** What a new world is made of; a persisted one goes on with what it was made of. */
export interface WorldBasis {
  seed: number;
  startMs: number;
  accountId: string;
  region: string;
  /** Whether messages in queues carry real signatures too; those to webhooks always do. */
  signsAll?: boolean;
}

interface Head {
  format: string;
  version: number;
  basis: WorldBasis;
  snapshot?: WorldSnapshot;
}

export interface PersistenceOptions {
  path: string;
  /** For a file that does not exist yet. */
  basis: WorldBasis;
  create(basis: WorldBasis): World;
  compactBytes?: number;
  sync?: boolean;
  onFault?(error: Error): void;
}

export interface PersistedWorld {
  world: World;
  file: StateFile;
  /** Steps that were replayed. */
  replayed: number;
  /** Bytes at the end that were no whole step: the process ended while it wrote them, and nobody had heard of it. */
  cutBytes: number;
}

/** The file is there and cannot be used; the message says why. */
export class StateFault extends Error {}

/** Opens a world that is persisted in a file, or begins one. @throws StateFault when the file is not one of ours, or of a newer version */
export function openPersistedWorld(options: PersistenceOptions, bytes: Buffer | undefined): PersistedWorld {
  const { path, create, compactBytes, sync, onFault } = options;
  const begun = bytes?.length ? readHead(path, bytes) : undefined;
  const basis = begun?.head.basis ?? options.basis;
  const world = create(basis);
  if (begun?.head.snapshot) restoreInto(world, begun.head.snapshot);
  const replay = begun && bytes ? replaySteps(world, bytes, begun.next, path) : { steps: 0, end: 0 };
  const head = () => JSON.stringify({ format: FORMAT, version: VERSION, basis, snapshot: world.snapshot() });
  const file = new StateFile({ path, head, compactBytes, sync, onFault }, begun ? replay.end : undefined);
  return { world, file, replayed: replay.steps, cutBytes: begun && bytes ? bytes.length - replay.end : 0 };
}

export function persistStep(file: StateFile, step: LiveStep): void {
  file.append(stepText(step));
}

function readHead(path: string, bytes: Buffer): { head: Head; next: number } {
  const found = readRecord(bytes, 0);
  const head = typeof found === 'object' ? parseHead(found.text) : undefined;
  if (!head || typeof found !== 'object') throw new StateFault(`${path} is not a state file of Fanout.`);
  if (head.version !== VERSION)
    throw new StateFault(
      `${path} was written by a version of Fanout whose format ${head.version} is not known here.`,
    );
  return { head, next: found.next };
}

function parseHead(text: string): Head | undefined {
  try {
    const head = JSON.parse(text);
    return head?.format === FORMAT ? head : undefined;
  } catch {
    return undefined;
  }
}

/** Puts a new world to a snapshot. A service that the snapshot's version did not have yet begins empty. */
export function restoreInto(world: World, snapshot: WorldSnapshot): void {
  const fresh = world.snapshot();
  world.restore({
    ...snapshot,
    services: { ...fresh.services, ...snapshot.services },
    chances: { ...fresh.chances, ...snapshot.chances },
  });
}

/** Replays the steps, up to the first that is not whole. @throws StateFault if whole steps come after that */
function replaySteps(
  world: World,
  bytes: Buffer,
  start: number,
  path: string,
): { steps: number; end: number } {
  let end = start;
  let steps = 0;
  for (let found = readRecord(bytes, end); typeof found === 'object'; found = readRecord(bytes, end)) {
    try {
      replayStep(world, readStep(found.text));
    } catch (cause) {
      throw new StateFault(`Step ${steps + 1} in ${path} cannot be made again.`, { cause });
    }
    end = found.next;
    steps += 1;
  }
  requireTornTail(bytes, end, path);
  return { steps, end };
}

/** What an ended process left half written is the file's last record. One with whole records after it is damage. */
function requireTornTail(bytes: Buffer, offset: number, path: string): void {
  if (bytes.length - offset < RECORD_HEAD_BYTES) return;
  const next = offset + RECORD_HEAD_BYTES + bytes.readUInt32LE(offset);
  if (next < bytes.length && typeof readRecord(bytes, next) === 'object')
    throw new StateFault(
      `${path} is damaged at byte ${offset}: restore it from a copy, or start with another file.`,
    );
}

/** Makes a step that was made before once more. */
export function replayStep(world: World, step: LiveStep): void {
  world.advanceTo(step.atMs);
  if ('call' in step) world.execute(step.call);
  else world.abandon(step.abandoned);
  // Whoever was to hear it is gone.
  for (const callId of world.answeredCalls) world.answer(callId);
}

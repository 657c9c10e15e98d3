import type { Graph } from './graph';
import { isSame } from './is-same';
import type { PackedFrame, PackedItems, PackedList } from './protocol';
import type { Frame } from './sandbox-client';

type Item = { id: string } & Record<string, unknown>;
type Things = Record<string, Record<string, unknown>>;
type Lists = Map<string, readonly Item[]>;

/** A list in the things of a kind that can be long, and of which little changes from one frame to the next. */
export interface LongList {
  /** The kind's key in a view: `'queues'`. */
  kind: string;
  /** The field that holds the list; what is in it has an `id`. */
  field: string;
  /** Whether two states of one item look the same. */
  isSame(one: never, other: never): boolean;
}

/** Packs frames for one listener: each is told against the frame packed before. */
export class FramePacker {
  private last: Lists = new Map();
  private graph: Graph | undefined;

  /** @param longLists of the world that is shown now */
  constructor(private readonly longLists: () => readonly LongList[]) {}

  pack({ graph, view, ...frame }: Frame): PackedFrame {
    const lists: Lists = new Map();
    const packed: Record<string, unknown> = { ...view };
    for (const list of this.longLists()) {
      const things = packed[list.kind] as Things | undefined;
      if (things) packed[list.kind] = this.packThings(things, list, lists);
    }
    this.last = lists;
    const isKnown = isSame(this.graph, graph);
    this.graph = graph;
    return { ...frame, view: packed, ...(!isKnown && { graph }) };
  }

  private packThings(things: Things, { kind, field, isSame: isSameItem }: LongList, lists: Lists): Things {
    const packed: Things = {};
    for (const [name, thing] of Object.entries(things)) {
      const place = `${kind}\n${name}\n${field}`;
      const items = (thing[field] ?? []) as readonly Item[];
      lists.set(place, items);
      const since = packItems(this.last.get(place) ?? [], items, isSameItem as SameItem);
      packed[name] = { ...thing, [field]: { since } satisfies PackedList };
    }
    return packed;
  }
}

/** Unpacks what a `FramePacker` packed, frame after frame; items that did not change stay the same objects, and so does the graph. */
export class FrameUnpacker {
  private last: Lists = new Map();
  private graph: Graph = { nodes: [], edges: [] };

  unpack({ graph = this.graph, view, ...frame }: PackedFrame): Frame {
    const lists: Lists = new Map();
    const unpacked: Record<string, unknown> = { ...view };
    for (const [kind, things] of Object.entries(view))
      if (isRecord(things)) unpacked[kind] = this.unpackThings(kind, things, lists);
    this.last = lists;
    this.graph = graph;
    return { ...frame, graph, view: unpacked as unknown as Frame['view'] };
  }

  private unpackThings(kind: string, things: Record<string, unknown>, lists: Lists) {
    return Object.fromEntries(
      Object.entries(things).map(([name, thing]) => [
        name,
        isRecord(thing) ? this.unpackThing(`${kind}\n${name}`, thing, lists) : thing,
      ]),
    );
  }

  private unpackThing(of: string, thing: Record<string, unknown>, lists: Lists) {
    const unpacked = { ...thing };
    for (const [field, value] of Object.entries(thing)) {
      if (!isPacked(value)) continue;
      const place = `${of}\n${field}`;
      const items = unpackItems(this.last.get(place) ?? [], value.since);
      lists.set(place, items);
      unpacked[field] = items;
    }
    return unpacked;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPacked(value: unknown): value is PackedList {
  return isRecord(value) && Array.isArray(value.since);
}

type SameItem = (one: Item, other: Item) => boolean;

function packItems(before: readonly Item[], after: readonly Item[], isSameItem: SameItem): PackedItems {
  const places = new Map(before.map((item, index) => [item.id, index]));
  const packed: PackedItems = [];
  let run: [number, number] | undefined;
  for (const item of after) {
    const place = places.get(item.id);
    if (place === undefined || !isSameItem(before[place] as Item, item)) {
      packed.push(item);
      run = undefined;
    } else if (run && run[0] + run[1] === place) run[1] += 1;
    else {
      run = [place, 1];
      packed.push(run);
    }
  }
  return packed;
}

function unpackItems(before: readonly Item[], packed: PackedItems): Item[] {
  return packed.flatMap((part) =>
    Array.isArray(part) ? before.slice(part[0], part[0] + part[1]) : [part as Item],
  );
}

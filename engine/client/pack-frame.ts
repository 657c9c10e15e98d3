import type { Graph } from './graph';
import { isSame } from './is-same';
import type { PackedFrame, PackedItems, PackedList } from './protocol';
import type { Frame } from './sandbox-client';

type Item = Record<string, unknown>;
type Lists = Map<string, readonly Item[]>;

/** Packs frames for one listener: each is told against the frame packed before. */
export class FramePacker {
  private last: Lists = new Map();
  private graph: Graph | undefined;

  pack({ graph, view, ...frame }: Frame): PackedFrame {
    const lists: Lists = new Map();
    const packed = mapLists(view, (place, value) => {
      if (!isList(value)) return value;
      lists.set(place, value);
      return { since: packItems(this.last.get(place) ?? [], value) } satisfies PackedList;
    });
    this.last = lists;
    const isKnown = isSame(this.graph, graph);
    this.graph = graph;
    return { ...frame, view: packed, ...(!isKnown && { graph }) };
  }
}

/** Unpacks what a `FramePacker` packed, frame after frame; items that did not change stay the same objects, and so does the graph. */
export class FrameUnpacker {
  private last: Lists = new Map();
  private graph: Graph = { nodes: [], edges: [] };

  unpack({ graph = this.graph, view, ...frame }: PackedFrame): Frame {
    const lists: Lists = new Map();
    const unpacked = mapLists(view, (place, value) => {
      if (!isPacked(value)) return value;
      const items = unpackItems(this.last.get(place) ?? [], value.since);
      lists.set(place, items);
      return items;
    });
    this.last = lists;
    this.graph = graph;
    return { ...frame, graph, view: unpacked as unknown as Frame['view'] };
  }
}

/** A view in which every field of every thing of every kind has been replaced. */
function mapLists(view: object, replaced: (place: string, value: unknown) => unknown): Item {
  const mapped: Item = {};
  for (const [kind, things] of Object.entries(view))
    mapped[kind] = isRecord(things) ? mapThings(kind, things, replaced) : things;
  return mapped;
}

function mapThings(kind: string, things: Item, replaced: (place: string, value: unknown) => unknown): Item {
  const mapped: Item = {};
  for (const [name, thing] of Object.entries(things)) {
    if (!isRecord(thing)) return things;
    const fields: Item = {};
    for (const field of Object.keys(thing))
      fields[field] = replaced(`${kind}\n${name}\n${field}`, thing[field]);
    mapped[name] = fields;
  }
  return mapped;
}

function isRecord(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Things with an id, in some order: of these only what has changed is told. */
function isList(value: unknown): value is Item[] {
  return Array.isArray(value) && isRecord(value[0]) && typeof value[0].id === 'string';
}

function isPacked(value: unknown): value is PackedList {
  return isRecord(value) && Array.isArray(value.since);
}

function packItems(before: readonly Item[], after: readonly Item[]): PackedItems {
  const places = new Map(before.map((item, index) => [item.id, index]));
  const packed: PackedItems = [];
  let run: [number, number] | undefined;
  for (const item of after) {
    const place = places.get(item.id);
    if (place === undefined || !isSame(before[place], item)) {
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
  return packed.flatMap((part) => (Array.isArray(part) ? before.slice(part[0], part[0] + part[1]) : [part]));
}

import type { Member, MemberTraits, ServiceSchema, Shape, ShapeRef, ShapeTraits } from './schema';

/** A member of a shape with its type, both what it says itself and what its type says. */
export interface MemberNode {
  ref: ShapeRef;
  traits: MemberTraits;
}

export type ShapeNode =
  | { kind: 'simple'; type: string }
  | { kind: 'list'; member: MemberNode; sparse: boolean }
  | { kind: 'map'; key: MemberNode; value: MemberNode; sparse: boolean }
  | { kind: 'struct'; name: string; members: [string, MemberNode][]; traits: ShapeTraits; union: boolean };

/** What a reference stands for. */
export function shapeOf(schema: ServiceSchema, ref: ShapeRef): ShapeNode {
  if (ref.endsWith('[]')) return { kind: 'list', member: memberNode(ref.slice(0, -2)), sparse: false };
  if (ref.endsWith('{}')) {
    return { kind: 'map', key: memberNode('string'), value: memberNode(ref.slice(0, -2)), sparse: false };
  }
  const shape = Object.hasOwn(schema.shapes, ref) ? schema.shapes[ref] : undefined;
  return shape ? nodeOf(ref, shape) : { kind: 'simple', type: ref };
}

export function memberNode(member: Member): MemberNode {
  return typeof member === 'string' ? { ref: member, traits: {} } : { ref: member[0], traits: member[1] };
}

function nodeOf(name: string, shape: Shape): ShapeNode {
  switch (shape[0]) {
    case 'list': {
      const [, member, traits] = shape;
      const node = memberNode(member);
      return { kind: 'list', member: node, sparse: isSparse(traits) || isSparse(node.traits) };
    }
    case 'map': {
      const [, key, value, traits] = shape;
      const node = memberNode(value);
      return {
        kind: 'map',
        key: memberNode(key),
        value: node,
        sparse: isSparse(traits) || isSparse(node.traits),
      };
    }
    default: {
      const [kind, members, traits = {}] = shape;
      const nodes = Object.entries(members).map(([key, member]): [string, MemberNode] => [
        key,
        memberNode(member),
      ]);
      return { kind: 'struct', name, members: nodes, traits, union: kind === 'union' };
    }
  }
}

function isSparse(traits: ShapeTraits | undefined): boolean {
  return traits?.sparse === 1;
}

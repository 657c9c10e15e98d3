import type { Chance } from '../kernel/chance';
import type { ServiceSchema, ShapeRef } from '../wire/schema';
import { type MemberNode, type ShapeNode, shapeOf } from '../wire/shape-node';

const MAX_DEPTH = 6;
const TEXTS = ['a', 'orders', 'a b', 'ü€😀', '<&>"\'', 'x=1&y=2', '%2F+', '{"a":[1]}', 'line\nline', ''];
/** Headers, paths and their like hold no more than this. */
const PLAIN_TEXTS = ['a', 'orders', 'x-1', 'A.b_c'];

/**
 * A value of a shape as a caller of the SDK would write it: dates as Date, blobs as bytes; required members always,
 * the others now and then.
 */
export function sampleShape(schema: ServiceSchema, ref: ShapeRef, chance: Chance): unknown {
  return new Sampler(schema, chance).sample({ ref, traits: {} }, 0);
}

class Sampler {
  constructor(
    private readonly schema: ServiceSchema,
    private readonly chance: Chance,
  ) {}

  sample(member: MemberNode, depth: number): unknown {
    const node = shapeOf(this.schema, member.ref);
    switch (node.kind) {
      case 'simple':
        return this.simple(node.type, member);
      case 'list':
        return this.many(depth).map(() =>
          this.sample({ ...node.member, traits: { ...member.traits } }, depth + 1),
        );
      case 'map':
        return Object.fromEntries(
          this.many(depth).map((index) => [`k${index}`, this.sample(node.value, depth + 1)]),
        );
      default:
        return this.struct(node, depth);
    }
  }

  private struct(node: ShapeNode & { kind: 'struct' }, depth: number): unknown {
    const { members } = node;
    if (node.union) return this.union(members, depth);
    const required = node.traits.required ?? 0;
    const share = depth > 2 ? 0.2 : 0.6;
    const kept = members.filter(
      (_, index) => index < required || (depth <= MAX_DEPTH && this.chance.hit(share)),
    );
    // Query cannot tell a structure without members from none.
    if (kept.length === 0 && members[0] && depth > 0) kept.push(members[0]);
    return Object.fromEntries(kept.map(([name, member]) => [name, this.sample(member, depth + 1)]));
  }

  /** One of several; deep down the last, which is the least likely to contain the union again. */
  private union(members: [string, MemberNode][], depth: number): unknown {
    const member = members[depth > MAX_DEPTH ? members.length - 1 : this.chance.below(members.length)];
    return member ? { [member[0]]: this.sample(member[1], depth + 1) } : {};
  }

  private many(depth: number): number[] {
    return depth > MAX_DEPTH ? [] : Array.from({ length: 1 + this.chance.below(2) }, (_, index) => index);
  }

  private simple(type: string, { traits }: MemberNode): unknown {
    const { chance } = this;
    const isBound = traits.httpHeader ?? traits.httpLabel ?? traits.httpQuery ?? traits.httpPrefixHeaders;
    const texts = isBound === undefined ? TEXTS : PLAIN_TEXTS;
    switch (type) {
      case 'number':
      case 'bigint':
      case 'decimal':
        return traits.httpResponseCode ? 200 : chance.below(1_000_000);
      case 'boolean':
        return chance.hit(0.5);
      case 'blob':
      case 'stream':
        return Uint8Array.from({ length: 1 + chance.below(5) }, () => chance.below(256));
      case 'document':
        return { a: [1, 'b', true] };
      case 'string':
        return texts[chance.below(texts.length)];
      default:
        // Whole seconds: HTTP's date knows no others.
        return new Date(1_700_000_000_000 + chance.below(1_000_000) * 1000);
    }
  }
}

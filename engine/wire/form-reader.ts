import { type FormNode, numbered } from './form';
import { textReader } from './scalar-text';
import type { ServiceSchema, ShapeRef } from './schema';
import { setField } from './set-field';
import { type MemberNode, type ShapeNode, shapeOf } from './shape-node';

type FormRead = (node: FormNode) => unknown;

/**
 * Readers of a service's shapes from a Query request's tree. Lists and maps are taken both flattened and with
 * `member` and `entry`, since clients of different age write both; unknown parameters are ignored.
 */
export class FormReaders {
  private readonly made = new Map<ShapeRef, FormRead>();

  constructor(private readonly schema: ServiceSchema) {}

  of(ref: ShapeRef): FormRead {
    const known = this.made.get(ref);
    if (known) return known;
    this.made.set(ref, (node) => made(node));
    const made = this.make(shapeOf(this.schema, ref));
    this.made.set(ref, made);
    return made;
  }

  private make(node: ShapeNode): FormRead {
    switch (node.kind) {
      case 'simple': {
        const read = textReader(node.type);
        return ({ text }) => read(text ?? '');
      }
      case 'list': {
        const read = this.of(node.member.ref);
        const inner = ['member', node.member.traits.xmlName];
        return (form) => numbered(unwrapped(form, inner)).map(read);
      }
      case 'map':
        return this.map(node);
      default:
        return this.struct(node.members);
    }
  }

  private struct(nodes: [string, MemberNode][]): FormRead {
    // Two members may share a name in Query, as ReceiveMessage's two lists of attribute names do: the older has it.
    const members = new Map(
      nodes
        .map(([name, { ref, traits }]) => [traits.xmlName ?? name, { name, read: this.of(ref) }] as const)
        .reverse(),
    );
    return (form) => {
      const result: Record<string, unknown> = {};
      for (const [key, child] of form.children ?? []) {
        const member = members.get(key);
        if (member) result[member.name] = member.read(child);
      }
      return result;
    };
  }

  private map(node: ShapeNode & { kind: 'map' }): FormRead {
    const read = this.of(node.value.ref);
    const [keyName, valueName] = [node.key.traits.xmlName ?? 'key', node.value.traits.xmlName ?? 'value'];
    return (form) => {
      const result: Record<string, unknown> = {};
      for (const entry of numbered(unwrapped(form, ['entry']))) {
        const key = entry.children?.get(keyName)?.text;
        const value = entry.children?.get(valueName);
        if (key !== undefined && value) setField(result, key, read(value));
      }
      return result;
    };
  }
}

function unwrapped(form: FormNode, names: (string | undefined)[]): FormNode {
  for (const name of names) {
    const inner = name === undefined ? undefined : form.children?.get(name);
    if (inner) return inner;
  }
  return form;
}

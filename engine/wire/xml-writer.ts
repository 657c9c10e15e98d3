import { toBase64 } from '../bytes/base64';
import type { ServiceSchema, ShapeRef } from './schema';
import { type MemberNode, type ShapeNode, shapeOf } from './shape-node';
import { httpTimestamp, isoTimestamp, toSeconds } from './timestamp';
import { escapeXml } from './xml-text';

/** A value as an element of that name; a flattened list or map as several. */
type XmlWrite = (value: unknown, tag: string) => string;

/** The inside of an element, and attributes for its start tag. */
interface Inside {
  content: string;
  attributes: string;
}

type Fields = { readonly [field: string]: unknown };

/** Writers of a service's shapes as XML, made once per shape: what Query and REST-XML answers consist of. */
export class XmlWriters {
  private readonly made = new Map<ShapeRef, XmlWrite>();

  constructor(private readonly schema: ServiceSchema) {}

  /** The members of a structure as elements, in the order of the model. */
  content(ref: ShapeRef, value: unknown, wanted: (member: MemberNode) => boolean = () => true): string {
    const node = shapeOf(this.schema, ref);
    if (node.kind !== 'struct') return '';
    return this.inside(
      node.members.filter(([, member]) => wanted(member)),
      value,
    ).content;
  }

  element(ref: ShapeRef, value: unknown, tag: string): string {
    return this.of(ref)(value, tag);
  }

  private of(ref: ShapeRef): XmlWrite {
    const known = this.made.get(ref);
    if (known) return known;
    this.made.set(ref, (value, tag) => made(value, tag));
    const made = this.make(shapeOf(this.schema, ref));
    this.made.set(ref, made);
    return made;
  }

  private make(node: ShapeNode): XmlWrite {
    switch (node.kind) {
      case 'simple':
        return (value, tag) => `<${tag}>${simpleText(node.type, value)}</${tag}>`;
      case 'list':
        return (value, tag) =>
          `<${tag}>${this.items(node, value, node.member.traits.xmlName ?? 'member')}</${tag}>`;
      case 'map':
        return (value, tag) => `<${tag}>${this.entries(node, value, 'entry')}</${tag}>`;
      default: {
        const [prefix, uri] = node.traits.xmlNamespace ?? [];
        const namespace = uri ? ` xmlns${prefix ? `:${prefix}` : ''}="${uri}"` : '';
        return (value, tag) => {
          const { content, attributes } = this.inside(node.members, value);
          return `<${tag}${namespace}${attributes}>${content}</${tag}>`;
        };
      }
    }
  }

  private inside(members: [string, MemberNode][], value: unknown): Inside {
    const inside = { content: '', attributes: '' };
    if (typeof value !== 'object' || value === null) return inside;
    for (const [name, member] of members) {
      const field = (value as Fields)[name] ?? undefined;
      if (field !== undefined) this.addMember(inside, member, field, member.traits.xmlName ?? name);
    }
    return inside;
  }

  private addMember(inside: Inside, member: MemberNode, value: unknown, tag: string): void {
    if (member.traits.xmlAttribute) inside.attributes += ` ${tag}="${attributeText(value)}"`;
    else inside.content += this.member(member, value, tag);
  }

  private member(member: MemberNode, value: unknown, tag: string): string {
    const { traits, ref } = member;
    if (traits.xmlFlattened) return this.flat(shapeOf(this.schema, ref), value, tag);
    const type = shapeOf(this.schema, ref);
    // A member's own timestamp format is part of its type, so only names differ here.
    return type.kind === 'simple'
      ? `<${tag}>${simpleText(type.type, value)}</${tag}>`
      : this.of(ref)(value, tag);
  }

  private flat(node: ShapeNode, value: unknown, tag: string): string {
    if (node.kind === 'list') return this.items(node, value, tag);
    return node.kind === 'map' ? this.entries(node, value, tag) : '';
  }

  private items(node: ShapeNode & { kind: 'list' }, value: unknown, tag: string): string {
    if (!Array.isArray(value)) return '';
    const write = this.of(node.member.ref);
    return value.map((item) => (item === null ? '' : write(item, tag))).join('');
  }

  private entries(node: ShapeNode & { kind: 'map' }, value: unknown, tag: string): string {
    if (typeof value !== 'object' || value === null) return '';
    const [keyTag, valueTag] = [node.key.traits.xmlName ?? 'key', node.value.traits.xmlName ?? 'value'];
    const write = this.of(node.value.ref);
    return Object.entries(value)
      .filter(([, item]) => item !== undefined && item !== null)
      .map(
        ([key, item]) => `<${tag}><${keyTag}>${escapeXml(key)}</${keyTag}>${write(item, valueTag)}</${tag}>`,
      )
      .join('');
  }
}

/** A simple value in XML, in headers and in queries. */
export function simpleText(type: string, value: unknown): string {
  switch (type) {
    case 'blob':
    case 'stream':
      return value instanceof Uint8Array ? toBase64(value) : escapeXml(String(value));
    case 'timestamp':
    case 'date-time':
      return isoTimestamp(toSeconds(value) ?? 0);
    case 'http-date':
      return httpTimestamp(toSeconds(value) ?? 0);
    case 'epoch-seconds':
      return String(toSeconds(value) ?? 0);
    default:
      return escapeXml(String(value));
  }
}

function attributeText(value: unknown): string {
  return escapeXml(String(value)).replaceAll('"', '&quot;');
}

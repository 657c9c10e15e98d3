import { textReader } from './scalar-text';
import type { ServiceSchema, ShapeRef } from './schema';
import { setField } from './set-field';
import { type MemberNode, type ShapeNode, shapeOf } from './shape-node';
import type { XmlElement } from './xml-parse';

/** Elements of one name: a flattened list is several, everything else the first. */
type XmlRead = (elements: XmlElement[]) => unknown;

/** Readers of a service's shapes from XML, made once per shape. Unknown elements are ignored. */
export class XmlReaders {
  private readonly made = new Map<string, XmlRead>();

  constructor(private readonly schema: ServiceSchema) {}

  of(ref: ShapeRef, flat = false): XmlRead {
    const key = flat ? `${ref} flat` : ref;
    const known = this.made.get(key);
    if (known) return known;
    this.made.set(key, (elements) => made(elements));
    const made = this.make(shapeOf(this.schema, ref), flat);
    this.made.set(key, made);
    return made;
  }

  private make(node: ShapeNode, flat: boolean): XmlRead {
    switch (node.kind) {
      case 'simple': {
        const read = textReader(node.type);
        return ([element]) => read(element?.text ?? '');
      }
      case 'list': {
        const read = this.of(node.member.ref);
        const itemName = node.member.traits.xmlName ?? 'member';
        return (elements) => itemsOf(elements, flat ? undefined : itemName).map((item) => read([item]));
      }
      case 'map':
        return this.map(node, flat);
      default:
        return this.struct(node.members);
    }
  }

  private struct(nodes: [string, MemberNode][]): XmlRead {
    const members = nodes.map(([name, { ref, traits }]) => ({
      name,
      tag: traits.xmlName ?? name,
      isAttribute: traits.xmlAttribute === 1,
      read: this.of(ref, traits.xmlFlattened === 1),
    }));
    return ([element]) => (element ? readMembers(element, members) : {});
  }

  private map(node: ShapeNode & { kind: 'map' }, flat: boolean): XmlRead {
    const read = this.of(node.value.ref);
    const [keyTag, valueTag] = [node.key.traits.xmlName ?? 'key', node.value.traits.xmlName ?? 'value'];
    return (elements) => {
      const result: Record<string, unknown> = {};
      for (const entry of itemsOf(elements, flat ? undefined : 'entry')) {
        const [key] = childrenOf(entry, keyTag);
        if (key) setField(result, key.text, read(childrenOf(entry, valueTag)));
      }
      return result;
    };
  }
}

interface XmlMember {
  name: string;
  tag: string;
  isAttribute: boolean;
  read: XmlRead;
}

function readMembers(element: XmlElement, members: XmlMember[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { name, tag, isAttribute, read } of members) {
    const found = isAttribute ? attributeOf(element, tag) : childrenOf(element, tag);
    if (found.length > 0) result[name] = read(found);
  }
  return result;
}

function itemsOf(elements: XmlElement[], itemName: string | undefined): XmlElement[] {
  return itemName === undefined ? elements : elements.flatMap((element) => childrenOf(element, itemName));
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** An attribute as if it were an element. */
function attributeOf(element: XmlElement, name: string): XmlElement[] {
  const text = element.attributes.get(name);
  return text === undefined ? [] : [{ name, attributes: new Map(), children: [], text }];
}

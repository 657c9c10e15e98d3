import { WireFault } from './wire-fault';

/** A key of a Query request, split at its dots: `Attribute.1.Name=a` is a text three nodes deep. */
export interface FormNode {
  text: string | undefined;
  children: Map<string, FormNode> | undefined;
}

/** No shape of AWS's Query services lies deeper; a longer key names nothing. */
const MAX_DEPTH = 24;

/** The pairs of `a=1&b=2`, decoded. @throws WireFault when a percent escape is broken */
export function parseForm(text: string): [string, string][] {
  const pairs: [string, string][] = [];
  if (text === '') return pairs;
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const [key, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    pairs.push([decodeFormText(key), decodeFormText(value)]);
  }
  return pairs;
}

function decodeFormText(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    throw new WireFault('MalformedQueryString', 'The query string is not well-formed.');
  }
}

/** The pairs as a tree. Of a key that comes twice the last counts. */
export function formTree(pairs: readonly (readonly [string, string])[]): FormNode {
  const root: FormNode = { text: undefined, children: undefined };
  for (const [key, value] of pairs) {
    const parts = key.split('.', MAX_DEPTH + 1);
    if (parts.length > MAX_DEPTH) continue;
    let node = root;
    for (const part of parts) node = childOf(node, part);
    node.text = value;
  }
  return root;
}

function childOf(node: FormNode, name: string): FormNode {
  node.children ??= new Map();
  let child = node.children.get(name);
  if (!child) {
    child = { text: undefined, children: undefined };
    node.children.set(name, child);
  }
  return child;
}

/** The children called 1, 2, 3 …, in the order of their numbers. */
export function numbered(node: FormNode): FormNode[] {
  const found: [number, FormNode][] = [];
  for (const [name, child] of node.children ?? []) {
    if (/^\d{1,9}$/.test(name)) found.push([Number(name), child]);
  }
  return found.sort(([a], [b]) => a - b).map(([, child]) => child);
}

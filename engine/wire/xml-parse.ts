import { WireFault } from './wire-fault';

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

/** Nothing that AWS takes lies deeper. */
const MAX_DEPTH = 64;
const MAX_ELEMENTS = 100_000;
const NAME = /^[A-Za-z_][\w.:-]*/;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function malformed(): WireFault {
  return new WireFault(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}

/**
 * The root element of a document. Document types are refused: with them come entities that grow without bound.
 * @throws WireFault MalformedXML
 */
export function parseXml(text: string): XmlElement {
  return new Parser(text).document();
}

class Parser {
  private at = 0;
  private count = 0;
  private readonly open: XmlElement[] = [];
  private root: XmlElement | undefined;

  constructor(private readonly text: string) {
    if (text.startsWith('\ufeff')) this.at = 1;
  }

  document(): XmlElement {
    while (this.at < this.text.length) {
      const next = this.text.indexOf('<', this.at);
      this.characters(this.text.slice(this.at, next < 0 ? this.text.length : next));
      if (next < 0) break;
      this.at = next;
      this.markup();
    }
    if (!this.root || this.open.length > 0) throw malformed();
    return this.root;
  }

  private characters(raw: string): void {
    const element = this.open.at(-1);
    if (element) element.text += unescaped(raw);
    else if (raw.trim() !== '') throw malformed();
  }

  private markup(): void {
    const { text, at } = this;
    if (text.startsWith('<!--', at)) this.skipPast('-->');
    else if (text.startsWith('<![CDATA[', at)) this.characterData();
    else if (text.startsWith('<?', at)) this.skipPast('?>');
    else if (text.startsWith('</', at)) this.endTag();
    else this.startTag();
  }

  private skipPast(end: string): void {
    const found = this.text.indexOf(end, this.at + 2);
    if (found < 0) throw malformed();
    this.at = found + end.length;
  }

  private characterData(): void {
    const from = this.at + '<![CDATA['.length;
    const element = this.open.at(-1);
    this.skipPast(']]>');
    if (!element) throw malformed();
    element.text += this.text.slice(from, this.at - ']]>'.length);
  }

  private endTag(): void {
    const end = this.text.indexOf('>', this.at);
    const element = this.open.pop();
    if (end < 0 || localName(this.text.slice(this.at + 2, end).trim()) !== element?.name) throw malformed();
    this.at = end + 1;
  }

  private startTag(): void {
    const end = this.endOfTag();
    const closed = this.text[end - 1] === '/';
    const inside = this.text.slice(this.at + 1, closed ? end - 1 : end);
    const [name] = NAME.exec(inside) ?? [];
    if (!name) throw malformed();
    const attributes = readAttributes(inside.slice(name.length));
    this.add({ name: localName(name), attributes, children: [], text: '' }, closed);
    this.at = end + 1;
  }

  /** Where the tag ends: a `>` in an attribute's value does not end it. */
  private endOfTag(): number {
    let quote = '';
    for (let index = this.at + 1; index < this.text.length; index += 1) {
      const sign = this.text.charAt(index);
      if (sign === '>' && quote === '') return index;
      quote = quoteAfter(quote, sign);
    }
    throw malformed();
  }

  private add(element: XmlElement, closed: boolean): void {
    this.count += 1;
    const parent = this.open.at(-1);
    if (!parent && this.root) throw malformed();
    if (parent) parent.children.push(element);
    else this.root = element;
    if (closed) return;
    this.open.push(element);
    if (this.open.length > MAX_DEPTH || this.count > MAX_ELEMENTS) throw malformed();
  }
}

function quoteAfter(quote: string, sign: string): string {
  if (quote !== '') return sign === quote ? '' : quote;
  return sign === '"' || sign === "'" ? sign : '';
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  let rest = text.trim();
  while (rest !== '') {
    const match = /^([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*/.exec(rest);
    const [whole, name, double, single] = match ?? [];
    if (whole === undefined || name === undefined) throw malformed();
    attributes.set(name, unescaped(double ?? single ?? ''));
    rest = rest.slice(whole.length);
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescaped(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw malformed();
    return name.startsWith('#') ? numbered(name.slice(1)) : named(name);
  });
}

function named(name: string): string {
  const sign = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  if (sign === undefined) throw malformed();
  return sign;
}

function numbered(digits: string): string {
  const code = /^x[\da-f]+$/i.test(digits)
    ? Number.parseInt(digits.slice(1), 16)
    : /^\d+$/.test(digits)
      ? Number(digits)
      : -1;
  if (code < 1 || code > 0x10ffff) throw malformed();
  return String.fromCodePoint(code);
}

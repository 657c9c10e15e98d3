const UNSAFE = /[&<>\r]/;
// What XML 1.0 cannot hold at all; a reader would refuse the whole answer. Control characters are the only ones
// that AWS lets into names and messages of some services.
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** The text as an element's content. */
export function escapeXml(text: string): string {
  const possible = text.replace(IMPOSSIBLE, '\ufffd');
  return UNSAFE.test(possible) ? possible.replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? sign) : possible;
}

export function element(tag: string, text: string): string {
  return `<${tag}>${escapeXml(text)}</${tag}>`;
}

/** What another service wraps a message in, from the outside in: the text of a notification, an object's key, an event's detail. */
const wraps = [
  /"Message" ?: ?("(?:[^"\\]|\\.)*")/,
  /"key" ?: ?("(?:[^"\\]|\\.)*")/,
  /"detail" ?: ?(\{.*\})\}$/,
];

/** The part of a body that somebody wrote: of a notification its message, of an event its detail. */
export function contentOf(body: string): string {
  if (!body.startsWith('{')) return body;
  let content = body;
  for (const wrap of wraps) {
    const inner = wrap.exec(content)?.[1];
    if (inner !== undefined) content = inner.startsWith('"') ? JSON.parse(inner) : inner;
  }
  return content;
}

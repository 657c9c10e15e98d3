/**
 * Text that somebody wrote in Markdown, as data: small enough to send, and nothing in it can run. What Markdown allows and this
 * does not (HTML, images) has become plain text by then.
 */
export type ProsePart =
  | string
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'em' | 'del'; parts: ProsePart[] }
  | { kind: 'link'; href: string; parts: ProsePart[] }
  | { kind: 'break' };

export type ProseBlock =
  | { kind: 'paragraph'; parts: ProsePart[] }
  | { kind: 'list'; ordered: boolean; items: Prose[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: Prose }
  | { kind: 'table'; head: ProsePart[][]; rows: ProsePart[][][] };

export type Prose = ProseBlock[];

import 'server-only';

/** A piece of a snippet; `hit` pieces are what was searched for. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

const lengthOfSnippet = 180;
const leadIn = 60;

/** The part of a text around the first of the found terms, cut at words, with every found term marked. */
export function cutSnippet(text: string, terms: readonly string[]): SnippetPart[] {
  const pattern = new RegExp(terms.map(escapeForPattern).join('|') || '(?!)', 'giu');
  const first = text.search(pattern);
  const from = first <= leadIn ? 0 : text.indexOf(' ', first - leadIn) + 1;
  const to =
    from + lengthOfSnippet >= text.length ? text.length : text.lastIndexOf(' ', from + lengthOfSnippet);
  const cut = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  return splitAtHits(cut, pattern);
}

function splitAtHits(text: string, pattern: RegExp): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), hit: false });
    parts.push({ text: match[0], hit: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), hit: false });
  return parts;
}

function escapeForPattern(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

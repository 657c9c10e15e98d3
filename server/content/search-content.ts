import 'server-only';
import MiniSearch, { type Query } from 'minisearch';
import { shortestQuery } from '@/lib/schemas/search';
import type { Course } from './course';
import { cutSnippet, type SnippetPart } from './cut-snippet';
import { loadCourse } from './load-course';
import { type Glossary, loadGlossary } from './load-glossary';
import { oncePerDeploy } from './once-per-deploy';

/** A section of a lesson, or a term of the glossary, that matches. */
export interface SearchResult {
  kind: 'lesson' | 'term';
  /** Leads to the heading itself. */
  href: string;
  title: string;
  /** The section's heading; empty for the beginning of a lesson and for a term. */
  heading: string;
  snippet: SnippetPart[];
}

interface SearchDocument {
  id: string;
  kind: SearchResult['kind'];
  title: string;
  heading: string;
  text: string;
  /** Other names of a term. */
  aliases?: string;
}

/** Other names of things, in lower case, with the terms that they stand for: `dlq` for `dead-letter queue`. */
type Aliases = ReadonlyMap<string, readonly string[]>;

const loadIndex = oncePerDeploy(async () => {
  const [course, glossary] = await Promise.all([loadCourse(), loadGlossary()]);
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'heading', 'text', 'aliases'],
    storeFields: ['kind', 'title', 'heading', 'text'],
    searchOptions: {
      boost: { title: 3, heading: 4, aliases: 5 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll([...lessonDocuments(course), ...termDocuments(glossary)]);
  return { index, aliases: aliasesOf(glossary) };
});

/** Full-text search, best first. Less than two letters find nothing. A name also finds what it stands for. When no place holds every word, places with some of them count. */
export async function searchContent(query: string, limit = 20): Promise<SearchResult[]> {
  if (query.trim().length < shortestQuery) return [];
  const { index, aliases } = await loadIndex();
  const strict = index.search(withAliases(query, aliases));
  const hits = strict.length > 0 ? strict : index.search(query, { combineWith: 'OR' });
  return hits.slice(0, limit).map((hit) => ({
    kind: hit.kind,
    href: hit.id,
    title: hit.title,
    heading: hit.heading,
    snippet: cutSnippet(hit.text, hit.terms),
  }));
}

/** The query as it was typed, or with a name in it replaced by each of the terms it stands for. */
function withAliases(query: string, aliases: Aliases): Query {
  const typed = query.toLowerCase().trim();
  const replaced = [...aliases].flatMap(([alias, terms]) => {
    const at = ` ${typed} `.indexOf(` ${alias} `);
    if (at === -1) return [];
    return terms.map((term) => `${typed.slice(0, at)}${term}${typed.slice(at + alias.length)}`);
  });
  return {
    combineWith: 'OR',
    queries: [typed, ...replaced].map((words) => ({ combineWith: 'AND', queries: [words] })),
  };
}

function aliasesOf(glossary: Glossary): Aliases {
  const aliases = new Map<string, string[]>();
  for (const { term, aliases: names } of glossary.terms.values()) {
    for (const name of names.map((one) => one.toLowerCase())) {
      aliases.set(name, [...(aliases.get(name) ?? []), term]);
    }
  }
  return aliases;
}

function lessonDocuments(course: Course): SearchDocument[] {
  return course.lessons.flatMap((lesson) =>
    lesson.sections.map((section) => ({
      id: `/learn/${lesson.slug}${section.id ? `#${section.id}` : ''}`,
      kind: 'lesson' as const,
      title: lesson.title,
      heading: section.heading,
      text: section.depth === 1 ? `${lesson.topic}. ${lesson.summary} ${section.text}` : section.text,
    })),
  );
}

function termDocuments(glossary: Glossary): SearchDocument[] {
  return [...glossary.terms.values()].map((term) => ({
    id: `/glossary#${term.id}`,
    kind: 'term' as const,
    title: term.term,
    heading: '',
    text: term.definition,
    aliases: term.aliases.join(' '),
  }));
}

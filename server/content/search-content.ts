import 'server-only';
import MiniSearch from 'minisearch';
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
}

const loadIndex = oncePerDeploy(async () => {
  const [course, glossary] = await Promise.all([loadCourse(), loadGlossary()]);
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'heading', 'text'],
    storeFields: ['kind', 'title', 'heading', 'text'],
    searchOptions: {
      boost: { title: 3, heading: 4 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll([...lessonDocuments(course), ...termDocuments(glossary)]);
  return index;
});

/** Full-text search, best first. An empty query finds nothing. When no place holds every word, places with some of them count. */
export async function searchContent(query: string, limit = 20): Promise<SearchResult[]> {
  const index = await loadIndex();
  const strict = index.search(query);
  const hits = strict.length > 0 ? strict : index.search(query, { combineWith: 'OR' });
  return hits.slice(0, limit).map((hit) => ({
    kind: hit.kind,
    href: hit.id,
    title: hit.title,
    heading: hit.heading,
    snippet: cutSnippet(hit.text, hit.terms),
  }));
}

function lessonDocuments(course: Course): SearchDocument[] {
  return course.lessons.flatMap((lesson) =>
    lesson.sections.map((section) => ({
      id: `/learn/${lesson.slug}${section.id ? `#${section.id}` : ''}`,
      kind: 'lesson' as const,
      title: lesson.title,
      heading: section.heading,
      text: section.depth === 1 ? `${lesson.summary} ${section.text}` : section.text,
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
  }));
}

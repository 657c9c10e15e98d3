import type { Metadata } from 'next';
import { SearchResults } from '@/components/lesson/search-results';
import { searchQuerySchema } from '@/lib/schemas/search';
import { searchContent } from '@/server/content/search-content';

type SearchPageProps = { searchParams: Promise<{ q?: string | string[] }> };

export const metadata: Metadata = { title: 'Search', robots: { index: false } };

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const query = searchQuerySchema.parse((await searchParams).q);
  return (
    <main id="main">
      <SearchResults query={query} results={await searchContent(query)} />
    </main>
  );
}

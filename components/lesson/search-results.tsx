import sheet from '@/components/ui/sheet.module.css';
import { shortestQuery } from '@/lib/schemas/search';
import styles from './search-results.module.css';

interface Result {
  kind: 'lesson' | 'term';
  href: string;
  title: string;
  heading: string;
  snippet: { text: string; hit: boolean }[];
}

/** What a search found, or what to try instead. */
export function SearchResults({ query, results }: { query: string; results: readonly Result[] }) {
  return (
    <div className={sheet.sheet}>
      <h1>Search</h1>
      <form action="/search" className={styles.form}>
        <input
          type="search"
          name="q"
          defaultValue={query}
          aria-label="Search lessons and glossary"
          placeholder="visibility timeout"
        />
        <button type="submit">Search</button>
      </form>
      {query !== '' && <p className={sheet.lede}>{outcome(query, results.length)}</p>}
      <ol className={styles.results}>
        {results.map((result) => (
          <li key={result.href}>
            <a href={result.href}>
              {result.title}
              {result.heading && <span>{result.heading}</span>}
            </a>
            <p>
              <Snippet parts={result.snippet} />
            </p>
            {result.kind === 'term' && <small>Glossary</small>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The parts never move, so they need no names of their own: each is drawn with the rest behind it. */
function Snippet({ parts: [first, ...rest] }: { parts: Result['snippet'] }) {
  if (first === undefined) return null;
  return (
    <>
      {first.hit ? <mark>{first.text}</mark> : first.text}
      <Snippet parts={rest} />
    </>
  );
}

function outcome(query: string, count: number): string {
  if (query.length < shortestQuery) return 'Type at least two letters.';
  if (count === 0)
    return `Nothing here speaks of “${query}”. Try the name of a call, such as ReceiveMessage, or a single word.`;
  return count === 1 ? `One place speaks of “${query}”.` : `${count} places speak of “${query}”.`;
}

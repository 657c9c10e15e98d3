import { searchQuerySchema } from '@/lib/schemas/search';
import { searchContent } from '@/server/content/search-content';

/** `GET /api/search?q=visibility` answers `{ query, results }`. */
export async function GET(request: Request): Promise<Response> {
  const query = searchQuerySchema.parse(new URL(request.url).searchParams.get('q'));
  return Response.json({ query, results: await searchContent(query) });
}

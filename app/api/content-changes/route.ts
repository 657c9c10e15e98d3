import { watch } from 'node:fs';
import { contentChangedSince, contentRoot } from '@/server/content/content-files';

export const dynamic = 'force-dynamic';

/**
 * While authoring: a stream with one event for every edit under `content/`, and one at once when something was edited after
 * `since` (milliseconds since 1970): between a page's birth and its first connection here seconds can pass. A built site has
 * no such thing.
 */
export function GET(request: Request): Response {
  if (process.env.NODE_ENV !== 'development') return new Response(null, { status: 404 });
  const since = Number(new URL(request.url).searchParams.get('since') ?? Number.POSITIVE_INFINITY);
  const stream = new ReadableStream({
    async start(controller) {
      const tell = () => {
        if (!request.signal.aborted) controller.enqueue('data: changed\n\n');
      };
      // Watching comes first, so that nothing falls between it and the look back.
      const watcher = watch(contentRoot(), { recursive: true }, tell);
      request.signal.addEventListener('abort', () => {
        watcher.close();
        controller.close();
      });
      // The first bytes let the browser know that it is connected.
      controller.enqueue(': watching\n\n');
      if (await contentChangedSince(since)) tell();
    },
  });
  return new Response(stream.pipeThrough(new TextEncoderStream()), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}

import { watch } from 'node:fs';
import { contentRoot } from '@/server/content/content-files';

export const dynamic = 'force-dynamic';

/** While authoring: a stream with one event for every edit under `content/`. A built site has no such thing. */
export function GET(request: Request): Response {
  if (process.env.NODE_ENV !== 'development') return new Response(null, { status: 404 });
  const stream = new ReadableStream({
    start(controller) {
      const watcher = watch(contentRoot(), { recursive: true }, () =>
        controller.enqueue('data: changed\n\n'),
      );
      request.signal.addEventListener('abort', () => {
        watcher.close();
        controller.close();
      });
    },
  });
  return new Response(stream.pipeThrough(new TextEncoderStream()), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}

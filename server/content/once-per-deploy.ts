import 'server-only';

// Long enough for what one request asks for at once, short enough for an author's next look.
const authoringMs = 250;

/**
 * Content does not change under a running server, so it is read once. While authoring it does: then it is read again for the
 * next request, so that an edit shows without a restart. What counts is when the reading began, because a slow one may have
 * passed the file before it was edited.
 */
export function oncePerDeploy<T>(load: () => Promise<T>): () => Promise<T> {
  const keepMs = process.env.NODE_ENV === 'production' ? Number.POSITIVE_INFINITY : authoringMs;
  let loading: Promise<T> | undefined;
  let staleAtMs = 0;
  return () => {
    if (loading && performance.now() < staleAtMs) return loading;
    staleAtMs = performance.now() + keepMs;
    const current = load().catch((error: unknown) => {
      // A later request tries again.
      if (loading === current) loading = undefined;
      throw error;
    });
    loading = current;
    return current;
  };
}

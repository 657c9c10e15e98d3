import 'server-only';

// Long enough for everything that one request asks for, short enough for an author's next look.
const authoringMs = 250;

/**
 * Content does not change under a running server, so it is read once. While authoring it does: then it is read again for the
 * next request, so that an edit shows without a restart.
 */
export function oncePerDeploy<T>(load: () => Promise<T>): () => Promise<T> {
  const keepMs = process.env.NODE_ENV === 'production' ? Number.POSITIVE_INFINITY : authoringMs;
  let loading: Promise<T> | undefined;
  let staleAtMs = 0;
  return () => {
    if (loading && performance.now() < staleAtMs) return loading;
    staleAtMs = Number.POSITIVE_INFINITY;
    const current = load().finally(() => {
      staleAtMs = performance.now() + keepMs;
    });
    loading = current;
    return current;
  };
}

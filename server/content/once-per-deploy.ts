import 'server-only';
import { cache } from 'react';

/**
 * Content does not change under a running server, so it is read once. While authoring it does: then it is read once for
 * each request, so that an edit shows without a restart.
 */
export function oncePerDeploy<T>(load: () => Promise<T>): () => Promise<T> {
  if (process.env.NODE_ENV !== 'production') return cache(load);
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}

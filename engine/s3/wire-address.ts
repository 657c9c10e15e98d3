/** What of a request's address names the bucket, and what the key. */
export interface BucketAddress {
  bucket: string | undefined;
  /** Still percent-encoded; empty for the bucket itself. */
  key: string;
}

/**
 * The bucket stands in the host (`orders.s3.us-east-1.amazonaws.com`, `orders.localhost`) or is the path's first part.
 * @param host with or without a port
 * @param ownHost the endpoint's own, whose subdomains are buckets
 */
export function bucketAddress(host: string, path: string, ownHost: string | undefined): BucketAddress {
  const rest = path.replace(/^\//, '');
  const hosted = hostedBucket(host.toLowerCase().replace(/:\d+$/, ''), ownHost);
  if (hosted !== undefined) return { bucket: hosted, key: rest };
  const slash = rest.indexOf('/');
  if (slash < 0) return { bucket: decoded(rest) || undefined, key: '' };
  return { bucket: decoded(rest.slice(0, slash)) || undefined, key: rest.slice(slash + 1) };
}

function hostedBucket(host: string, ownHost: string | undefined): string | undefined {
  const aws = /^(.+)\.s3(?:[.-][a-z0-9.-]+)?\.amazonaws\.com(?:\.cn)?$/.exec(host);
  if (aws) return aws[1];
  const [bucket] = suffixes(ownHost).flatMap((suffix) =>
    host.endsWith(suffix) && host.length > suffix.length ? [host.slice(0, -suffix.length)] : [],
  );
  return bucket === 's3' ? undefined : bucket?.replace(/\.s3$/, '');
}

function suffixes(ownHost: string | undefined): string[] {
  // The subdomains of an address in numbers are no names.
  const own = ownHost && !/^[\d.]+$|:/.test(ownHost) ? [`.${ownHost}`] : [];
  return [...own, '.localhost'];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import type { WireManner } from '../wire/manner';
import { bucketAddress } from './wire-address';

/** S3 over the wire. What nothing else claims is a request to a bucket, as anonymous ones are. */
export const s3Manner: WireManner = {
  keepsObjects: true,
  rest: {
    claims: (url, host) => url !== '/' || /s3|\.localhost/.test(host),
    address: (host, path, ownHost) => {
      const { bucket, key } = bucketAddress(host, path, ownHost);
      return { label: 'Bucket', resource: bucket, key, listing: 'ListBuckets' };
    },
  },
};

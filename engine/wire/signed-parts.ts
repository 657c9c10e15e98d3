/** The signature of a request, from its `Authorization` header or the query of a presigned URL. */
export interface SignedParts {
  accessKeyId: string;
  /** `20260101/us-east-1/sqs/aws4_request` */
  scope: string;
  signedHeaders: string[];
  signature: string;
  /** `20260101T000000Z` */
  amzDate: string;
  /** Of a presigned URL, seconds. */
  expiresSeconds: number | undefined;
  sessionToken: string | undefined;
}

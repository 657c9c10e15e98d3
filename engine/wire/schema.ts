/**
 * The shapes of a service, as AWS's own SDK client describes them. The tables in `schemas/` are generated from the
 * clients by `npm run schemas`; nothing in them is written by hand.
 */
export interface ServiceSchema {
  /** Name of the engine's service. */
  service: string;
  /** The npm package that it was read from, with its version. */
  source: string;
  /** Shape namespace, for example `'com.amazonaws.sqs'`. */
  namespace: string;
  /** API version: the `Version` of a Query request. */
  version: string;
  /** What stands before the dot of `X-Amz-Target`, and in the path of an RPC v2 call. */
  target: string;
  /** The name in a SigV4 credential scope. */
  signingName: string;
  /** What the client speaks by default. */
  protocol: Protocol;
  /** XML namespace of replies. */
  xmlNamespace?: string;
  /** JSON clients are told Query's error code in a header. */
  queryCompatible?: true;
  operations: Record<string, OperationSchema>;
  errors: Record<string, ErrorSchema>;
  shapes: Record<string, Shape>;
}

export type Protocol = 'awsJson1_0' | 'awsJson1_1' | 'awsQuery' | 'restJson1' | 'restXml';

/** Input and output shape; for REST, `[method, URI template, status]`. */
export type OperationSchema = [input: ShapeRef, output: ShapeRef, http?: [string, string, number]];

/** HTTP status, the code that Query clients see where it is another, the error's members besides its message. */
export type ErrorSchema = [httpStatus: number, queryCode?: string, members?: Record<string, Member>];

/** A simple type, `'type[]'` or `'type{}'` for a list or map of one, or the name of a shape in the table. */
export type ShapeRef = string;

export type Member = ShapeRef | [ShapeRef, MemberTraits];

export type Shape =
  | ['struct' | 'union', Record<string, Member>, ShapeTraits?]
  | ['list', Member, ShapeTraits?]
  | ['map', key: Member, value: Member, ShapeTraits?];

export interface ShapeTraits {
  xmlName?: string;
  xmlNamespace?: [string, string];
  sparse?: 1;
  /** Of a structure: so many of its members, the first ones, must be there. */
  required?: number;
}

export interface MemberTraits extends ShapeTraits {
  xmlFlattened?: 1;
  xmlAttribute?: 1;
  jsonName?: string;
  httpLabel?: 1;
  httpHeader?: string;
  httpPrefixHeaders?: string;
  httpQuery?: string;
  httpQueryParams?: 1;
  httpPayload?: 1;
  httpResponseCode?: 1;
  idempotencyToken?: 1;
}

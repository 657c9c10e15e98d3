import { type JsonRead, JsonReaders } from './json-reader';
import { JsonWriters } from './json-writer';
import type { OperationSchema, ServiceSchema } from './schema';

/** A service's shapes with what has been made of them so far. */
export class WireService {
  readonly name: string;
  readonly readers: JsonReaders;
  readonly writers: JsonWriters;
  private readonly operations: Map<string, OperationSchema>;

  constructor(readonly schema: ServiceSchema) {
    this.name = schema.service;
    this.readers = new JsonReaders(schema);
    this.writers = new JsonWriters(schema);
    this.operations = new Map(Object.entries(schema.operations));
  }

  operation(name: string): OperationSchema | undefined {
    return this.operations.get(name);
  }

  jsonReader(operation: OperationSchema): JsonRead {
    return this.readers.of(operation[0]);
  }

  /** The code that Query clients see for a modern one. */
  queryCode(code: string): string {
    return (Object.hasOwn(this.schema.errors, code) ? this.schema.errors[code]?.[1] : undefined) ?? code;
  }
}

/** The services that the wire speaks for, by each of the names that a request may give them. */
export class WireServices {
  private readonly byTarget = new Map<string, WireService>();
  private readonly bySigningName = new Map<string, WireService>();
  private readonly byVersion = new Map<string, WireService>();

  constructor(schemas: readonly ServiceSchema[]) {
    for (const schema of schemas) {
      const service = new WireService(schema);
      this.byTarget.set(schema.target, service);
      this.bySigningName.set(schema.signingName, service);
      if (isQueryService(schema)) this.byVersion.set(schema.version, service);
    }
  }

  target(name: string): WireService | undefined {
    return this.byTarget.get(name);
  }

  signed(signingName: string): WireService | undefined {
    return this.bySigningName.get(signingName);
  }

  version(version: string): WireService | undefined {
    return this.byVersion.get(version);
  }
}

/** SQS and CloudWatch speak JSON now and still answer Query. */
function isQueryService(schema: ServiceSchema): boolean {
  return schema.protocol === 'awsQuery' || schema.queryCompatible === true;
}

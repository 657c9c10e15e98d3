import type { FormNode } from './form';
import { FormReaders } from './form-reader';
import type { WireManner } from './manner';
import { MANNERS } from './manners';
import { RestRouter } from './rest-router';
import type { OperationSchema, ServiceSchema, ShapeRef } from './schema';
import { ValueReaders } from './value-reader';
import { ValueWriters } from './value-writer';
import type { XmlElement } from './xml-parse';
import { XmlReaders } from './xml-reader';
import { XmlWriters } from './xml-writer';

/** A service's shapes with what has been made of them so far. */
export class WireService {
  readonly name: string;
  readonly manner: WireManner;
  /** SQS and CloudWatch speak JSON now and still answer Query. */
  readonly speaksQuery: boolean;
  readonly jsonWriters: ValueWriters;
  readonly cborWriters: ValueWriters;
  readonly xmlWriters: XmlWriters;
  /** Of a REST service. */
  readonly router: RestRouter | undefined;
  private readonly cborReaders: ValueReaders;
  private readonly jsonReaders: ValueReaders;
  private readonly xmlReaders: XmlReaders;
  private readonly formReaders: FormReaders;
  private readonly operations: Map<string, OperationSchema>;

  constructor(readonly schema: ServiceSchema) {
    this.name = schema.service;
    this.manner = MANNERS[schema.service] ?? {};
    this.speaksQuery = schema.protocol === 'awsQuery' || schema.queryCompatible === true;
    this.jsonReaders = new ValueReaders(schema, 'json');
    this.jsonWriters = new ValueWriters(schema, 'json');
    this.cborReaders = new ValueReaders(schema, 'cbor');
    this.cborWriters = new ValueWriters(schema, 'cbor');
    this.xmlReaders = new XmlReaders(schema);
    this.router = schema.protocol.startsWith('rest') ? new RestRouter(schema) : undefined;
    this.formReaders = new FormReaders(schema);
    this.xmlWriters = new XmlWriters(schema);
    this.operations = new Map(Object.entries(schema.operations));
  }

  operation(name: string): OperationSchema | undefined {
    return this.operations.get(name);
  }

  readJson(operation: string, value: unknown): unknown {
    return this.jsonReaders.of(this.inputOf(operation))(value);
  }

  readCbor(operation: string, value: unknown): unknown {
    return this.cborReaders.of(this.inputOf(operation))(value);
  }

  readJsonShape(ref: ShapeRef, value: unknown): unknown {
    return this.jsonReaders.of(ref)(value);
  }

  readXmlShape(ref: ShapeRef, root: XmlElement): unknown {
    return this.xmlReaders.of(ref)([root]);
  }

  readForm(operation: string, form: FormNode): unknown {
    const input = this.inputOf(operation);
    return input === 'unit' ? {} : this.formReaders.of(input)(form);
  }

  /** The code that Query clients see for a modern one. */
  queryCode(code: string): string {
    return (Object.hasOwn(this.schema.errors, code) ? this.schema.errors[code]?.[1] : undefined) ?? code;
  }

  private inputOf(operation: string): string {
    return this.operation(operation)?.[0] ?? 'unit';
  }
}

/** The services that the wire speaks for, by each of the names that a request may give them. */
export class WireServices {
  private readonly byTarget = new Map<string, WireService>();
  private readonly bySigningName = new Map<string, WireService>();
  private readonly byVersion = new Map<string, WireService>();

  private readonly inOrder: WireService[];

  constructor(schemas: readonly ServiceSchema[]) {
    const services = schemas.map((schema) => new WireService(schema));
    const order = Object.keys(MANNERS);
    this.inOrder = services
      .filter(({ name }) => order.includes(name))
      .sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
    for (const service of services) {
      const { schema } = service;
      this.byTarget.set(schema.target, service);
      this.bySigningName.set(schema.signingName, service);
      if (service.speaksQuery) this.byVersion.set(schema.version, service);
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

  /** The first service whose manner is of a kind that takes a request to itself although nothing in it names a service. */
  claiming(claims: (manner: WireManner) => boolean): WireService | undefined {
    return this.inOrder.find(({ manner }) => claims(manner));
  }
}

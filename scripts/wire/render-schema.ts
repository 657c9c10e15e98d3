import { createRequire } from 'node:module';
import type { Protocol, ServiceSchema } from '@/engine/wire/schema';
import { type WireClient, wireClients } from './clients';
import { ClientReader } from './read-client';

const requirePackage = createRequire(import.meta.url);
const PROTOCOLS: Record<string, Protocol> = {
  'aws.protocols#awsJson1_0': 'awsJson1_0',
  'aws.protocols#awsJson1_1': 'awsJson1_1',
  'aws.protocols#awsQuery': 'awsQuery',
  'aws.protocols#restJson1': 'restJson1',
  'aws.protocols#restXml': 'restXml',
};

/** The tables of `engine/wire/schemas`: text by file name. */
export function renderSchemas(): Record<string, string> {
  return Object.fromEntries(wireClients().map((client) => [`${client.service}.ts`, render(client)]));
}

export function readSchema(client: WireClient): ServiceSchema {
  const { protocolSettings: settings, protocol, defaultSigningName: signingName } = client.config;
  const { version } = requirePackage(`${client.packageName}/package.json`) as { version: string };
  return {
    service: client.service,
    source: `${client.packageName}@${version}`,
    namespace: settings.defaultNamespace ?? '',
    version: settings.version ?? '',
    target: settings.serviceTarget ?? '',
    signingName,
    protocol: protocolOf(protocol),
    ...(settings.xmlNamespace && { xmlNamespace: settings.xmlNamespace }),
    ...(settings.awsQueryCompatible && { queryCompatible: true }),
    ...new ClientReader().read(client.module),
  };
}

function protocolOf(protocol: object): Protocol {
  const id = (protocol as { getShapeId(): string }).getShapeId();
  const known = PROTOCOLS[id];
  if (!known) throw new TypeError(`Unknown protocol ${id}`);
  return known;
}

function render(client: WireClient): string {
  const { operations, errors, shapes, ...head } = readSchema(client);
  const lines = [
    `// Generated from ${head.source} by \`npm run schemas\`; do not edit.`,
    "import type { ServiceSchema } from '../schema';",
    '',
    `export const ${client.service}Schema: ServiceSchema = {`,
    ...Object.entries(head).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},`),
    ...table('operations', operations),
    ...table('errors', errors),
    ...table('shapes', shapes),
    '};',
    '',
  ];
  return lines.join('\n');
}

function table(name: string, entries: Record<string, unknown>): string[] {
  const lines = Object.entries(entries).map(([key, value]) => `    ${key}: ${JSON.stringify(value)},`);
  return [`  ${name}: {`, ...lines, '  },'];
}

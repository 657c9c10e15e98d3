import { createRequire } from 'node:module';
import { sdkName } from '@/engine/client/aws-names';
import { allModules } from '@/engine/module/all-modules';
import type { ClientModule } from './read-client';

export interface WireClient {
  /** Name of the engine's service, and of the table. */
  service: string;
  packageName: string;
  module: ClientModule;
  /** The client's own settings. */
  config: { protocol: object; protocolSettings: ProtocolSettings; defaultSigningName: string };
}

export interface ProtocolSettings {
  defaultNamespace?: string;
  version?: string;
  serviceTarget?: string;
  xmlNamespace?: string;
  awsQueryCompatible?: boolean;
}

type Client = new (config: { region: string }) => { config: WireClient['config'] };

const requireFrom = createRequire(import.meta.url);

/** The SDK's clients of every service of which one is installed. */
export function wireClients(): WireClient[] {
  const { dependencies, devDependencies } = requireFrom('../../package.json');
  const installed = { ...dependencies, ...devDependencies };
  return allModules.all
    .map(({ name, aws }) => ({ service: name, aws, packageName: `@aws-sdk/client-${name}` }))
    .filter(({ aws, packageName }) => aws && packageName in installed)
    .map(({ service, aws, packageName }) => {
      const module = requireFrom(packageName) as ClientModule;
      const { config } = new (module[`${sdkName(service, aws)}Client`] as Client)({ region: 'us-east-1' });
      return { service, packageName, module, config };
    });
}

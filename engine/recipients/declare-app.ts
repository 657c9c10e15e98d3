import type { WorldCall } from '../kernel/world-options';
import type { CompileContext } from '../topology/compile-context';
import type { Named } from '../topology/named-topology';
import { answered, ownerCall, provisioner, type Steps } from '../topology/provisioner';
import type { AppSpec } from './spec';

type Spec = Named<AppSpec>;

/** The device token of a declared app. */
export function appToken(name: string): string {
  return `${name}-token`;
}

export const appProvisioner = provisioner<Spec>({
  stage: ['recipient', 3],
  list: (context) => context.specs('apps'),
  create: createApp,
  update: (spec, context) => [putApp(spec, context)],
  *remove({ name }, context) {
    const EndpointArn = context.scope.learnt(name);
    if (EndpointArn) yield snsCall('DeleteEndpoint', name, context, { EndpointArn });
    yield removal(name, context);
  },
});

/** The device, the platform application of its platform and the endpoint that SNS knows the device by. */
function* createApp(spec: Spec, context: CompileContext): Steps {
  const { name, platform = 'GCM' } = spec;
  yield putApp(spec, context);
  const application = yield snsCall('CreatePlatformApplication', name, context, {
    Name: `apps-${platform}`,
    Platform: platform,
    Attributes: { PlatformCredential: 'from-the-app-store' },
  });
  const PlatformApplicationArn = answered(application, 'PlatformApplicationArn');
  if (!PlatformApplicationArn) return;
  const endpoint = yield snsCall('CreatePlatformEndpoint', name, context, {
    PlatformApplicationArn,
    Token: appToken(name),
  });
  context.scope.learn(name, answered(endpoint, 'EndpointArn'));
}

function putApp({ name, enabled = true }: Spec, { homeOf }: CompileContext): WorldCall {
  const request = { kind: 'app', name, address: appToken(name), enabled };
  return ownerCall('recipients', 'PutRecipient', request, homeOf(name));
}

function snsCall(operation: string, name: string, { homeOf }: CompileContext, request: object): WorldCall {
  return ownerCall('sns', operation, request, homeOf(name));
}

export function removal(name: string, { homeOf }: CompileContext): WorldCall {
  return ownerCall('recipients', 'RemoveRecipient', { name }, homeOf(name));
}

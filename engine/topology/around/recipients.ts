import type { Outcome } from '../../kernel/outcome';
import type { Plain } from '../../kernel/plain';
import type { WorldCall } from '../../kernel/world-options';
import type { AppSpec, InboxSpec, PhoneSpec, WebhookSpec } from '../../recipients/spec';
import { parseDuration } from '../duration';
import { appToken } from './directory';
import { ownerCall, phase, type Scene, type Steps } from './steps';

export const inboxesPhase = phase<InboxSpec>({
  list: ({ topology }) => topology.inboxes,
  create: ({ name }, scene) => [put('inbox', name, scene)],
  remove: ({ name }, scene) => [removal(name, scene)],
});

export const phonesPhase = phase<PhoneSpec>({
  list: ({ topology }) => topology.phones,
  create: ({ name }, scene) => [put('phone', name, scene)],
  remove: ({ name }, scene) => [removal(name, scene)],
});

export const webhooksPhase = phase<WebhookSpec>({
  list: ({ topology }) => topology.webhooks,
  create: ({ name }, scene) => [put('webhook', name, scene, { latencyMs: 0 })],
  update: () => [],
  remove: ({ name }, scene) => [removal(name, scene)],
});

/** How webhooks answer. It comes after their subscriptions: one that is declared as confirmed has answered the request to confirm. */
export const webhookAnswersPhase = phase<WebhookSpec>({
  list: ({ topology }) => topology.webhooks,
  create: ({ name, status = 200, failureRate = 0, latency = '50ms' }, scene) => [
    put('webhook', name, scene, { status, failureRate, latencyMs: parseDuration(latency) }),
  ],
  remove: () => [],
});

export const appsPhase = phase<AppSpec>({
  list: ({ topology }) => topology.apps,
  create: createApp,
  update: (spec, scene) => [putApp(spec, scene)],
  *remove({ name }, scene) {
    const EndpointArn = scene.learnt(name);
    if (EndpointArn) yield ownerCall('sns', 'DeleteEndpoint', { EndpointArn }, scene.homeOf(name));
    yield removal(name, scene);
  },
});

/** The device, the platform application of its platform and the endpoint that SNS knows the device by. */
function* createApp(spec: AppSpec, scene: Scene): Steps {
  const { name, platform = 'GCM' } = spec;
  const home = scene.homeOf(name);
  yield putApp(spec, scene);
  const application = yield ownerCall(
    'sns',
    'CreatePlatformApplication',
    {
      Name: `apps-${platform}`,
      Platform: platform,
      Attributes: { PlatformCredential: 'from-the-app-store' },
    },
    home,
  );
  const PlatformApplicationArn = answered(application, 'PlatformApplicationArn');
  if (!PlatformApplicationArn) return;
  const endpoint = yield ownerCall(
    'sns',
    'CreatePlatformEndpoint',
    { PlatformApplicationArn, Token: appToken(name) },
    home,
  );
  scene.learn(name, answered(endpoint, 'EndpointArn'));
}

function answered(outcome: Outcome<unknown> | undefined, field: string): unknown {
  return outcome?.ok ? (outcome.response as Record<string, unknown>)[field] : undefined;
}

function putApp({ name, enabled = true }: AppSpec, scene: Scene): WorldCall {
  const request = { kind: 'app', name, address: appToken(name), enabled };
  return ownerCall('recipients', 'PutRecipient', request, scene.homeOf(name));
}

function put(
  kind: string,
  name: string,
  scene: Scene,
  more: { [key: string]: Plain | undefined } = {},
): WorldCall {
  const request = { kind, name, address: scene.addressOf(name), ...more };
  return ownerCall('recipients', 'PutRecipient', request, scene.homeOf(name));
}

function removal(name: string, scene: Scene): WorldCall {
  return ownerCall('recipients', 'RemoveRecipient', { name }, scene.homeOf(name));
}

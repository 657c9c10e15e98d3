import type { Plain } from '../kernel/plain';
import type { WorldCall } from '../kernel/world-options';
import type { Kind } from '../module/kind';
import type { CompileContext } from '../topology/compile-context';
import { parseDuration } from '../topology/duration';
import type { Named } from '../topology/named-topology';
import { ownerCall, provisioner } from '../topology/provisioner';
import { lastPart, type Resource } from '../topology/resource-scope';
import { appProvisioner, appToken, removal } from './declare-app';
import type { AppSpec, InboxSpec, PhoneSpec, WebhookSpec } from './spec';

const byEndpoint = ({ endpoint }: Resource) => (endpoint === undefined ? [] : [endpoint]);

export const inboxKind: Kind<InboxSpec> = {
  word: 'inbox',
  endpoint: ({ name, address }) => address ?? `${name}@example.com`,
  aliases: byEndpoint,
  provision: [
    provisioner<Named<InboxSpec>>({
      stage: ['recipient', 0],
      list: (context) => context.specs('inboxes'),
      create: ({ name }, context) => [put('inbox', name, context)],
      remove: ({ name }, context) => [removal(name, context)],
    }),
  ],
};

export const phoneKind: Kind<PhoneSpec> = {
  word: 'phone',
  // The numbers that the North American plan keeps for stories.
  endpoint: ({ number }, index) => number ?? `+1555555${String(100 + index).padStart(4, '0')}`,
  aliases: byEndpoint,
  provision: [
    provisioner<Named<PhoneSpec>>({
      stage: ['recipient', 1],
      list: (context) => context.specs('phones'),
      create: ({ name }, context) => [put('phone', name, context)],
      remove: ({ name }, context) => [removal(name, context)],
    }),
  ],
};

export const webhookKind: Kind<WebhookSpec> = {
  word: 'webhook',
  endpoint: ({ name, url }) => url ?? `https://${name}.example.com/`,
  aliases: byEndpoint,
  provision: [
    provisioner<Named<WebhookSpec>>({
      stage: ['recipient', 2],
      list: (context) => context.specs('webhooks'),
      create: ({ name }, context) => [put('webhook', name, context, { latencyMs: 0 })],
      update: () => [],
      remove: ({ name }, context) => [removal(name, context)],
    }),
    // How it answers comes after its subscriptions: one that is declared as confirmed has answered the request to confirm.
    provisioner<Named<WebhookSpec>>({
      stage: ['connection', 1],
      list: (context) => context.specs('webhooks'),
      create: ({ name, status = 200, failureRate = 0, latency = '50ms' }, context) => [
        put('webhook', name, context, { status, failureRate, latencyMs: parseDuration(latency) }),
      ],
      remove: () => [],
    }),
  ],
};

export const appKind: Kind<AppSpec> = {
  word: 'app',
  needs: () => ['sns'],
  address: ({ name }, learnt) => learnt ?? name,
  // SNS calls an app by its token, and by the last part of the ARN that it gave its endpoint.
  aliases: ({ name }, learnt) => [appToken(name), ...(learnt === undefined ? [] : [lastPart(learnt)])],
  provision: [appProvisioner],
};

function put(
  kind: string,
  name: string,
  context: CompileContext,
  more: { [key: string]: Plain | undefined } = {},
): WorldCall {
  const request = { kind, name, address: context.addressOf(name), ...more };
  return ownerCall('recipients', 'PutRecipient', request, context.homeOf(name));
}

import type { KindViews } from '../client/view';
import { defineModule } from '../module/define-module';
import type { ResourceScope } from '../topology/resource-scope';
import { topicTarget } from './adapters';
import { callTexts } from './call-texts';
import { subscriptionKind } from './declare-subscription';
import { topicKind } from './declare-topic';
import { eventRows } from './event-rows';
import type { SnsEvent } from './events';
import { SnsFacts } from './facts';
import { graph } from './graph';
import { snsService } from './service';
import type { SnsKinds } from './spec';
import type { SubscriptionView } from './view';

/** What the product knows of SNS. */
export const snsModule = defineModule<{ events: SnsEvent; kinds: SnsKinds; facts: SnsFacts }>({
  name: 'sns',
  aws: { title: 'SNS' },
  hosting: { throttled: ['Throttled', 429], full: ['TopicLimitExceeded', 403], resources: ['topics'] },
  service: snsService,
  operations: { hidden: ['SettleSubscription', 'SetSmsSandbox'], controls: ['SubscribeConfirmed'] },
  requires: ['iam', 'recipients'],
  kinds: { topics: topicKind, subscriptions: subscriptionKind },
  events: eventRows,
  actorOf: ({ topic }) => topic,
  calls: callTexts,
  facts: (shared) => new SnsFacts(shared),
  series: ({ topics }) => Object.fromEntries(topics),
  rates: ['published', 'delivered', 'filteredOut', 'failed'],
  view: inDeclaredNames,
  graph,
  targets: [topicTarget],
  named(event, { nameAt }) {
    const to = typeof event.to === 'string' ? nameAt(event.to) : undefined;
    return to === undefined || to === event.to ? event : { ...event, to };
  },
});

/** Subscriptions by their names, and to whom they deliver by the names of these. */
function inDeclaredNames({ topics, subscriptions = {} }: KindViews, { nameAt }: ResourceScope): KindViews {
  const named: Record<string, SubscriptionView> = {};
  for (const subscription of Object.values(subscriptions)) {
    const to = nameAt(subscription.to) ?? subscription.to;
    // One that a reader has made is named as a declaration would name it.
    const name = nameAt(subscription.arn) ?? `${subscription.topic.replace(/\.fifo$/, '')}-${to}`;
    named[name] = { ...subscription, name, to };
  }
  return { topics, subscriptions: named };
}

import { paintFailed, paintHeldBack } from '../../sandbox/drawing/stopped-movements';
import { namedItems } from '../panel-items';
import type { ResourceModule } from '../resource-module';
import { geometry } from './geometry';
import { PublishForm } from './publish-form';
import { SubscribeForm } from './subscribe-form';
import { subscriptionFilter, subscriptionItems } from './subscription';
import { SubscriptionForm } from './subscription-form';
import { SubscriptionPanel } from './subscription-panel';
import { template } from './template';
import { TopicCard } from './topic';
import { TopicForm } from './topic-form';
import { TopicPanel } from './topic-panel';
import { UnsubscribeForm } from './unsubscribe-form';

export const room: ResourceModule = {
  service: 'sns',
  geometry,
  kinds: { topic: { Card: TopicCard } },
  filters: { subscription: subscriptionFilter },
  movements: { filteredOut: paintHeldBack, failed: paintFailed },
  panels: [
    { order: 0, label: 'Topics', items: ({ topics }) => namedItems(topics), Panel: TopicPanel },
    { order: 1, label: 'Subscriptions', items: subscriptionItems, Panel: SubscriptionPanel },
  ],
  calls: {
    usual: ({ topics = [] }) => (topics.length > 0 ? ['sns:Publish'] : []),
    forms: {
      'sns:Publish': PublishForm,
      'sns:Subscribe': SubscribeForm,
      'sns:SetSubscriptionAttributes': SubscriptionForm,
      'sns:Unsubscribe': UnsubscribeForm,
      'sns:SetTopicAttributes': TopicForm,
      // The mail that asks for a confirmation is where it is given.
      'sns:ConfirmSubscription': null,
    },
    template,
    answers: () => import('./answers'),
  },
  text: () => import('./text'),
  series: { filteredOut: { label: 'held back per s' } },
  ticks: {
    'sns.message-delivered': 'delivery',
    'sns.delivery-failed': 'trouble',
    'sns.message-dead-lettered': 'deadLetter',
  },
  code: () => import('./code'),
};

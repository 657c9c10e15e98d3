import { useState } from 'react';
import type { WorldView } from '@/engine/client/view';
import type { SubscriptionView } from '@/engine/sns/view';
import { useChosen } from '../../sandbox/panels/form-fields';
import { pretty } from '../../sandbox/panels/pretty';
import { useWorld } from '../../sandbox/use-sandbox';
import { AttributeForm } from './attribute-form';

const attributes = [
  'FilterPolicy',
  'FilterPolicyScope',
  'RawMessageDelivery',
  'RedrivePolicy',
  'DeliveryPolicy',
  'ReplayPolicy',
] as const;

/** SetSubscriptionAttributes: one attribute at a time, as AWS has it. */
export function SubscriptionForm() {
  const { names, chosen: name, choose } = useChosen('subscriptions');
  const [attribute, setAttribute] = useState<string>('FilterPolicy');
  const arn = useWorld((view) => view.subscriptions?.[name]?.arn ?? '');
  const now = useWorld((view) =>
    attribute === 'RedrivePolicy' ? redriveTo(view) : valueNow(view.subscriptions?.[name], attribute),
  );
  return (
    <AttributeForm
      operation="sns:SetSubscriptionAttributes"
      owner={{ label: 'Subscription', name: 'subscription', names, chosen: name, choose }}
      arn={{ SubscriptionArn: arn }}
      attribute={{ names: attributes, chosen: attribute, choose: setAttribute }}
      value={{ label: `${attribute} of ${name}`, value: now }}
    />
  );
}

/** To a queue that nobody has subscribed, if there is one: it is there for something. */
function redriveTo({ queues = {}, subscriptions = {} }: WorldView): string {
  const subscribed = new Set(Object.values(subscriptions).map(({ to }) => to));
  const free = Object.values(queues).find(({ name }) => !subscribed.has(name));
  return JSON.stringify({ deadLetterTargetArn: free?.arn ?? '' }, null, 2);
}

function valueNow(subscription: SubscriptionView | undefined, attribute: string): string {
  switch (attribute) {
    case 'FilterPolicy':
      return pretty(subscription?.filter ?? '{}');
    case 'FilterPolicyScope':
      return subscription?.filterScope ?? 'MessageAttributes';
    case 'RawMessageDelivery':
      return String(subscription?.raw ?? false);
    case 'ReplayPolicy':
      return '{ "PointType": "Timestamp", "StartingPoint": "" }';
    default:
      return '{ "healthyRetryPolicy": { "numRetries": 3 } }';
  }
}

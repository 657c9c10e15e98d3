import { type FormEvent, useState } from 'react';
import type { WorldView } from '@/engine/client/view';
import type { SubscriptionView } from '@/engine/client/view-around';
import hand from '../../panels/hand.module.css';
import { useSandbox, useWorld } from '../../use-sandbox';
import { CallLine, ChoiceField, DocumentField, pretty, textOf, useNames } from './fields';

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
  const { hand: own } = useSandbox();
  const names = useNames('subscriptions');
  const [wanted, choose] = useState('');
  const name = names.includes(wanted) ? wanted : (names[0] ?? '');
  const [attribute, setAttribute] = useState<string>('FilterPolicy');
  const arn = useWorld((view) => view.subscriptions?.[name]?.arn ?? '');
  const now = useWorld((view) =>
    attribute === 'RedrivePolicy' ? redriveTo(view) : valueNow(view.subscriptions?.[name], attribute),
  );
  const set = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    own.perform('SetSubscriptionAttributes', {
      SubscriptionArn: arn,
      AttributeName: attribute,
      AttributeValue: textOf(form, 'value'),
    });
  };
  return (
    <form className={hand.form} onSubmit={set}>
      <CallLine operation="SetSubscriptionAttributes" verb="Set" />
      <ChoiceField label="Subscription" name="subscription" names={names} chosen={name} choose={choose} />
      <ChoiceField
        label="Attribute"
        name="attribute"
        names={attributes}
        chosen={attribute}
        choose={setAttribute}
      />
      <DocumentField
        key={`${name} ${attribute}`}
        operation="SetSubscriptionAttributes"
        name="value"
        label={`${attribute} of ${name}`}
        value={now}
      />
    </form>
  );
}

/** To a queue that nobody has subscribed, if there is one: it is there for something. */
function redriveTo({ queues, subscriptions = {} }: WorldView): string {
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

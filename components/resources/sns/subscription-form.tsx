import { useState } from 'react';
import { useChosen } from '../../sandbox/panels/form-fields';
import { useWorld } from '../../sandbox/use-sandbox';
import { AttributeForm } from './attribute-form';
import { subscriptionAttribute } from './attribute-values';

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
  const now = useWorld((view) => subscriptionAttribute(view, name, attribute));
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

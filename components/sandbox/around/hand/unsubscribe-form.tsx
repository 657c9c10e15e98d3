import { type FormEvent, useState } from 'react';
import hand from '../../panels/hand.module.css';
import { useSandbox, useWorld } from '../../use-sandbox';
import { CallLine, ChoiceField, useNames } from './fields';

/** Unsubscribe. */
export function UnsubscribeForm() {
  const { hand: own } = useSandbox();
  const names = useNames('subscriptions');
  const [wanted, choose] = useState('');
  const name = names.includes(wanted) ? wanted : (names[0] ?? '');
  const arn = useWorld((view) => view.subscriptions?.[name]?.arn ?? '');
  if (name === '') return null;
  const unsubscribe = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    own.perform('Unsubscribe', { SubscriptionArn: arn });
  };
  return (
    <form className={hand.form} onSubmit={unsubscribe}>
      <CallLine operation="Unsubscribe" verb="Unsubscribe" />
      <ChoiceField label="Subscription" name="subscription" names={names} chosen={name} choose={choose} />
      {names.length === 1 && <p className={hand.note}>{name}</p>}
    </form>
  );
}

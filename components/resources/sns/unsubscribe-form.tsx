import type { FormEvent } from 'react';
import forms from '../../sandbox/panels/call-forms.module.css';
import { CallLine, ChoiceField, useChosen } from '../../sandbox/panels/form-fields';
import { useSandbox, useWorld } from '../../sandbox/use-sandbox';

/** Unsubscribe. */
export function UnsubscribeForm() {
  const { calls } = useSandbox();
  const { names, chosen: name, choose } = useChosen('subscriptions');
  const arn = useWorld((view) => view.subscriptions?.[name]?.arn ?? '');
  if (name === '') return null;
  const unsubscribe = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    calls.perform('sns:Unsubscribe', { SubscriptionArn: arn });
  };
  return (
    <form className={forms.form} onSubmit={unsubscribe}>
      <CallLine operation="sns:Unsubscribe" verb="Unsubscribe" />
      <ChoiceField label="Subscription" name="subscription" names={names} chosen={name} choose={choose} />
      {names.length === 1 && <p className={forms.note}>{name}</p>}
    </form>
  );
}

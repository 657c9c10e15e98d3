import { type FormEvent, useState } from 'react';
import hand from '../../panels/hand.module.css';
import { useSandbox, useWorld } from '../../use-sandbox';
import { CallLine, ChoiceField, DocumentField, pretty, textOf, useNames } from './fields';

/** PutKeyPolicy: the whole policy of a key, starting from the one it has. */
export function KeyPolicyForm() {
  const { hand: own } = useSandbox();
  const keys = useNames('keys');
  const [wanted, choose] = useState('');
  const name = keys.includes(wanted) ? wanted : (keys[0] ?? '');
  const arn = useWorld((view) => view.keys?.[name]?.arn ?? '');
  const policy = useWorld((view) => view.keys?.[name]?.policy);
  const put = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const Policy = textOf(new FormData(event.currentTarget), 'policy');
    own.perform('PutKeyPolicy', { KeyId: arn, PolicyName: 'default', Policy });
  };
  return (
    <form className={hand.form} onSubmit={put}>
      <CallLine operation="PutKeyPolicy" verb="Put" />
      <ChoiceField label="Key" name="key" names={keys} chosen={name} choose={choose} />
      <DocumentField
        operation="PutKeyPolicy"
        name="policy"
        label={`Policy of ${name}, JSON`}
        value={pretty(policy)}
        rows={12}
      />
    </form>
  );
}

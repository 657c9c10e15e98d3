import type { FormEvent } from 'react';
import forms from '../../sandbox/panels/call-forms.module.css';
import { CallLine, ChoiceField, DocumentField, useChosen } from '../../sandbox/panels/form-fields';
import { textOf } from '../../sandbox/panels/form-text';
import { pretty } from '../../sandbox/panels/pretty';
import { useSandbox, useWorld } from '../../sandbox/use-sandbox';

/** PutKeyPolicy: the whole policy of a key, starting from the one it has. */
export function KeyPolicyForm() {
  const { calls } = useSandbox();
  const { names: keys, chosen: name, choose } = useChosen('keys');
  const arn = useWorld((view) => view.keys?.[name]?.arn ?? '');
  const policy = useWorld((view) => view.keys?.[name]?.policy);
  const put = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const Policy = textOf(new FormData(event.currentTarget), 'policy');
    calls.perform('kms:PutKeyPolicy', { KeyId: arn, PolicyName: 'default', Policy });
  };
  return (
    <form className={forms.form} onSubmit={put}>
      <CallLine operation="kms:PutKeyPolicy" verb="Put" />
      <ChoiceField label="Key" name="key" names={keys} chosen={name} choose={choose} />
      <DocumentField
        operation="kms:PutKeyPolicy"
        name="policy"
        label={`Policy of ${name}, JSON`}
        value={pretty(policy)}
        rows={12}
      />
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import forms from '../../sandbox/panels/call-forms.module.css';
import { CallLine, ChoiceField, useChosen } from '../../sandbox/panels/form-fields';
import { textOf } from '../../sandbox/panels/form-text';
import { useSandbox } from '../../sandbox/use-sandbox';
import { keyFor } from './proposed-key';

/** PutObject. */
export function PutObjectForm() {
  const { calls, declaration } = useSandbox();
  const { names: buckets, chosen: bucket, choose } = useChosen('buckets');
  const [count, setCount] = useState(1);
  const [key, setKey] = useState<string>();
  const proposed = keyFor(declaration.topology, bucket).replaceAll('{n}', `by-hand-${count}`);
  const put = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    calls.perform('s3:PutObject', { Bucket: bucket, Key: textOf(form, 'key'), Body: textOf(form, 'body') });
    setCount(count + 1);
  };
  return (
    <form className={forms.form} onSubmit={put}>
      <CallLine operation="s3:PutObject" verb="Put" />
      <ChoiceField label="Bucket" name="bucket" names={buckets} chosen={bucket} choose={choose} />
      <div className={forms.fields}>
        <label>
          Key
          <input
            name="key"
            value={key ?? proposed}
            onChange={(event) => setKey(event.currentTarget.value)}
            autoComplete="off"
          />
        </label>
        <label>
          Content
          <input name="body" defaultValue="(an image)" autoComplete="off" />
        </label>
      </div>
    </form>
  );
}

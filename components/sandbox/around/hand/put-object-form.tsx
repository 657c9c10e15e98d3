import { type FormEvent, useState } from 'react';
import type { Topology } from '@/engine/client/topology';
import hand from '../../panels/hand.module.css';
import { useSandbox } from '../../use-sandbox';
import { CallLine, ChoiceField, textOf, useNames } from './fields';

/** A key like those that are written here, or one that the bucket tells of. */
function keyFor({ producers = [], buckets = [] }: Topology, bucket: string): string {
  const [told] = buckets.find(({ name }) => name === bucket)?.notifications ?? [];
  const written = producers.find(({ to }) => to === bucket)?.keys?.[0];
  return written ?? `${told?.prefix ?? ''}{n}${told?.suffix ?? ''}`;
}

/** PutObject. */
export function PutObjectForm() {
  const { hand: own, declaration } = useSandbox();
  const buckets = useNames('buckets');
  const [wanted, choose] = useState('');
  const bucket = buckets.includes(wanted) ? wanted : (buckets[0] ?? '');
  const [count, setCount] = useState(1);
  const [key, setKey] = useState<string>();
  const proposed = keyFor(declaration.topology, bucket).replaceAll('{n}', `by-hand-${count}`);
  const put = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    own.perform('PutObject', { Bucket: bucket, Key: textOf(form, 'key'), Body: textOf(form, 'body') });
    setCount(count + 1);
  };
  return (
    <form className={hand.form} onSubmit={put}>
      <CallLine operation="PutObject" verb="Put" />
      <ChoiceField label="Bucket" name="bucket" names={buckets} chosen={bucket} choose={choose} />
      <div className={hand.fields}>
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

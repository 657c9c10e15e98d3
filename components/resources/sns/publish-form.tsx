import { type FormEvent, useId, useState } from 'react';
import forms from '../../sandbox/panels/call-forms.module.css';
import { ChoiceField, useChosen } from '../../sandbox/panels/form-fields';
import styles from '../../sandbox/panels/form-fields.module.css';
import { textOf } from '../../sandbox/panels/form-text';
import { useSandbox, useWorld } from '../../sandbox/use-sandbox';
import { readAttributes, writtenAttributes } from './message-attributes';
import { attributesMatter, groupOf, publishedIn } from './publish-request';

/** Publish, with the fields this kind of topic takes. */
export function PublishForm() {
  const { calls, declaration } = useSandbox();
  const id = useId();
  const { names: topics, chosen: topic, choose } = useChosen('topics');
  const arn = useWorld((view) => view.topics?.[topic]?.arn ?? '');
  const fifo = useWorld((view) => view.topics?.[topic]?.fifo ?? false);
  const [count, setCount] = useState(1);
  // What the reader has typed stays; what was only proposed counts on.
  const [body, setBody] = useState<string>();
  const [unread, setUnread] = useState<string[]>([]);
  const producer = declaration.topology.producers?.find(({ to }) => to === topic);
  const proposed = (producer?.bodies?.[0] ?? 'hello {n}').replaceAll('{n}', String(count));
  const publish = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { attributes, unread: left } = readAttributes(textOf(form, 'attributes'));
    setUnread(left);
    if (left.length > 0) return;
    calls.perform('sns:Publish', { TopicArn: arn, ...publishedIn(form, attributes) });
    setCount(count + 1);
  };
  return (
    <form className={forms.form} onSubmit={publish}>
      <label htmlFor={`${id}body`} className={forms.operation}>
        Publish
      </label>
      <ChoiceField label="Topic" name="topic" names={topics} chosen={topic} choose={choose} />
      <div className={forms.line}>
        <input
          id={`${id}body`}
          name="body"
          value={body ?? proposed}
          onChange={(event) => setBody(event.currentTarget.value)}
          autoComplete="off"
        />
        <button type="submit" className={forms.primary}>
          Publish
        </button>
      </div>
      {fifo && <FifoFields count={count} group={groupOf(producer)} />}
      <details className={forms.more} open={attributesMatter(declaration.topology, topic)}>
        <summary>Attributes, subject</summary>
        <label htmlFor={`${id}attributes`} className={forms.note}>
          Message attributes, one a line: name = value
        </label>
        <textarea
          id={`${id}attributes`}
          name="attributes"
          rows={2}
          spellCheck={false}
          defaultValue={writtenAttributes(producer?.attributes)}
          aria-invalid={unread.length > 0}
          aria-describedby={unread.length > 0 ? `${id}unread` : undefined}
        />
        {unread.length > 0 && (
          <p id={`${id}unread`} role="alert" className={styles.error}>
            “{unread[0]}” needs a name, an equals sign and a value.
          </p>
        )}
        <div className={forms.fields}>
          <label>
            Subject
            <input name="subject" placeholder="none" autoComplete="off" />
          </label>
          <label className={styles.check}>
            <input type="checkbox" name="structure" /> A text per protocol (JSON)
          </label>
        </div>
      </details>
    </form>
  );
}

function FifoFields({ count, group }: { count: number; group: string }) {
  const [deduplicationId, setDeduplicationId] = useState<string>();
  return (
    <div className={forms.fields}>
      <label>
        Group id
        <input name="group" defaultValue={group} autoComplete="off" />
      </label>
      <label>
        Deduplication id
        <input
          name="deduplication"
          value={deduplicationId ?? `by-hand-${count}`}
          onChange={(event) => setDeduplicationId(event.currentTarget.value)}
          placeholder="none"
          autoComplete="off"
        />
      </label>
    </div>
  );
}

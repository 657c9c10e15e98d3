import { type FormEvent, useId, useState } from 'react';
import forms from '../../sandbox/panels/call-forms.module.css';
import { CallLine, ChoiceField, DocumentField, useChosen } from '../../sandbox/panels/form-fields';
import styles from '../../sandbox/panels/form-fields.module.css';
import { textOf } from '../../sandbox/panels/form-text';
import { useSandbox, useWorld } from '../../sandbox/use-sandbox';
import { endpointsFor } from './endpoints';
import { subscriptionAttributesIn } from './subscription-attributes';

const protocols = ['sqs', 'lambda', 'email', 'email-json', 'sms', 'https', 'http', 'application', 'firehose'];

/** Subscribe. */
export function SubscribeForm() {
  const { calls } = useSandbox();
  const id = useId();
  const { names: topics, chosen: topic, choose } = useChosen('topics');
  const [protocol, setProtocol] = useState('sqs');
  const arn = useWorld((view) => view.topics?.[topic]?.arn ?? '');
  const endpoints = useWorld((view) => endpointsFor(protocol, view).join('\n'));
  const [proposed = ''] = endpoints.split('\n');
  const subscribe = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    calls.perform('sns:Subscribe', {
      TopicArn: arn,
      Protocol: protocol,
      Endpoint: textOf(form, 'endpoint'),
      ReturnSubscriptionArn: true,
      ...subscriptionAttributesIn(form),
    });
  };
  return (
    <form className={forms.form} onSubmit={subscribe}>
      <CallLine operation="sns:Subscribe" verb="Subscribe" />
      <ChoiceField label="Topic" name="topic" names={topics} chosen={topic} choose={choose} />
      <div className={styles.protocol}>
        <label>
          Protocol
          <select
            name="protocol"
            value={protocol}
            onChange={(event) => setProtocol(event.currentTarget.value)}
          >
            {protocols.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          Endpoint
          <input
            key={`${protocol} ${proposed}`}
            name="endpoint"
            list={`${id}endpoints`}
            defaultValue={proposed}
            autoComplete="off"
          />
        </label>
        <datalist id={`${id}endpoints`}>
          {endpoints.split('\n').map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </div>
      <details className={forms.more}>
        <summary>Filter policy, raw delivery</summary>
        <DocumentField
          operation="sns:Subscribe"
          name="FilterPolicy"
          label="FilterPolicy, JSON"
          value=""
          placeholder={'{ "customer_type": ["retail"] }'}
        />
        <label className={styles.check}>
          <input type="checkbox" name="raw" /> Raw message delivery
        </label>
      </details>
    </form>
  );
}

import { type FormEvent, useId, useState } from 'react';
import type { WorldView } from '@/engine/client/view';
import hand from '../../panels/hand.module.css';
import { useSandbox, useWorld } from '../../use-sandbox';
import styles from './around-hand.module.css';
import { CallLine, ChoiceField, DocumentField, textOf, useNames } from './fields';

const protocols = ['sqs', 'lambda', 'email', 'email-json', 'sms', 'https', 'http', 'application', 'firehose'];

/** Subscribe. */
export function SubscribeForm() {
  const { hand: own } = useSandbox();
  const id = useId();
  const topics = useNames('topics');
  const [wanted, choose] = useState('');
  const topic = topics.includes(wanted) ? wanted : (topics[0] ?? '');
  const [protocol, setProtocol] = useState('sqs');
  const arn = useWorld((view) => view.topics?.[topic]?.arn ?? '');
  const endpoints = useWorld((view) => endpointsFor(protocol, view).join('\n'));
  const [proposed = ''] = endpoints.split('\n');
  const subscribe = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    own.perform('Subscribe', {
      TopicArn: arn,
      Protocol: protocol,
      Endpoint: textOf(form, 'endpoint'),
      ReturnSubscriptionArn: true,
      ...attributesOf(form),
    });
  };
  return (
    <form className={hand.form} onSubmit={subscribe}>
      <CallLine operation="Subscribe" verb="Subscribe" />
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
      <details className={hand.more}>
        <summary>Filter policy, raw delivery</summary>
        <DocumentField
          operation="Subscribe"
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

function attributesOf(form: FormData): Record<string, unknown> {
  const policy = textOf(form, 'FilterPolicy');
  const attributes = {
    ...(policy !== '' && { FilterPolicy: policy }),
    ...(form.get('raw') && { RawMessageDelivery: 'true' }),
  };
  return Object.keys(attributes).length === 0 ? {} : { Attributes: attributes };
}

/** Endpoints of this world that the protocol can reach. */
export function endpointsFor(protocol: string, view: WorldView): string[] {
  const addresses = (kind: string) =>
    Object.values(view.recipients ?? {}).flatMap((each) => (each.kind === kind ? [each.address] : []));
  if (protocol === 'sqs') return Object.values(view.queues ?? {}).map(({ arn }) => arn);
  if (protocol === 'lambda') return Object.values(view.functions ?? {}).map(({ arn }) => arn);
  if (protocol.startsWith('email')) return [...addresses('inbox'), 'you@example.com'];
  if (protocol === 'sms') return [...addresses('phone'), '+12065550199'];
  if (protocol === 'application') return addresses('app');
  if (protocol.startsWith('http')) {
    return addresses('webhook').filter((address) => address.startsWith(`${protocol}:`));
  }
  return [];
}

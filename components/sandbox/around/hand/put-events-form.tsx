import { type FormEvent, useState } from 'react';
import hand from '../../panels/hand.module.css';
import { useSandbox } from '../../use-sandbox';
import { CallLine, ChoiceField, DocumentField, textOf, useNames } from './fields';

/** PutEvents, one event at a time. */
export function PutEventsForm() {
  const { hand: own, declaration } = useSandbox();
  const buses = useNames('buses');
  const [wanted, choose] = useState('');
  const bus = buses.includes(wanted) ? wanted : (buses[0] ?? 'default');
  const { event: declared, bodies } = declaration.topology.producers?.find(({ to }) => to === bus) ?? {};
  const put = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const entry = {
      EventBusName: bus,
      Source: textOf(form, 'source'),
      DetailType: textOf(form, 'detailType'),
      Detail: textOf(form, 'detail'),
    };
    own.perform('PutEvents', { Entries: [entry] });
  };
  return (
    <form className={hand.form} onSubmit={put}>
      <CallLine operation="PutEvents" verb="Put" />
      <ChoiceField label="Bus" name="bus" names={buses} chosen={bus} choose={choose} />
      <div className={hand.fields}>
        <label>
          Source
          <input name="source" defaultValue={declared?.source ?? 'shop'} autoComplete="off" />
        </label>
        <label>
          Detail type
          <input name="detailType" defaultValue={declared?.detailType ?? 'order placed'} autoComplete="off" />
        </label>
      </div>
      <DocumentField
        operation="PutEvents"
        name="detail"
        label="Detail, JSON"
        rows={2}
        value={(bodies?.[0] ?? '{ "order": {n} }').replaceAll('{n}', '1')}
      />
    </form>
  );
}

import type { FormEvent } from 'react';
import forms from '../../sandbox/panels/call-forms.module.css';
import { CallLine, ChoiceField, DocumentField, useChosen } from '../../sandbox/panels/form-fields';
import { textOf } from '../../sandbox/panels/form-text';
import { useSandbox } from '../../sandbox/use-sandbox';

/** PutEvents, one event at a time. */
export function PutEventsForm() {
  const { calls, declaration } = useSandbox();
  const { names: buses, chosen: bus, choose } = useChosen('buses', 'default');
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
    calls.perform('eventbridge:PutEvents', { Entries: [entry] });
  };
  return (
    <form className={forms.form} onSubmit={put}>
      <CallLine operation="eventbridge:PutEvents" verb="Put" />
      <ChoiceField label="Bus" name="bus" names={buses} chosen={bus} choose={choose} />
      <div className={forms.fields}>
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
        operation="eventbridge:PutEvents"
        name="detail"
        label="Detail, JSON"
        rows={2}
        value={(bodies?.[0] ?? '{ "order": {n} }').replaceAll('{n}', '1')}
      />
    </form>
  );
}

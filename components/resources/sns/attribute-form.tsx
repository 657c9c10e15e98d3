import type { ComponentProps, FormEvent } from 'react';
import forms from '../../sandbox/panels/call-forms.module.css';
import { CallLine, ChoiceField, DocumentField } from '../../sandbox/panels/form-fields';
import { textOf } from '../../sandbox/panels/form-text';
import { useSandbox } from '../../sandbox/use-sandbox';

type Choice = Pick<ComponentProps<typeof ChoiceField>, 'names' | 'chosen' | 'choose'>;

interface AttributeFormProps {
  operation: 'sns:SetSubscriptionAttributes' | 'sns:SetTopicAttributes';
  /** Whose attribute: what it is called, and the field that carries its ARN. */
  owner: Choice & Pick<ComponentProps<typeof ChoiceField>, 'label' | 'name'>;
  arn: Record<string, string>;
  attribute: Choice;
  value: Pick<ComponentProps<typeof DocumentField>, 'label' | 'value' | 'rows' | 'placeholder'>;
}

/** Sets one attribute at a time, as AWS has it. */
export function AttributeForm({ operation, owner, arn, attribute, value }: AttributeFormProps) {
  const { calls } = useSandbox();
  const set = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const AttributeValue = textOf(form, 'value');
    calls.perform(operation, { ...arn, AttributeName: attribute.chosen, AttributeValue });
  };
  return (
    <form className={forms.form} onSubmit={set}>
      <CallLine operation={operation} verb="Set" />
      <ChoiceField {...owner} />
      <ChoiceField label="Attribute" name="attribute" {...attribute} />
      <DocumentField
        key={`${owner.chosen} ${attribute.chosen}`}
        operation={operation}
        name="value"
        {...value}
      />
    </form>
  );
}

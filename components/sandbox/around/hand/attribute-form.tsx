import type { ComponentProps, FormEvent } from 'react';
import hand from '../../panels/hand.module.css';
import { useSandbox } from '../../use-sandbox';
import { CallLine, ChoiceField, DocumentField, textOf } from './fields';

type Choice = Pick<ComponentProps<typeof ChoiceField>, 'names' | 'chosen' | 'choose'>;

interface AttributeFormProps {
  operation: 'SetSubscriptionAttributes' | 'SetTopicAttributes';
  /** Whose attribute: what it is called, and the field that carries its ARN. */
  owner: Choice & Pick<ComponentProps<typeof ChoiceField>, 'label' | 'name'>;
  arn: Record<string, string>;
  attribute: Choice;
  value: Pick<ComponentProps<typeof DocumentField>, 'label' | 'value' | 'rows' | 'placeholder'>;
}

/** Sets one attribute at a time, as AWS has it. */
export function AttributeForm({ operation, owner, arn, attribute, value }: AttributeFormProps) {
  const { hand: own } = useSandbox();
  const set = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const AttributeValue = textOf(form, 'value');
    own.perform(operation, { ...arn, AttributeName: attribute.chosen, AttributeValue });
  };
  return (
    <form className={hand.form} onSubmit={set}>
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

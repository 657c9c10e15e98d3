import { type FormEvent, useState } from 'react';
import hand from '../../panels/hand.module.css';
import { useSandbox, useWorld } from '../../use-sandbox';
import { CallLine, ChoiceField, DocumentField, textOf, useNames } from './fields';

const attributes = [
  'Policy',
  'DeliveryPolicy',
  'DisplayName',
  'KmsMasterKeyId',
  'ContentBasedDeduplication',
  'ArchivePolicy',
];
const isDocument = (attribute: string) => attribute.endsWith('Policy');

/** SetTopicAttributes: one attribute at a time. */
export function TopicForm() {
  const { hand: own, declaration } = useSandbox();
  const topics = useNames('topics');
  const [wanted, choose] = useState('');
  const topic = topics.includes(wanted) ? wanted : (topics[0] ?? '');
  const [attribute, setAttribute] = useState('Policy');
  const arn = useWorld((view) => view.topics?.[topic]?.arn ?? '');
  const declared = declaration.topology.topics?.find(({ name }) => name === topic)?.policy;
  const set = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    own.perform('SetTopicAttributes', {
      TopicArn: arn,
      AttributeName: attribute,
      AttributeValue: textOf(form, 'value'),
    });
  };
  return (
    <form className={hand.form} onSubmit={set}>
      <CallLine operation="SetTopicAttributes" verb="Set" />
      <ChoiceField label="Topic" name="topic" names={topics} chosen={topic} choose={choose} />
      <ChoiceField
        label="Attribute"
        name="attribute"
        names={attributes}
        chosen={attribute}
        choose={setAttribute}
      />
      <DocumentField
        key={`${topic} ${attribute}`}
        operation="SetTopicAttributes"
        name="value"
        label={isDocument(attribute) ? `${attribute}, JSON` : attribute}
        rows={isDocument(attribute) ? 6 : 1}
        value={attribute === 'Policy' && declared ? JSON.stringify(declared, null, 2) : ''}
        placeholder={isDocument(attribute) ? '{ "Version": "2012-10-17", "Statement": [ … ] }' : 'unchanged'}
      />
    </form>
  );
}

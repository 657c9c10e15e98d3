import { useState } from 'react';
import { useChosen } from '../../sandbox/panels/form-fields';
import { useSandbox, useWorld } from '../../sandbox/use-sandbox';
import { AttributeForm } from './attribute-form';
import { topicAttribute } from './attribute-values';

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
  const { declaration } = useSandbox();
  const { names: topics, chosen: topic, choose } = useChosen('topics');
  const [key] = declaration.topology.keys ?? [];
  // Where there is a key, the lesson is about it.
  const [attribute, setAttribute] = useState(key ? 'KmsMasterKeyId' : 'Policy');
  const arn = useWorld((view) => view.topics?.[topic]?.arn ?? '');
  const declared = declaration.topology.topics?.find(({ name }) => name === topic)?.policy;
  return (
    <AttributeForm
      operation="sns:SetTopicAttributes"
      owner={{ label: 'Topic', name: 'topic', names: topics, chosen: topic, choose }}
      arn={{ TopicArn: arn }}
      attribute={{ names: attributes, chosen: attribute, choose: setAttribute }}
      value={{
        label: isDocument(attribute) ? `${attribute}, JSON` : attribute,
        rows: isDocument(attribute) ? 6 : 1,
        value: topicAttribute(attribute, declared, key?.name),
        placeholder: isDocument(attribute) ? '{ "Version": "2012-10-17", "Statement": [ … ] }' : 'unchanged',
      }}
    />
  );
}

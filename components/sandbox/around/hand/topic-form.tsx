import { useState } from 'react';
import { useSandbox, useWorld } from '../../use-sandbox';
import { AttributeForm } from './attribute-form';
import { useNames } from './fields';

const attributes = [
  'Policy',
  'DeliveryPolicy',
  'DisplayName',
  'KmsMasterKeyId',
  'ContentBasedDeduplication',
  'ArchivePolicy',
];
const isDocument = (attribute: string) => attribute.endsWith('Policy');

/** What to start from: the declared policy, or the declared key. */
function proposalFor(attribute: string, policy: unknown, key: string | undefined): string {
  if (attribute === 'Policy' && policy !== undefined) return JSON.stringify(policy, null, 2);
  return attribute === 'KmsMasterKeyId' && key !== undefined ? `alias/${key}` : '';
}

/** SetTopicAttributes: one attribute at a time. */
export function TopicForm() {
  const { declaration } = useSandbox();
  const topics = useNames('topics');
  const [wanted, choose] = useState('');
  const topic = topics.includes(wanted) ? wanted : (topics[0] ?? '');
  const [key] = declaration.topology.keys ?? [];
  // Where there is a key, the lesson is about it.
  const [attribute, setAttribute] = useState(key ? 'KmsMasterKeyId' : 'Policy');
  const arn = useWorld((view) => view.topics?.[topic]?.arn ?? '');
  const declared = declaration.topology.topics?.find(({ name }) => name === topic)?.policy;
  return (
    <AttributeForm
      operation="SetTopicAttributes"
      owner={{ label: 'Topic', name: 'topic', names: topics, chosen: topic, choose }}
      arn={{ TopicArn: arn }}
      attribute={{ names: attributes, chosen: attribute, choose: setAttribute }}
      value={{
        label: isDocument(attribute) ? `${attribute}, JSON` : attribute,
        rows: isDocument(attribute) ? 6 : 1,
        value: proposalFor(attribute, declared, key?.name),
        placeholder: isDocument(attribute) ? '{ "Version": "2012-10-17", "Statement": [ … ] }' : 'unchanged',
      }}
    />
  );
}

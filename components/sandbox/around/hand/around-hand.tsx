import { JsonForm } from '../../panels/json-form';
import { useSandbox, useWorld } from '../../use-sandbox';
import { KeyPolicyForm } from './key-policy-form';
import { offeredCalls, templateFor } from './operations';
import { PublishForm } from './publish-form';
import { PutEventsForm } from './put-events-form';
import { PutObjectForm } from './put-object-form';
import { SubscribeForm } from './subscribe-form';
import { SubscriptionForm } from './subscription-form';
import { TopicForm } from './topic-form';
import { UnsubscribeForm } from './unsubscribe-form';

const forms = {
  Publish: PublishForm,
  Subscribe: SubscribeForm,
  SetSubscriptionAttributes: SubscriptionForm,
  Unsubscribe: UnsubscribeForm,
  SetTopicAttributes: TopicForm,
  PutKeyPolicy: KeyPolicyForm,
  PutObject: PutObjectForm,
  PutEvents: PutEventsForm,
};

const hasForm = (operation: string): operation is keyof typeof forms => operation in forms;

/** The calls of other services than SQS that this lesson offers. */
export function AroundHand() {
  const { declaration } = useSandbox();
  return offeredCalls(declaration).map((operation) => {
    // The mail that asks for a confirmation is where it is given.
    if (operation === 'ConfirmSubscription') return null;
    if (!hasForm(operation)) return <TemplateCall key={operation} operation={operation} />;
    const Form = forms[operation];
    return <Form key={operation} />;
  });
}

function TemplateCall({ operation }: { operation: string }) {
  const template = useWorld((view) => JSON.stringify(templateFor(operation, view)));
  return <JsonForm operation={operation} template={JSON.parse(template)} />;
}

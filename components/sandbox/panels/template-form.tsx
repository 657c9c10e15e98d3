import { useSandbox, useSlowFrame } from '../use-sandbox';
import { JsonForm } from './json-form';
import { templateFor } from './request-template';

/** A call written as JSON, starting from what the room of its service proposes. `operation` is its id. */
export function TemplateForm({ operation }: { operation: string }) {
  const { rooms } = useSandbox();
  const { view } = useSlowFrame();
  return <JsonForm operation={operation} template={templateFor(rooms, operation, view)} />;
}

import type { CallParts, ResourceModule } from '@/components/resources/resource-module';
import { splitOperation } from '@/engine/client/operation';
import { usePart } from '../use-part';
import { useSandbox } from '../use-sandbox';
import styles from './call-forms.module.css';
import { isOperation, offeredOperations } from './offered-operations';

/** What the reader can do by hand at the moment shown. */
export function CallFormsPanel() {
  const { declaration, rooms } = useSandbox();
  const offered = offeredOperations(rooms, declaration);
  const sections = rooms.filter(({ calls }) => calls?.Section);
  const alone = offered.filter((id) => !sections.some((room) => isOf(room, id)));
  // A lesson that names the calls it is about wants those at hand; the others are about who sends and who works.
  const { controls } = declaration;
  const switches = rooms.map(({ service, Switches }) => Switches && <Switches key={service} />);
  return (
    <div className={styles.hand}>
      {controls === undefined && switches}
      <SingleCalls operations={alone} rooms={rooms} />
      {sections.map((room) => (
        <CallSection key={room.service} room={room} operations={offered.filter((id) => isOf(room, id))} />
      ))}
      {controls !== undefined && switches}
    </div>
  );
}

const isOf = ({ service }: ResourceModule, id: string) => splitOperation(id).service === service;

/** Calls that a room makes together; also wanted for words of a lesson that are no calls. */
function CallSection({ room, operations }: { room: ResourceModule; operations: readonly string[] }) {
  const { controls } = useSandbox().declaration;
  const isWanted = controls?.some((word) => !isOperation(word)) ?? true;
  const Section = room.calls?.Section;
  return Section && (isWanted || operations.length > 0) && <Section operations={operations} />;
}

const loadTemplateForm = () => import('./template-form');

/** Calls that stand for themselves, each with its form; one without is called from JSON. */
function SingleCalls({
  operations,
  rooms,
}: {
  operations: readonly string[];
  rooms: readonly ResourceModule[];
}) {
  const forms: CallParts['forms'] = Object.assign({}, ...rooms.map(({ calls }) => calls?.forms));
  const part = usePart(
    operations.some((id) => forms?.[id] === undefined),
    loadTemplateForm,
  );
  return operations.map((id) => {
    const Form = forms?.[id];
    if (Form) return <Form key={id} />;
    return Form === undefined && part && <part.TemplateForm key={id} operation={id} />;
  });
}

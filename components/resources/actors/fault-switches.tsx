import { useSandbox, useWorld } from '../../sandbox/use-sandbox';
import { type Fault, specOf, switchable } from './fault-kinds';
import { Switch } from './switch';

/** Faults of a group that the reader can switch. */
export function FaultSwitches({ name }: { name: string }) {
  const { declaration } = useSandbox();
  return switchable(declaration, name).map((fault) => (
    <FaultSwitch key={fault.key} name={name} fault={fault} />
  ));
}

function FaultSwitch({ name, fault }: { name: string; fault: Fault }) {
  const { actions, declaration } = useSandbox();
  const declared = specOf(declaration, name)?.[fault.key];
  const on = useWorld((view) => Boolean(view.consumers?.[name]?.faults[fault.key]));
  const turn = (next: boolean) =>
    actions.change({ consumers: { [name]: { [fault.key]: next ? declared || fault.on : fault.off } } });
  return <Switch label={`they ${fault.label}`} on={on} turn={turn} />;
}

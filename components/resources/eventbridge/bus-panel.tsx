import { filterWords } from '@/engine/client/filter-words';
import type { WorldView } from '@/engine/client/view';
import type { BusView, RuleView } from '@/engine/eventbridge/view';
import { Fact, Facts } from '../../sandbox/panels/facts';
import { Heads } from '../../sandbox/panels/heads';
import styles from '../../sandbox/panels/resources.module.css';
import { useSandbox } from '../../sandbox/use-sandbox';
import { patternsOf } from './patterns';

/** An event bus and its rules. */
export function BusPanel({ id, view }: { id: string; view: WorldView }) {
  const bus = view.buses?.[id];
  const rules = Object.values(view.rules ?? {}).filter((rule) => rule.bus === id);
  return bus && <Bus bus={bus} rules={rules} />;
}

function Bus({ bus, rules }: { bus: BusView; rules: RuleView[] }) {
  const { declaration } = useSandbox();
  const patterns = patternsOf(declaration.topology);
  return (
    <section aria-label={`Event bus ${bus.name}`} className={styles.body}>
      <Facts>
        <Fact name="Events">{bus.received}</Fact>
        <Fact name="Matched by no rule">{bus.unmatched}</Fact>
      </Facts>
      {rules.length > 0 && (
        <div className={styles.scroll}>
          <table>
            <caption>Rules</caption>
            <Heads names={['Rule', 'Pattern', 'To', 'Matched', 'Failed']} />
            <tbody>
              {rules.map(({ name, to, matched, failed }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{filterWords(patterns.get(name) ?? {})}</td>
                  <td>{to.join(', ')}</td>
                  <td>{matched}</td>
                  <td>{failed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

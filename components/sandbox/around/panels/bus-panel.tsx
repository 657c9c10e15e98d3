import type { BusView, RuleView } from '@/engine/eventbridge/view';
import { Heads } from '../../panels/heads';
import { useSandbox } from '../../use-sandbox';
import { filterWords } from '../drawing/filter-words';
import { Fact, Facts } from './facts';
import styles from './resources.module.css';

/** An event bus and its rules. */
export function BusPanel({ bus, rules }: { bus: BusView; rules: RuleView[] }) {
  const { declaration } = useSandbox();
  const own = rules.filter((rule) => rule.bus === bus.name);
  const patternOf = (name: string) =>
    declaration.topology.rules?.find((rule) => rule.name === name)?.pattern ?? {};
  return (
    <section aria-label={`Event bus ${bus.name}`} className={styles.body}>
      <Facts>
        <Fact name="Events">{bus.received}</Fact>
        <Fact name="Matched by no rule">{bus.unmatched}</Fact>
      </Facts>
      {own.length > 0 && (
        <div className={styles.scroll}>
          <table>
            <caption>Rules</caption>
            <Heads names={['Rule', 'Pattern', 'To', 'Matched', 'Failed']} />
            <tbody>
              {own.map(({ name, to, matched, failed }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{filterWords(patternOf(name))}</td>
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

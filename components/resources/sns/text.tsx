import { filterWords } from '@/engine/client/filter-words';
import { plural } from '../../sandbox/format';
import { Heads } from '../../sandbox/panels/heads';
import { useSlowFrame } from '../../sandbox/use-sandbox';
import type { TextPart } from '../resource-module';

export const text: readonly TextPart[] = [
  {
    order: 20,
    sentences: ({ topics = {} }) =>
      Object.values(topics).map(
        ({ name, fifo, published, deduplicated, archived, encrypted }) =>
          `Topic ${name}${fifo ? ', FIFO' : ''}${encrypted ? ', encrypted' : ''}: ${published} published${
            fifo ? `, ${plural(deduplicated, 'repeat')} not delivered again` : ''
          }${archived === undefined ? '' : `, ${archived} in its archive`}.`,
      ),
  },
  { order: 30, Block: Subscriptions },
];

function Subscriptions() {
  const all = Object.values(useSlowFrame().view.subscriptions ?? {});
  if (all.length === 0) return null;
  return (
    <table>
      <caption>Subscriptions</caption>
      <Heads
        names={['From', 'To', 'Lets through', 'Delivered', 'Held back', 'Failed', 'Retrying', 'Dead letters']}
      />
      <tbody>
        {all.map((each) => (
          <tr key={each.name}>
            <th scope="row">{each.topic}</th>
            <td>{each.confirmed ? each.to : `${each.to}, not confirmed yet`}</td>
            <td>{each.filter === undefined ? 'every message' : filterWords(each.filter)}</td>
            <td>{each.delivered}</td>
            <td>{each.filteredOut}</td>
            <td>{each.failed}</td>
            <td>{each.retrying}</td>
            <td>
              {each.deadLettered}
              {each.deadLetterQueue && ` to ${each.deadLetterQueue}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

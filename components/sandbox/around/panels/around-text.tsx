import type { WorldView } from '@/engine/client/view';
import { clock } from '../../format';
import { Heads } from '../../panels/heads';
import { useSandbox, useSlowFrame } from '../../use-sandbox';
import { filterWords } from '../drawing/filter-words';
import { sentencesOf } from './around-sentences';

/** What the drawing shows around queues, as text: a table of the subscriptions, and a sentence for everything else. */
export function AroundText() {
  const { view } = useSlowFrame();
  const { declaration } = useSandbox();
  return (
    <>
      <ul>
        {sentencesOf(view, declaration.topology).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Subscriptions view={view} />
      <Refused view={view} />
    </>
  );
}

function Subscriptions({ view: { subscriptions = {} } }: { view: WorldView }) {
  const all = Object.values(subscriptions);
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

function Refused({ view: { denials = [] } }: { view: WorldView }) {
  if (denials.length === 0) return null;
  const placed = denials.slice(-10).map((denial, index) => ({ ...denial, key: index }));
  return (
    <table>
      <caption>Refused calls, the latest {placed.length}</caption>
      <Heads names={['At', 'Who', 'Action', 'Why']} />
      <tbody>
        {placed.map(({ key, atMs, principal, action, reason }) => (
          <tr key={key}>
            <th scope="row">{clock(atMs)}</th>
            <td>{principal}</td>
            <td>{action}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

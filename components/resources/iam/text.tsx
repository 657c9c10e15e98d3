import { clock } from '../../sandbox/format';
import { Heads } from '../../sandbox/panels/heads';
import { useSlowFrame } from '../../sandbox/use-sandbox';
import type { TextPart } from '../resource-module';

export const text: readonly TextPart[] = [{ order: 31, Block: RefusedCalls }];

const MOST_ROWS = 10;

function RefusedCalls() {
  const { denials = [] } = useSlowFrame().view;
  if (denials.length === 0) return null;
  const placed = denials.slice(-MOST_ROWS).map((denial, index) => ({ ...denial, key: index }));
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

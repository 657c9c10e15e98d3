import { useMemo, useState } from 'react';
import { contentOf } from '@/engine/client/content-of';
import type { MessageView } from '@/engine/sqs/view';
import { short } from '../../sandbox/format';
import { MessageMark } from '../../sandbox/panels/message-mark';
import { WindowedList } from '../../sandbox/panels/windowed-list';
import { useSandbox, useSlowFrame } from '../../sandbox/use-sandbox';
import { Inspector } from './inspector';
import styles from './message.module.css';
import { queueNames } from './queue-names';
import { stateInBrief } from './words';

/** The messages of a queue as a list, and one of them in full. */
export function MessagePanel() {
  const { selected, select, ink, declaration } = useSandbox();
  const { view, atMs } = useSlowFrame();
  const names = queueNames(view, declaration.topology);
  const [wanted, setWanted] = useState(names[0] ?? '');
  const holder = selected === undefined ? undefined : holderOf(view.queues ?? {}, selected);
  const name = holder ?? (names.includes(wanted) ? wanted : (names[0] ?? ''));
  const messages = useMemo((): MessageView[] => view.queues?.[name]?.messages ?? [], [view, name]);
  const chosen = messages.findIndex((message) => message.id === selected);
  const pick = (queue: string) => {
    setWanted(queue);
    select(undefined);
  };
  return (
    <div className={styles.messages}>
      {names.length > 1 && (
        <fieldset className={styles.queuePicker} aria-label="Queue">
          {names.map((queue) => (
            <button key={queue} type="button" aria-pressed={queue === name} onClick={() => pick(queue)}>
              {queue} <small>{short(view.queues?.[queue]?.messages.length ?? 0)}</small>
            </button>
          ))}
        </fieldset>
      )}
      <div className={styles.messageList}>
        <WindowedList
          label={`Messages of ${name}`}
          count={messages.length}
          chosen={chosen}
          choose={(index) => select(messages[index]?.id)}
          follow={chosen}
          empty={`${name} holds no messages at this moment.`}
          row={(index) => {
            const message = messages[index];
            if (message === undefined) return null;
            return (
              <>
                <MessageMark ink={ink(message)} hollow={message.state !== 'visible'} />
                <span className={styles.body}>{contentOf(message.body)}</span>
                <span className={styles.state}>{stateInBrief(message, atMs)}</span>
              </>
            );
          }}
        />
      </div>
      <Inspector
        queue={view.queues?.[name]}
        message={messages[chosen]}
        lost={selected !== undefined && chosen < 0}
      />
    </div>
  );
}

function holderOf(queues: Record<string, { messages: MessageView[] }>, id: string): string | undefined {
  return Object.keys(queues).find((name) => queues[name]?.messages.some((message) => message.id === id));
}

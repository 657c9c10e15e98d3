import { type ComponentType, useState } from 'react';
import { useSandbox } from '@/components/sandbox/use-sandbox';
import styles from '@/components/ui/drawer.module.css';
import type { CodePanelProps } from './code-panel';
import { startingWith } from './code-start';

interface Opened extends Omit<CodePanelProps, 'keepAs'> {
  Panel: ComponentType<CodePanelProps>;
}

/** Opens the editor; nothing of it is loaded before. `keepAs`: under what name the browser keeps what was typed. */
export function CodeDrawer({ keepAs }: { keepAs: string }) {
  const { rooms, declaration } = useSandbox();
  const [opened, setOpened] = useState<Opened>();
  const [state, setState] = useState<'closed' | 'loading' | 'failed'>('closed');
  const open = () => {
    setState('loading');
    Promise.all([import('./code-panel'), startingWith(rooms, declaration.topology)]).then(
      ([{ CodePanel }, start]) => setOpened({ Panel: CodePanel, ...start }),
      () => setState('failed'),
    );
  };
  if (opened) {
    const { Panel, ...start } = opened;
    return <Panel {...start} keepAs={keepAs} />;
  }
  return (
    <div className={styles.drawer}>
      <button type="button" onClick={open} disabled={state === 'loading'}>
        {state === 'loading' ? 'Opening the editor…' : 'Do it in code'}
      </button>
      <p>
        {state === 'failed'
          ? 'The editor could not be loaded. Check the connection and try again.'
          : 'TypeScript with the AWS SDK, against this world, in your own tab.'}
      </p>
    </div>
  );
}

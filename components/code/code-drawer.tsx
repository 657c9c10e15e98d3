import { type ComponentType, useState } from 'react';
import styles from '@/components/ui/drawer.module.css';

interface CodeProps {
  starter: string;
  /** Under what name the browser keeps what was typed. */
  keepAs: string;
}

/** Opens the editor; nothing of it is loaded before. */
export function CodeDrawer(props: CodeProps) {
  const [Panel, setPanel] = useState<ComponentType<CodeProps>>();
  const [state, setState] = useState<'closed' | 'loading' | 'failed'>('closed');
  const open = () => {
    setState('loading');
    import('./code-panel').then(
      ({ CodePanel }) => setPanel(() => CodePanel),
      () => setState('failed'),
    );
  };
  if (Panel) return <Panel {...props} />;
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

import { useEffect, useId, useState } from 'react';
import { usePart } from '../use-part';
import { useFrame, useSandbox } from '../use-sandbox';
import { CallResult } from './call-result';
import { HandPanel } from './hand-panel';
import styles from './panels.module.css';
import { Tabs } from './tabs';
import { TracePanel } from './trace-panel';

const loadMessages = () => import('./message-panel');

type PanelId = 'hand' | 'messages' | 'resources' | 'trace';

/** Hand, messages and trace: beside one another where there is room, as tabs where there is none. */
export function Panels() {
  const { narrow, selected, inspected, store, declaration } = useSandbox();
  const Resources = store.around()?.Resources;
  const traceLength = useFrame((frame) => frame.traceLength);
  const [chosen, setChosen] = useState<PanelId>('hand');
  const id = useId();
  // A page may hold several sandboxes, and each of their regions needs a name of its own.
  const title = declaration.title ?? 'Sandbox';
  useEffect(() => {
    if (selected !== undefined) setChosen('messages');
  }, [selected]);
  useEffect(() => {
    if (inspected !== undefined) setChosen('resources');
  }, [inspected]);
  const shown = !narrow && chosen === 'trace' ? 'hand' : chosen;
  const messages = usePart(shown === 'messages', loadMessages);
  const tabs = [
    { id: 'hand' as const, label: 'Your hand' },
    { id: 'messages' as const, label: 'Messages' },
    ...(Resources ? [{ id: 'resources' as const, label: 'Resources' }] : []),
    ...(narrow ? [{ id: 'trace' as const, label: 'Trace', count: traceLength }] : []),
  ];
  return (
    <div className={styles.panels}>
      <section className={styles.panel} aria-label={`Controls and messages: ${title}`}>
        <Tabs<PanelId> label="Panel" tabs={tabs} chosen={shown} choose={setChosen} controls={id} />
        <div
          id={id}
          role="tabpanel"
          aria-label={tabs.find((tab) => tab.id === shown)?.label}
          className={styles.panelBody}
        >
          {shown === 'hand' && <HandPanel />}
          {shown === 'messages' && messages && <messages.MessagePanel />}
          {shown === 'resources' && Resources && <Resources />}
          {shown === 'trace' && <TracePanel />}
        </div>
        <CallResult />
      </section>
      {!narrow && (
        <section className={styles.panel} aria-label={`Trace: ${title}`}>
          <p className={styles.panelTitle}>
            Trace <span className={styles.tabCount}>{traceLength}</span>
          </p>
          <div className={styles.panelBody}>
            <TracePanel />
          </div>
        </section>
      )}
    </div>
  );
}

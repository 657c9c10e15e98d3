import { useEffect, useId, useState } from 'react';
import { usePart } from '../use-part';
import { useFrame, useSandbox } from '../use-sandbox';
import { CallFormsPanel } from './call-forms-panel';
import { CallResult } from './call-result';
import styles from './panels.module.css';
import { Tabs } from './tabs';
import { TracePanel } from './trace-panel';

const loadResources = () => import('./resources-panel');
const noMessages = async () => undefined;

type PanelId = 'hand' | 'messages' | 'resources' | 'trace';

/** Calls, messages, resources and trace: beside one another where there is room, as tabs where there is none. */
export function Panels() {
  const { narrow, declaration } = useSandbox();
  const traceLength = useFrame((frame) => frame.traceLength);
  const [chosen, setChosen] = useAskedPanel();
  const id = useId();
  // A page may hold several sandboxes, and each of their regions needs a name of its own.
  const title = declaration.title ?? 'Sandbox';
  const shown = !narrow && chosen === 'trace' ? 'hand' : chosen;
  const tabs = useTabs(traceLength);
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
          <Panel shown={shown} />
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

/** The panel that was chosen, or where what was pressed in the drawing is shown. */
function useAskedPanel() {
  const { selected, inspected } = useSandbox();
  const [chosen, setChosen] = useState<PanelId>('hand');
  useEffect(() => {
    if (selected !== undefined) setChosen('messages');
  }, [selected]);
  useEffect(() => {
    if (inspected !== undefined) setChosen('resources');
  }, [inspected]);
  return [chosen, setChosen] as const;
}

/** Messages and resources are there when a room of this world has any. */
function useTabs(traceLength: number): { id: PanelId; label: string; count?: number }[] {
  const { narrow, rooms } = useSandbox();
  const hasMessages = rooms.some(({ messages }) => messages);
  const hasResources = rooms.some(({ panels }) => panels);
  return [
    { id: 'hand', label: 'Your hand' },
    ...(hasMessages ? [{ id: 'messages' as const, label: 'Messages' }] : []),
    ...(hasResources ? [{ id: 'resources' as const, label: 'Resources' }] : []),
    ...(narrow ? [{ id: 'trace' as const, label: 'Trace', count: traceLength }] : []),
  ];
}

function Panel({ shown }: { shown: PanelId }) {
  const { rooms } = useSandbox();
  const loadMessages = rooms.find(({ messages }) => messages)?.messages;
  const messages = usePart(shown === 'messages', loadMessages ?? noMessages);
  const resources = usePart(shown === 'resources', loadResources);
  if (shown === 'hand') return <CallFormsPanel />;
  if (shown === 'trace') return <TracePanel />;
  if (shown === 'messages') return messages && <messages.MessagePanel />;
  return resources && <resources.ResourcesPanel />;
}

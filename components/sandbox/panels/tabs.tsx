import { type KeyboardEvent, useId } from 'react';
import styles from './panels.module.css';

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly { id: Id; label: string; count?: number | undefined }[];
  chosen: Id;
  choose(id: Id): void;
  /** Id of the element the tabs switch. */
  controls?: string;
  compact?: boolean;
}

/** A row of tabs; arrows move between them, as everywhere. */
export function Tabs<Id extends string>({ label, tabs, chosen, choose, controls, compact }: TabsProps<Id>) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    choose(next.id);
    document.getElementById(`${id}${next.id}`)?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={label}
      className={compact ? styles.tabsCompact : styles.tabs}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          id={`${id}${tab.id}`}
          type="button"
          role="tab"
          aria-selected={tab.id === chosen}
          aria-controls={controls}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => choose(tab.id)}
        >
          {tab.label}
          {tab.count ? <span className={styles.tabCount}>{tab.count}</span> : null}
        </button>
      ))}
    </div>
  );
}

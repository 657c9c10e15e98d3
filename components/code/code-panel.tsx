import { useEffect, useRef, useState } from 'react';
import type { HandlerKind } from '@/components/resources/resource-module';
import { useSandbox } from '@/components/sandbox/use-sandbox';
import button from '@/components/ui/button.module.css';
import styles from './code-panel.module.css';
import type { Editor } from './editor';
import { keep, kept } from './kept-code';
import { openRunner, type Runner } from './open-runner';
import { type OutputLine, type RunState, useCodeRun } from './use-code-run';

export interface CodePanelProps {
  starter: string;
  handler?: HandlerKind | undefined;
  /** Under what name the browser keeps what was typed. */
  keepAs: string;
}

const SAYS: Record<RunState, string> = { idle: 'Run the code', running: 'Running…', serving: 'Serving…' };

/** Code of the learner's own against this very world, with the AWS SDK and no network. */
export function CodePanel({ starter, handler, keepAs }: CodePanelProps) {
  const { topology } = useSandbox().declaration;
  const names = handler?.names(topology) ?? [];
  const [served, choose] = useState(names[0]);
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const editor = useRef<Editor>(undefined);
  const runner = useRef<Runner>(undefined);
  const { state, lines, run, stop } = useCodeRun(runner, handler, served);
  const runIt = () => void run(editor.current?.text() ?? starter);
  const latest = useRef(runIt);
  latest.current = runIt;
  useEffect(() => {
    if (!place.current || !frame.current) return;
    const parent = place.current;
    const opened = openRunner(frame.current);
    runner.current = opened;
    let left = false;
    import('./editor').then(({ openEditor }) => {
      if (left) return;
      const text = kept(keepAs) ?? starter;
      editor.current = openEditor(parent, text, {
        run: () => latest.current(),
        change: (changed) => keep(keepAs, changed),
      });
    });
    return () => {
      left = true;
      editor.current?.close();
      opened.close();
    };
  }, [starter, keepAs]);
  return (
    <section className={styles.code} aria-label="Code">
      <div ref={place} className={styles.editor} data-own-keys />
      {/* No origin, no storage, no network: what runs here is whatever somebody typed. */}
      <iframe
        ref={frame}
        className={styles.frame}
        title="Code runner"
        src="/code-runner"
        sandbox="allow-scripts"
      />
      <div className={styles.keys}>
        <button type="button" className={button.primary} onClick={runIt} disabled={state !== 'idle'}>
          {SAYS[state]}
        </button>
        {state !== 'idle' && (
          <button type="button" className={button.quiet} onClick={stop}>
            Stop
          </button>
        )}
        {handler && names.length > 0 && (
          <label className={styles.choice}>
            {handler.label}{' '}
            <select
              value={served}
              disabled={state !== 'idle'}
              onChange={(event) => choose(event.target.value)}
            >
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <p>
          The same code runs against AWS. Time stands still here, and moves only while a call waits for it.
        </p>
      </div>
      <Output lines={lines} goTo={(line) => editor.current?.goTo(line)} />
    </section>
  );
}

function Output({ lines, goTo }: { lines: readonly OutputLine[]; goTo(line: number): void }) {
  return (
    <ol className={styles.output} aria-label="Output" aria-live="polite">
      {lines.map(({ id, level, text, goTo: line }) => (
        <li key={id} className={styles[level]}>
          <pre>{text}</pre>
          {line !== undefined && (
            <button type="button" onClick={() => goTo(line)}>
              Show line {line}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

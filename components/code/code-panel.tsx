import { useEffect, useRef, useState } from 'react';
import type { Actions } from '@/components/sandbox/actions';
import { useSandbox } from '@/components/sandbox/use-sandbox';
import button from '@/components/ui/button.module.css';
import styles from './code-panel.module.css';
import type { Editor } from './editor';
import { openRunner, type Runner } from './open-runner';
import type { LogLevel } from './runner/protocol';

type Line = { id: number; level: LogLevel; text: string; goTo?: number | undefined };

const MOST_LINES = 500;
/** A call that is not answered by then is waiting for time to pass. */
const PATIENCE_MS = 400;

/** Code of the learner's own against this very world, with the AWS SDK and no network. */
export function CodePanel({ starter, keepAs }: { starter: string; keepAs: string }) {
  const { store, actions } = useSandbox();
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const editor = useRef<Editor>(undefined);
  const runner = useRef<Runner>(undefined);
  const [running, setRunning] = useState(false);
  const [lines, setLines] = useState<Line[]>([]);
  const lastId = useRef(0);
  const say = (level: LogLevel, text: string, goTo?: number) => {
    lastId.current += 1;
    const line = { id: lastId.current, level, text, goTo };
    setLines((before) => [...before.slice(1 - MOST_LINES), line]);
  };
  const run = async () => {
    setLines([]);
    setRunning(true);
    try {
      await runner.current?.run(editor.current?.text() ?? starter, {
        onLog: say,
        ask: (request) => lettingTimeMove(actions, store.client.http(request)),
        onEnd(failure) {
          setRunning(false);
          store.rewrite();
          if (!failure) say('log', 'The code has run to its end.');
          else {
            const where = failure.line === undefined ? '' : ` (line ${failure.line})`;
            say('error', `${failure.name}: ${failure.message}${where}`, failure.line);
          }
        },
      });
    } catch (error) {
      setRunning(false);
      say('error', error instanceof Error ? error.message : String(error));
    }
  };
  const latestRun = useRef(run);
  latestRun.current = run;
  useEffect(() => {
    if (!place.current || !frame.current) return;
    const parent = place.current;
    const opened = openRunner(frame.current);
    runner.current = opened;
    let left = false;
    import('./editor').then(({ openEditor }) => {
      if (left) return;
      editor.current = openEditor(parent, kept(keepAs) ?? starter, {
        run: () => void latestRun.current(),
        change: (text) => keep(keepAs, text),
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
        <button type="button" className={button.primary} onClick={() => void run()} disabled={running}>
          {running ? 'Running…' : 'Run the code'}
        </button>
        {running && (
          <button type="button" className={button.quiet} onClick={() => runner.current?.stop()}>
            Stop
          </button>
        )}
        <p>
          The same code runs against AWS. Time stands still here, and moves only while a call waits for it.
        </p>
      </div>
      <ol className={styles.output} aria-label="Output" aria-live="polite">
        {lines.map(({ id, level, text, goTo }) => (
          <li key={id} className={styles[level]}>
            <pre>{text}</pre>
            {goTo !== undefined && (
              <button type="button" onClick={() => editor.current?.goTo(goTo)}>
                Show line {goTo}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A call that waits for the world, such as a long poll, gets its time; any other is answered in the moment that is shown. */
async function lettingTimeMove<Answer>(
  actions: Pick<Actions, 'play' | 'pause'>,
  answer: Promise<Answer>,
): Promise<Answer> {
  let moves = false;
  const timer = setTimeout(() => {
    moves = true;
    actions.play();
  }, PATIENCE_MS);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (moves) actions.pause();
  }
}

const nameOf = (keepAs: string) => `fanout:code:${keepAs}`;

/** What was typed survives a reload, where the browser lets us keep it. */
function kept(keepAs: string): string | undefined {
  try {
    return localStorage.getItem(nameOf(keepAs)) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(keepAs: string, text: string): void {
  try {
    localStorage.setItem(nameOf(keepAs), text);
  } catch {
    // A browser that keeps nothing still runs code.
  }
}

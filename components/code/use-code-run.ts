import { type RefObject, useRef, useState } from 'react';
import type { HandlerKind } from '@/components/resources/resource-module';
import { useSandbox } from '@/components/sandbox/use-sandbox';
import { lettingTimeMove } from './letting-time-move';
import type { Runner } from './open-runner';
import type { LogLevel } from './runner/protocol';

export type OutputLine = { id: number; level: LogLevel; text: string; goTo?: number | undefined };

export type RunState = 'idle' | 'running' | 'serving';

const MOST_LINES = 500;

/** A learner's code at work in a sandbox: what it says, whether it runs, and as what of its world it serves. */
export function useCodeRun(
  runner: RefObject<Runner | undefined>,
  handler: HandlerKind | undefined,
  served: string | undefined,
) {
  const { store, actions } = useSandbox();
  const [state, setState] = useState<RunState>('idle');
  const [lines, setLines] = useState<OutputLine[]>([]);
  const lastId = useRef(0);
  const leave = useRef<() => void>(undefined);
  const say = (level: LogLevel, text: string, goTo?: number) => {
    lastId.current += 1;
    const line = { id: lastId.current, level, text, goTo };
    setLines((before) => [...before.slice(1 - MOST_LINES), line]);
  };
  const fail = (error: unknown) => say('error', error instanceof Error ? error.message : String(error));
  const run = async (code: string) => {
    setLines([]);
    setState('running');
    try {
      await runner.current?.run(code, {
        onLog: say,
        ask: (request) => lettingTimeMove(actions, store.client.http(request)),
        onServing(invoke) {
          if (handler === undefined || served === undefined) {
            say('warn', 'The code exports a handler, and no function is chosen for it to be.');
            runner.current?.stop();
            return;
          }
          setState('serving');
          say('log', handler.says(served));
          handler.serve(store.client, served, invoke).then((end) => {
            leave.current = end;
          }, fail);
        },
        onEnd(failure) {
          setState('idle');
          leave.current?.();
          leave.current = undefined;
          store.rewrite();
          if (!failure) say('log', 'The code has come to its end.');
          else {
            const where = failure.line === undefined ? '' : ` (line ${failure.line})`;
            say('error', `${failure.name}: ${failure.message}${where}`, failure.line);
          }
        },
      });
    } catch (error) {
      setState('idle');
      fail(error);
    }
  };
  return { state, lines, run, stop: () => runner.current?.stop() };
}

import { createClient } from './connect';
import type { FromSandbox, ToSandbox } from './protocol';
import type { SandboxClient } from './sandbox-client';

/** What is said to a sandbox in another process. A question without messages waits there for the next frame. */
export interface LiveQuestion {
  /** Of this client alone: frames are told as differences within it. */
  session: string;
  messages: ToSandbox[];
}

export interface RemoteOptions {
  /** Asks the other process once. @throws Error when it does not answer, with why */
  ask(question: LiveQuestion, signal: AbortSignal): Promise<FromSandbox[]>;
  newSession(): string;
  pause(ms: number): Promise<void>;
  /** Told why the other process does not answer; undefined when it does again. */
  onLost?(reason: string | undefined): void;
}

const RETRY_MS = 2_000;

/**
 * A sandbox in another process, asked over and over for its next frame; what the reader does is sent at once. A process that
 * cannot be reached is asked again.
 */
export function connectRemote({ ask, newSession, pause, onLost }: RemoteOptions): SandboxClient {
  const abort = new AbortController();
  let session = newSession();
  const say = async (messages: ToSandbox[]) => {
    for (const message of await ask({ session, messages }, abort.signal)) connected.receive(message);
  };
  const lost = async (error: unknown) => {
    onLost?.(asError(error).message);
    // A frame was lost on the way, perhaps: the first one of a new session is whole.
    session = newSession();
    await pause(RETRY_MS);
  };
  const sayOrWait = async (messages: ToSandbox[]) => {
    try {
      await say(messages);
      onLost?.(undefined);
      return [];
    } catch (error) {
      if (!abort.signal.aborted) await lost(error);
      return messages;
    }
  };
  const follow = async (opening: ToSandbox) => {
    let messages: ToSandbox[] = [opening];
    while (!abort.signal.aborted) messages = await sayOrWait(messages);
  };
  const connected = createClient({
    post(message) {
      if (message.kind === 'open') void follow(message);
      else say([message]).catch((error) => connected.fail(asError(error)));
    },
    close: () => abort.abort(),
  });
  return connected.client;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

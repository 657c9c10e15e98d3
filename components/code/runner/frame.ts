import type { FromRun, ToFrame } from './protocol';

// Runs in a frame without an origin: no cookies, no storage, and by its content security policy no network. Its worker
// can be ended whatever the code in it does.
let worker: Worker | undefined;

addEventListener('message', ({ data, ports, source }: MessageEvent<ToFrame>) => {
  if (source !== parent) return;
  worker?.terminate();
  worker = undefined;
  const [port] = ports;
  if (data.kind === 'stop' || port === undefined) {
    tellReady();
    return;
  }
  const url = URL.createObjectURL(new Blob([data.worker], { type: 'text/javascript' }));
  // Not a module worker: without an origin a browser refuses to load one from a blob.
  worker = new Worker(url);
  worker.addEventListener('error', (event) => {
    const crashed: FromRun = { kind: 'failed', name: 'Error', message: event.message || 'The code stopped.' };
    parent.postMessage(crashed, '*');
  });
  worker.postMessage({ sdk: data.sdk, code: data.code }, [port]);
});

function tellReady(): void {
  parent.postMessage({ kind: 'ready' }, '*');
}

tellReady();

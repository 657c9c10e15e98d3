import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';

/** One keep-alive connection that asks and hears by itself, so that the load costs less than what it measures. */
export class RawConnection {
  private socket: Socket | undefined;
  private heard: Buffer = Buffer.alloc(0);
  private waiting: { resolve(body: string): void; reject(error: Error): void } | undefined;

  constructor(private readonly port: number) {}

  /** Sends a request. @returns the answer's body @throws Error when the answer is not 200 */
  async ask(request: Buffer): Promise<string> {
    const socket = this.socket ?? (await this.open());
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      socket.write(request);
    });
  }

  close(): void {
    this.socket?.destroy();
  }

  private async open(): Promise<Socket> {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    this.socket = socket;
    socket.on('data', (chunk: Buffer) => this.hear(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => {
      if (this.socket === socket) this.socket = undefined;
      this.waiting?.reject(new Error('The server closed the connection before it answered.'));
    });
    return socket;
  }

  private hear(chunk: Buffer): void {
    this.heard = this.heard.length === 0 ? chunk : Buffer.concat([this.heard, chunk]);
    const answer = readAnswer(this.heard);
    if (!answer) return;
    this.heard = Buffer.alloc(0);
    const { waiting } = this;
    this.waiting = undefined;
    if (answer.closes) {
      this.socket?.destroy();
      this.socket = undefined;
    }
    if (answer.status === 200) waiting?.resolve(answer.body);
    else waiting?.reject(new Error(`${answer.status}: ${answer.body.slice(0, 300)}`));
  }
}

interface RawAnswer {
  status: number;
  body: string;
  closes: boolean;
}

function readAnswer(bytes: Buffer): RawAnswer | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end).toLowerCase();
  const start = end + HEAD_END.length;
  const body = head.includes('transfer-encoding: chunked')
    ? chunkedBody(bytes, start)
    : sizedBody(bytes, start, Number(/content-length: *(\d+)/.exec(head)?.[1] ?? 0));
  if (body === undefined) return undefined;
  const closes = head.includes('connection: close') || head.startsWith('http/1.0');
  return { status: Number(head.slice(9, 12)), body, closes };
}

function sizedBody(bytes: Buffer, start: number, length: number): string | undefined {
  return bytes.length < start + length ? undefined : bytes.toString('utf8', start, start + length);
}

function chunkedBody(bytes: Buffer, start: number): string | undefined {
  let body = '';
  for (let at = start; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const length = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (bytes.length < line + 2 + length + 2) return undefined;
    if (length === 0) return body;
    body += bytes.toString('utf8', line + 2, line + 2 + length);
    at = line + 2 + length + 2;
  }
}

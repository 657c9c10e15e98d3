import 'server-only';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { packRecord } from './state-record';

export interface StateFileOptions {
  path: string;
  /** What the file begins with: everything needed to go on from the steps after it. */
  head(): string;
  /** Steps are compacted into the head when they fill more than this and more than the head. Default 32 MiB. */
  compactBytes?: number;
  /** Waits until the disk itself has every step: then it also survives a loss of power. Default false. */
  sync?: boolean;
  /** The disk does not take the steps. Nobody has heard of them, and nobody must: the world ends here. */
  onFault?(error: Error): void;
}

const COMPACT_BYTES = 32 * 1024 * 1024;

/**
 * The file that a world lives on in: a head and the steps since. Steps of one turn of the event loop are written together,
 * and what must not be heard before they are written waits for that.
 */
export class StateFile {
  private fd: number;
  private unwritten: Buffer[] = [];
  private afterwards: (() => void)[] = [];
  private isScheduled = false;
  private headBytes = 0;
  private stepBytes: number;

  /** @param wholeBytes how much of the file is whole; what comes after is cut. Undefined begins a new file. */
  constructor(
    private readonly options: StateFileOptions,
    wholeBytes?: number,
  ) {
    if (wholeBytes === undefined) {
      this.fd = this.writeHead();
      this.stepBytes = 0;
    } else {
      this.fd = openSync(options.path, 'r+');
      ftruncateSync(this.fd, wholeBytes);
      closeSync(this.fd);
      this.fd = openSync(options.path, 'a');
      this.stepBytes = wholeBytes;
    }
  }

  /** Adds a step; it is written at the end of this turn. */
  append(text: string): void {
    this.unwritten.push(packRecord(text));
    this.schedule();
  }

  /** Calls back when everything that was added so far is written. */
  afterWriting(callback: () => void): void {
    if (this.unwritten.length === 0 && this.afterwards.length === 0) {
      callback();
      return;
    }
    this.afterwards.push(callback);
  }

  /** Writes what is to be written. @throws when the disk does not take it; nobody has heard of the steps then */
  flush(): void {
    const bytes = Buffer.concat(this.unwritten);
    this.unwritten = [];
    writeWhole(this.fd, bytes);
    if (this.options.sync && bytes.length > 0) fdatasyncSync(this.fd);
    this.stepBytes += bytes.length;
    const due = this.afterwards;
    this.afterwards = [];
    for (const callback of due) callback();
    if (this.stepBytes > Math.max(this.options.compactBytes ?? COMPACT_BYTES, this.headBytes)) this.compact();
  }

  /** Makes a new head of everything so far, in place of the old head and its steps. */
  compact(): void {
    if (this.unwritten.length > 0) this.flush();
    const old = this.fd;
    this.fd = this.writeHead();
    closeSync(old);
    this.stepBytes = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.fd);
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      try {
        this.flush();
      } catch (error) {
        if (!this.options.onFault) throw error;
        this.options.onFault(error as Error);
      }
    });
  }

  /** The head takes the file's place as a whole or not at all. @returns the file, open for the steps */
  private writeHead(): number {
    const { path, head } = this.options;
    const draft = `${path}.new`;
    const record = packRecord(head());
    const fd = openSync(draft, 'w');
    writeWhole(fd, record);
    fsyncSync(fd);
    closeSync(fd);
    renameSync(draft, path);
    this.headBytes = record.length;
    return openSync(path, 'a');
  }
}

/** The bytes of a state file; undefined when there is none. What an interrupted compaction left behind is removed. */
export function readStateBytes(path: string): Buffer | undefined {
  rmSync(`${path}.new`, { force: true });
  return existsSync(path) ? readFileSync(path) : undefined;
}

function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
}

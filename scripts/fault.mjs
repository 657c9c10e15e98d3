/**
 * A failure that the reader can do something about. Its message is one sentence with the remedy in it, and is all that is printed.
 * The name is what is compared: a bundled script carries its own copy of this class.
 */
export class Fault extends Error {
  /** @param {string} message @param {{ cause?: unknown }} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'Fault';
  }
}

/** Prints what went wrong, a fault as its sentence and a bug with its stack, and ends the process with code 1. @param {unknown} error @returns {never} */
export function endWith(error) {
  const isFault = error instanceof Error && error.name === 'Fault';
  const text =
    error instanceof Error ? (isFault ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

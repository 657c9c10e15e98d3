/**
 * Prints numbered steps, each with how long it took: `2/6  database     started on port 41161             0.1 s`.
 * @param {number} steps how many there will be
 * @param {(line: string) => void} [print]
 */
export function startProgress(steps, print = (line) => process.stdout.write(`${line}\n`)) {
  let number = 0;
  return {
    /**
     * Does one step. What the work gives back is said beside its name; a step that will take long says so before it begins.
     * @template {{ said: string }} T
     * @param {string} name
     * @param {(announce: (what: string) => void) => T | Promise<T>} work
     * @returns {Promise<T>}
     */
    async step(name, work) {
      number += 1;
      const label = `${number}/${steps}  ${name.padEnd(12)}`;
      const startedAt = performance.now();
      const done = await work((what) => print(`${label}${what} …`));
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      print(`${label}${done.said.padEnd(46)} ${seconds.padStart(5)} s`);
      return done;
    },
  };
}

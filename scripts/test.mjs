// npm test: sets up as npm start does, runs everything, and closes with one line. FANOUT_ONLY=unit,e2e chooses phases.
import { fileURLToPath } from 'node:url';
import { installPackages } from './bootstrap/install.mjs';
import { nodeVersionProblem, requiredNode } from './bootstrap/node-version.mjs';
import { Fault } from './fault.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

async function run() {
  const problem = nodeVersionProblem(process.versions.node, requiredNode());
  if (problem) throw new Fault(problem);
  process.chdir(root);
  installPackages(root, (what) => process.stdout.write(`${what} …\n`));
  const { runTests } = await loadTypeScript('scripts/testing/run-tests.ts');
  return runTests(root);
}

let tally = { passed: 0, failed: 1 };
try {
  tally = await run();
} catch (error) {
  const isFault = error instanceof Error && error.name === 'Fault';
  process.stdout.write(`${isFault ? error.message : error instanceof Error ? error.stack : error}\n`);
}
process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed\n`);
process.exit(tally.failed === 0 ? 0 : 1);

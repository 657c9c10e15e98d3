// npm start, npm run dev. Until the packages are installed, only what Node brings along may be imported here.
import { fileURLToPath } from 'node:url';
import { installPackages } from './bootstrap/install.mjs';
import { nodeVersionProblem, requiredNode } from './bootstrap/node-version.mjs';
import { startProgress } from './bootstrap/progress.mjs';
import { endWith, Fault } from './fault.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const isDevelopment = process.argv.includes('--dev');

try {
  const problem = nodeVersionProblem(process.versions.node, requiredNode());
  if (problem) throw new Fault(problem);
  process.chdir(root);
  const progress = startProgress(isDevelopment ? 7 : 8);
  await progress.step('packages', (announce) => installPackages(root, announce));
  const { start } = await loadTypeScript('scripts/bootstrap/start.ts');
  await start(root, progress, isDevelopment);
  process.exit(0);
} catch (error) {
  endWith(error);
}

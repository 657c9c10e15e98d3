// npm run cloud: the AWS endpoint alone. Until the packages are installed, only what Node brings along may be imported here.
import { fileURLToPath } from 'node:url';
import { installPackages } from './bootstrap/install.mjs';
import { nodeVersionProblem, requiredNode } from './bootstrap/node-version.mjs';
import { endWith, Fault } from './fault.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

try {
  const problem = nodeVersionProblem(process.versions.node, requiredNode());
  if (problem) throw new Fault(problem);
  // A state file is meant to lie where the reader is, not where the repository is.
  const folder = process.env.INIT_CWD ?? process.cwd();
  process.chdir(root);
  installPackages(root, (what) => process.stdout.write(`packages: ${what} …\n`));
  const { runCloud } = await loadTypeScript('scripts/cloud/run-cloud.ts');
  process.exit(await runCloud(process.argv.slice(2), folder));
} catch (error) {
  endWith(error);
}

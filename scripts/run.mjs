// node scripts/run.mjs FILE.ts [arguments]: runs a TypeScript file of this repository.
// If it exports `main`, main is called with the arguments and its number, if any, becomes the exit code.
import { endWith, Fault } from './fault.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const [entry, ...args] = process.argv.slice(2);
try {
  if (!entry) throw new Fault('Say which file to run: node scripts/run.mjs scripts/quiz.ts check FILE');
  process.argv = [process.argv[0] ?? 'node', entry, ...args];
  const { main } = await loadTypeScript(entry);
  const code = typeof main === 'function' ? await main(args) : undefined;
  if (typeof code === 'number') process.exitCode = code;
} catch (error) {
  endWith(error);
}

import 'server-only';
import { build, type Plugin } from 'esbuild';
import { SDK_CLIENTS } from './sdk-clients';

const shared = {
  bundle: true,
  minify: true,
  write: false,
  platform: 'browser',
  target: 'es2022',
  logLevel: 'silent',
} as const;

/** A worker has no DOMParser: the SDK's own parser for other places takes its place. */
const parserForWorkers: Plugin = {
  name: 'parser-for-workers',
  setup(on) {
    on.onLoad({ filter: /xml-builder[\\/]dist-es[\\/]xml-parser\.browser\.js$/ }, () => ({
      contents: "export * from './xml-parser.js'",
    }));
  },
};

/** One script of the runner as text. @param script a file of components/code/runner, without `.ts` */
export async function bundleRunner(script: 'frame' | 'worker'): Promise<string> {
  return textOf(
    await build({ ...shared, format: 'iife', entryPoints: [`components/code/runner/${script}.ts`] }),
  );
}

/**
 * A client of the AWS SDK as one module that needs no network: whatever a learner configures, its requests go to the world.
 * @param client the package's name without its scope, a key of SDK_CLIENTS
 */
export async function bundleSdkClient(client: string): Promise<string> {
  const classes = SDK_CLIENTS[client] ?? [];
  const name = `@aws-sdk/${client}`;
  const contents = [
    `import * as sdk from '${name}';`,
    `export * from '${name}';`,
    'const inWorld = (config) => ({',
    "  region: 'us-east-1',",
    "  credentials: { accessKeyId: '123456789012', secretAccessKey: 'a-secret-of-the-course' },",
    '  ...config,',
    '  requestHandler: globalThis.fanoutRequestHandler,',
    '});',
    ...classes.map(
      (one) => `export class ${one} extends sdk.${one} { constructor(config) { super(inWorld(config)); } }`,
    ),
  ].join('\n');
  const stdin = { contents, resolveDir: process.cwd(), sourcefile: `${client}.js` };
  return textOf(await build({ ...shared, format: 'esm', stdin, plugins: [parserForWorkers] }));
}

function textOf({ outputFiles }: { outputFiles: { text: string }[] }): string {
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild gave nothing.');
  return file.text;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TestFile {
  path: string;
  text: string;
}

/** Every test of the engine and of the endpoint. */
export function readTests(): TestFile[] {
  return ['engine', 'server/cloud'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .map((name) => ({ path: join(root, name), text: readFileSync(join(root, name), 'utf8') })),
  );
}

/** The test that exercises an operation in the engine: the one beside it, else the one that calls it most. */
export function engineTest(tests: TestFile[], service: string, operation: string): string | undefined {
  const beside = `engine/${service}/${kebab(operation)}.test.ts`;
  if (tests.some(({ path }) => path === beside)) return beside;
  const named = camel(operation);
  const call = new RegExp(`\\.(?:try\\.)?${named}\\(|['"]${operation}['"]`, 'g');
  const [most] = tests
    .filter(({ path }) => path.startsWith(`engine/${service}/`))
    .map(({ path, text }) => ({ path, count: text.match(call)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return most?.path;
}

/** The test in which one of AWS's own clients makes the call and the engine answers. */
export function clientTest(tests: TestFile[], service: string, operation: string): string | undefined {
  const command = new RegExp(`\\b${operation}Command\\b`);
  const isClients = ({ path, text }: TestFile) =>
    /^(?:engine\/wire\/sdk-|server\/cloud\/)/.test(path) && text.includes(`@aws-sdk/client-${service}'`);
  return tests.find((file) => isClients(file) && command.test(file.text))?.path;
}

function kebab(operation: string): string {
  return operation.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

function camel(operation: string): string {
  return operation.charAt(0).toLowerCase() + operation.slice(1);
}

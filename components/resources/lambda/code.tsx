import type { CodeParts } from '../resource-module';
import { serveFunction } from './serve-function';

export const code: CodeParts = {
  handler: {
    label: (
      <>
        An exported <code>handler</code> is the function
      </>
    ),
    names: ({ functions = [] }) => functions.map(({ name }) => name),
    says: (name) => `This code is the function ${name} now. Play, and it is invoked.`,
    serve: serveFunction,
  },
};

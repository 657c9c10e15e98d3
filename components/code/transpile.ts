import { transform } from 'sucrase';

/** Code as the runner takes it, and the packages it asks for. */
export interface Transpiled {
  code: string;
  imports: string[];
}

/** A learner's slip that keeps the code from being read at all. */
export interface SyntaxFault {
  message: string;
  line: number;
}

/** Takes the types out and turns imports into calls; lines stay where they are. */
export function transpile(source: string): Transpiled | SyntaxFault {
  try {
    const { code } = transform(source, {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      production: true,
    });
    const imports = [...code.matchAll(/\brequire\(\s*(['"])([^'"]+)\1\s*\)/g)].map(
      ([, , name]) => name ?? '',
    );
    return { code, imports: [...new Set(imports)] };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof Error && 'loc' in error)) throw error;
    const line = /\((\d+):\d+\)/.exec(error.message)?.[1];
    return {
      message: error.message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, ''),
      line: Number(line ?? 1),
    };
  }
}

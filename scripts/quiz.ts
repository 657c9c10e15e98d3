import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type ContentFault, describeFault } from '@/server/content/content-fault';
import { contentRoot } from '@/server/content/content-files';
import { fillFormatTables } from '@/server/quiz/format-tables';
import { loadQuizReferences } from '@/server/quiz/load-quizzes';
import { proveQuestion } from '@/server/quiz/prove-question';
import { readQuiz } from '@/server/quiz/read-quiz';

const usage = `npm run quiz -- check FILE…    checks quiz sets and runs their proofs
npm run quiz -- check --all    the same for every set in content/quizzes
npm run quiz -- format         writes the tables of docs/quiz-format.md from the schema`;

/** @returns the exit code: 1 when a set has faults */
export async function main([command, ...args]: string[] = []): Promise<number> {
  if (command === 'format') return writeFormat();
  const files = args.includes('--all') ? allFiles() : args.filter((arg) => !arg.startsWith('-'));
  if (command !== 'check' || files.length === 0) {
    console.log(usage);
    return 1;
  }
  let faults = 0;
  for (const file of files) faults += await checkFile(file);
  return faults > 0 ? 1 : 0;
}

function allFiles(): string[] {
  const folder = resolve(contentRoot(), 'quizzes');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => relative(process.cwd(), resolve(folder, name)));
}

async function checkFile(file: string): Promise<number> {
  const { quiz, faults, warnings, place } = readQuiz(readSource(file), file, await loadQuizReferences());
  const startedMs = performance.now();
  const disagreements = (faults.length > 0 ? [] : (quiz?.questions ?? [])).flatMap((question, index) =>
    proveQuestion(question).map((problem) =>
      place({ ...problem, path: ['questions', index, ...problem.path] }),
    ),
  );
  const all = [...faults, ...disagreements];
  for (const warning of warnings) console.log(`warning: ${describeFault(warning)}`);
  for (const fault of all) console.log(describeFault(fault));
  if (all.length === 0 && quiz)
    console.log(describeQuiz(file, quiz.questions, performance.now() - startedMs));
  else console.log(`${file}: ${all.length} ${all.length === 1 ? 'fault' : 'faults'}.${unprovedNote(faults)}`);
  return all.length;
}

function describeQuiz(file: string, questions: readonly { proof?: unknown }[], tookMs: number): string {
  const proved = questions.filter((question) => question.proof).length;
  return `${file}: ${questions.length} questions, ${proved} proved in ${(tookMs / 1000).toFixed(1)} s, no faults.`;
}

const unprovedNote = (faults: ContentFault[]) =>
  faults.length > 0 ? ' The proofs are run when these are corrected.' : '';

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const fault = new Error(
      `${file} cannot be read (${error instanceof Error ? error.message : error}). Check the path.`,
    );
    fault.name = 'Fault';
    throw fault;
  }
}

function writeFormat(): number {
  const doc = 'docs/quiz-format.md';
  writeFileSync(doc, fillFormatTables(readFileSync(doc, 'utf8')));
  return 0;
}

import 'server-only';
import { type QuizFile, quizSchema } from '@/lib/schemas/quiz';
import type { ContentFault } from '@/server/content/content-fault';
import { parseYaml } from '@/server/content/parse-yaml';
import { checkQuiz } from './check-quiz';
import type { QuizProblem, QuizReferences } from './quiz-problem';

export interface ReadQuiz {
  /** Undefined when the file does not follow the schema. */
  quiz?: QuizFile;
  faults: ContentFault[];
  warnings: ContentFault[];
  /** A problem that is found later, with its line in the file. */
  place: (problem: QuizProblem) => ContentFault;
}

// While authoring, the same file is read for every request: as long as nothing changed, what was found stands.
const remembered = new Map<string, { key: string; read: ReadQuiz }>();

/** Reads a quiz set and checks everything but its proofs. @param file as authors know it: `content/quizzes/sqs.yaml` */
export function readQuiz(source: string, file: string, references: QuizReferences): ReadQuiz {
  const key = JSON.stringify([source, references]);
  const earlier = remembered.get(file);
  if (earlier?.key === key) return earlier.read;
  const read = readAfresh(source, file, references);
  remembered.set(file, { key, read });
  return read;
}

function readAfresh(source: string, file: string, references: QuizReferences): ReadQuiz {
  const parsed = parseYaml(quizSchema, source, file);
  if (parsed.faults) {
    return {
      faults: inOrder(parsed.faults),
      warnings: [],
      place: ({ fault, remedy }) => ({ file, fault, remedy }),
    };
  }
  const { value: quiz, placeOf } = parsed;
  const place = ({ path, fault, remedy }: QuizProblem) => ({ ...placeOf(path), fault, remedy });
  const name = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const problems = checkQuiz(quiz, name, references);
  return {
    quiz,
    place,
    faults: inOrder(problems.filter((problem) => !problem.isWarning).map(place)),
    warnings: problems.filter((problem) => problem.isWarning).map(place),
  };
}

const inOrder = (faults: ContentFault[]) =>
  faults.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));

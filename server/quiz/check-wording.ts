import 'server-only';
import type { Question } from '@/lib/schemas/quiz';
import type { QuizProblem } from './quiz-problem';

// Options are shuffled for every attempt, so none may speak of another or of its place.
const unshuffleable = [
  /\b(all|none|both|neither|any|some|two|each) of the (above|below|(other )?(options|answers))\b/i,
  /\b([Bb]oth|[Ee]ither|[Nn]either) \(?[A-F]\)? (and|or|nor) \(?[A-F]\)?(?![\w-])/,
  /\b([Oo]ptions?|[Aa]nswers?|[Cc]hoices?) \(?[A-F]\)?(?![\w-])/,
  /\bthe (first|second|third|fourth|last|previous|next) (option|answer|choice)\b/i,
  /\bthe (option|answer|choice) (above|below)\b/i,
];

// In an option these words mean the other options; in a stem or an explanation they mean what was spoken of.
const ofTheOthers = /\b(all|none|both|neither|any|some|two|each) of (above|below|these|those|them)\b/i;

/** Wording that shuffling breaks, options that say the same, and a right option that its length gives away. */
export function checkWording(question: Question): QuizProblem[] {
  return [
    ...orderProblem(['stem'], question.stem, unshuffleable),
    ...question.options.flatMap((option, index) => [
      ...orderProblem(['options', index, 'text'], option.text, [...unshuffleable, ofTheOthers]),
      ...orderProblem(['options', index, 'explanation'], option.explanation, unshuffleable),
    ]),
    ...question.options.flatMap((_, index) => repeatProblem(question, index)),
    ...lengthProblem(question),
    ...countProblem(question),
  ];
}

function orderProblem(path: (string | number)[], text: string, patterns: readonly RegExp[]): QuizProblem[] {
  const found = patterns.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
  if (found === undefined) return [];
  return [
    {
      path,
      fault: `"${found}" speaks of other options, whose order is shuffled.`,
      remedy: 'say the thing itself, in an option that stands alone.',
    },
  ];
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function repeatProblem({ options }: Question, index: number): QuizProblem[] {
  const twin = options.findIndex((option) => plain(option.text) === plain(options[index]?.text ?? ''));
  if (twin === index) return [];
  return [
    {
      path: ['options', index, 'text'],
      fault: `This option says the same as "${options[twin]?.id}".`,
      remedy: 'let each option be one that a particular misconception would choose.',
    },
  ];
}

function lengthProblem({ options }: Question): QuizProblem[] {
  const mean = (some: Question['options']) =>
    some.reduce((sum, option) => sum + option.text.length, 0) / some.length;
  const right = options.filter((option) => option.correct);
  const wrong = options.filter((option) => !option.correct);
  if (right.length === 0 || wrong.length === 0) return [];
  const ratio = mean(right) / mean(wrong);
  if (ratio < 1.8 && ratio > 1 / 1.8) return [];
  return [
    {
      path: ['options', options.findIndex((option) => option.correct), 'text'],
      fault: `The right option is much ${ratio > 1 ? 'longer' : 'shorter'} than the others, which gives it away.`,
      remedy: 'make the options parallel in grammar and length.',
      isWarning: true,
    },
  ];
}

const counts = ['', 'ONE', 'TWO', 'THREE', 'FOUR'];

/** The page says how many are right; a stem that says another number confuses. */
function countProblem({ stem, choose }: Question): QuizProblem[] {
  const said = /\(?(?:choose|select|pick) (one|two|three|four)\b/i.exec(stem)?.[1]?.toUpperCase();
  if (said === undefined || said === counts[choose]) return [];
  return [
    {
      path: ['stem'],
      fault: `The stem asks for ${said.toLowerCase()}, choose for ${choose}.`,
      remedy: 'leave the number to the page, or correct one of the two.',
    },
  ];
}

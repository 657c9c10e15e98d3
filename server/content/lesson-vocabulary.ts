import 'server-only';

interface Element {
  required: readonly string[];
  optional: readonly string[];
}

/** The components a lesson may use, with their attributes. `docs/authoring.md` shows each; the page renders each. */
export const vocabulary: Readonly<Record<string, Element>> = {
  Fact: { required: ['id'], optional: [] },
  Term: { required: ['id'], optional: [] },
  Predict: { required: ['for', 'question'], optional: ['options', 'unit', 'measure', 'answer', 'at'] },
  Recall: { required: ['question'], optional: [] },
  Answer: { required: [], optional: ['correct', 'because'] },
  ExamNote: { required: ['fact'], optional: [] },
  Correction: { required: ['claim'], optional: [] },
  Aside: { required: [], optional: [] },
  Figure: { required: ['caption'], optional: [] },
  Flow: { required: [], optional: [] },
  CliSnippet: { required: ['title'], optional: [] },
  Next: { required: [], optional: [] },
};

/** Plain HTML that Markdown cannot say. */
export const plainElements: readonly string[] = [
  'kbd',
  'sub',
  'sup',
  'br',
  'abbr',
  'mark',
  'em',
  'strong',
  'code',
];

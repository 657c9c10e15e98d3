import type { MDXComponents } from 'mdx/types';
import type { ReactNode } from 'react';
import { FactValue } from '@/components/lesson/fact';
import { Flow } from '@/components/lesson/flow';
import { Aside, CliSnippet, Correction, ExamComparison, Figure, NextLine } from '@/components/lesson/notes';
import { PredictForm } from '@/components/lesson/predict';
import { CodeBlock } from '@/components/lesson/prose';
import { Answer, Recall } from '@/components/lesson/recall';
import { SandboxSlot } from '@/components/lesson/sandbox-slot';
import { TermWord } from '@/components/lesson/term';
import type { GlossaryTerm } from '@/lib/schemas/glossary';
import type { Fact } from '@/server/content/load-facts';

type Registries = {
  lesson: string;
  facts: ReadonlyMap<string, Fact>;
  terms: ReadonlyMap<string, GlossaryTerm>;
};

/** The components that MDX names, bound to this lesson and to the registries. The compiler has checked every reference. */
export function lessonComponents({ lesson, facts, terms }: Registries): MDXComponents {
  return {
    pre: CodeBlock,
    Answer,
    Aside,
    CliSnippet,
    Correction,
    Figure,
    Flow,
    Recall,
    Fact: ({ id }: { id: string }) => {
      const fact = known(facts, id);
      return <FactValue id={id} text={fact.text ?? fact.statement} statement={fact.statement} />;
    },
    Term: ({ id, children }: { id: string; children?: ReactNode }) => {
      const { term, definition } = known(terms, id);
      return <TermWord {...{ id, term, definition, children }} />;
    },
    ExamNote: ({ fact: id, children }: { fact: string; children?: ReactNode }) => {
      const fact = known(facts, id);
      return (
        <ExamComparison
          examSays={fact.examSays ?? fact.text ?? fact.statement}
          today={fact.today}
          factId={id}
          checked={fact.checked}
        >
          {children}
        </ExamComparison>
      );
    },
    Predict: ({
      for: sandbox,
      ...rest
    }: {
      for: string;
      question: string;
      options?: string[];
      unit?: string;
    }) => <PredictForm lesson={lesson} sandbox={sandbox} {...rest} />,
    Next: NextLine,
    Sandbox: ({ json }: { json: string }) => <SandboxSlot json={json} lesson={lesson} />,
  };
}

function known<T>(registry: ReadonlyMap<string, T>, id: string): T {
  const entry = registry.get(id);
  if (entry === undefined) throw new Error(`"${id}" was checked when the lesson was compiled, and is gone.`);
  return entry;
}

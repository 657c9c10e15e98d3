import type { Duration } from './duration';
import type { Measure } from './measure';
import type { Requirement } from './requirement';
import type { ScriptStep } from './script';
import type { Topology } from './topology';

/** A line that the chart can show: `'visible'`, `'published'` …; each service brings its own. With several resources the names are `resource:series`. */
export type ChartSeries = string;

/** One outcome that a lab asks for. */
export interface TaskDeclaration {
  /** Unique in its lab. */
  id: string;
  /** What a customer would say they want. */
  text: string;
  requirement: Requirement;
}

/** A sandbox as its lesson declares it, after the MDX has been read and checked. Plain JSON; `solution` never reaches a browser. */
export interface SandboxDeclaration {
  /** Unique in its lesson; progress is stored under it. */
  id: string;
  title?: string;
  seed: number;
  topology: Topology;
  /** Scripted steps that are part of the world itself (not the reader's). */
  script?: ScriptStep[];
  goal?: Requirement;
  /** The goal in the learner's words. */
  goalText?: string;
  /** A lab's tasks. All of them together are then its goal, and it is judged when the world has run for `runFor`. */
  tasks?: TaskDeclaration[];
  /** What a prediction of the lesson is compared with; the lesson's `<Predict>` declares it. */
  measure?: Measure;
  /** How long the world runs when simply played; the scrubber's initial length. Default 2m. */
  runFor?: Duration;
  /** Virtual seconds per real second at first. Default 1. */
  speed?: number;
  chart?: ChartSeries[];
  /** Calls offered by hand, `'sqs:SendMessage'`; left out, each service offers its usual ones. `'faults'` offers those of workers. */
  controls?: string[];
  /** The lesson's own way to the goal: steps and how long to run. CI plays it. */
  solution?: { steps?: ScriptStep[]; runFor: Duration };
}

/** A declaration as a page is given it, which knows no services itself. */
export interface PageDeclaration extends SandboxDeclaration {
  /** Names of the services that its world has from the beginning: what is shown of it is fetched by them. */
  services: readonly string[];
}

import 'server-only';
import type { LessonAssertion } from './lesson-assertions/assertion';
import { securityAssertions } from './lesson-assertions/encryption-to-choosing';
import { fanOutAssertions } from './lesson-assertions/fan-out-to-fifo';
import { snsAssertions } from './lesson-assertions/sns-to-filtering';
import { sqsAssertions } from './lesson-assertions/sqs';

/** What the lessons say of moments, by lesson: the tests hold each against the engine. */
export const lessonAssertions: Record<string, LessonAssertion[]> = {
  ...sqsAssertions,
  ...snsAssertions,
  ...fanOutAssertions,
  ...securityAssertions,
};

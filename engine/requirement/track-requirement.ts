import type { When } from '../client/bound';
import type { Requirement, Verdict } from '../client/requirement';
import { deniedReason } from './denial';
import { findDenials } from './denials';
import { findAnswer } from './find-answer';
import { findCalls, findLatency, findMessages } from './find-counts';
import { findDeliveries } from './find-deliveries';
import type { Find, Finding } from './finding';
import type { Sources } from './sources';

/**
 * A requirement that follows a run. `moment` is told of every moment at which something happened, once everything of that
 * moment is done, and once more of the next such moment before it begins, for what changes by waiting. 'ever' and 'always'
 * are decided then; what comes and goes within one moment was never there.
 */
export interface Tracker {
  moment(atMs: number): void;
  verdict(atMs: number): Verdict;
}

/** Starts following. The projection must be empty: counts are right from now on only. */
export function trackRequirement(requirement: Requirement, sources: Sources): Tracker {
  if ('all' in requirement) return allOf(requirement.all.map((part) => trackRequirement(part, sources)));
  if ('any' in requirement) return anyOf(requirement.any.map((part) => trackRequirement(part, sources)));
  if ('not' in requirement) return not(trackRequirement(requirement.not, sources), requirement.not);
  const find = findingOf(requirement, sources);
  const when: When = 'when' in requirement ? (requirement.when ?? 'end') : 'end';
  if (when === 'end') return atEnd(find);
  return when === 'ever' ? ever(find) : always(find);
}

type Leaf = Exclude<Requirement, { all: unknown } | { any: unknown } | { not: unknown }>;

function findingOf(requirement: Leaf, { projection, answers }: Sources): Find {
  if ('messages' in requirement) return findMessages(requirement, projection);
  if ('calls' in requirement) return findCalls(requirement, projection);
  if ('latency' in requirement) return findLatency(requirement, projection);
  if ('answer' in requirement) return findAnswer(requirement, answers);
  if ('deliveries' in requirement) return findDeliveries(requirement, projection.deliveries);
  if ('denials' in requirement) return findDenials(requirement, projection.denials);
  const found = projection.moduleFor('measures', requirement);
  const find = found?.module.measures[found.key];
  if (found && find) return find(requirement as never, projection.factsOf(found.module));
  throw new RangeError(`Nothing in this world tells of the requirement ${JSON.stringify(requirement)}.`);
}

function atEnd(find: Find): Tracker {
  return {
    moment() {},
    verdict(atMs) {
      const { holds, reason } = find(atMs);
      return { holds, reason: reason() };
    },
  };
}

function ever(find: Find): Tracker {
  let reached: Verdict | undefined;
  const look = (atMs: number): Finding => {
    const finding = find(atMs);
    if (!reached && finding.holds) reached = decided(finding, atMs);
    return finding;
  };
  return {
    moment: (atMs) => void (reached ?? look(atMs)),
    verdict(atMs) {
      if (reached) return reached;
      const finding = look(atMs);
      return reached ?? { holds: false, reason: finding.reason() };
    },
  };
}

function always(find: Find): Tracker {
  let broken: Verdict | undefined;
  const look = (atMs: number): Finding => {
    const finding = find(atMs);
    if (!broken && !finding.holds && !finding.silent) broken = decided(finding, atMs);
    return finding;
  };
  return {
    moment: (atMs) => void (broken ?? look(atMs)),
    verdict(atMs) {
      if (broken) return broken;
      const finding = look(atMs);
      return broken ?? { holds: true, reason: finding.reason() };
    },
  };
}

function decided(finding: Finding, atMs: number): Verdict {
  return { holds: finding.holds, reason: finding.reason(), atMs: Math.min(atMs, finding.sinceMs ?? atMs) };
}

/** The first part that does not hold gives the reason; when all hold, the one that was decided last. */
function allOf(parts: Tracker[]): Tracker {
  return {
    moment: (atMs) => forEach(parts, atMs),
    verdict(atMs) {
      const verdicts = parts.map((part) => part.verdict(atMs));
      const failed = verdicts.find(({ holds }) => !holds);
      if (failed) return failed;
      return { holds: true, reason: together(verdicts), atMs: latest(verdicts) };
    },
  };
}

/** The first part that holds gives the reason. */
function anyOf(parts: Tracker[]): Tracker {
  return {
    moment: (atMs) => forEach(parts, atMs),
    verdict(atMs) {
      const verdicts = parts.map((part) => part.verdict(atMs));
      return (
        verdicts.find(({ holds }) => holds) ?? {
          holds: false,
          reason: together(verdicts),
          atMs: latest(verdicts),
        }
      );
    },
  };
}

function not(part: Tracker, requirement: Requirement): Tracker {
  return {
    moment: part.moment,
    verdict(atMs) {
      const { holds, reason, atMs: decidedAtMs } = part.verdict(atMs);
      return { holds: !holds, reason: deniedReason(reason, holds, requirement), atMs: decidedAtMs };
    },
  };
}

function forEach(parts: Tracker[], atMs: number): void {
  for (const part of parts) part.moment(atMs);
}

function together(verdicts: Verdict[]): string {
  return verdicts.map(({ reason }) => reason).join(' ');
}

function latest(verdicts: Verdict[]): number | undefined {
  const moments = verdicts.map(({ atMs }) => atMs).filter((atMs) => atMs !== undefined);
  return moments.length === verdicts.length && moments.length > 0 ? Math.max(...moments) : undefined;
}

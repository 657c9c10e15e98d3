import { isoSeconds } from '../calendar/utc';
import type { Context } from '../kernel/context';
import { isFields } from '../shape/check-shape';
import type { BusEvent, Rule, Target } from './bus';

/** What a target gets of an event: all of it, a part, a text of its own, or a template filled in. */
export function inputFor(target: Target, rule: Rule, event: BusEvent, context: Context): string {
  if (target.input !== undefined) return target.input;
  if (target.inputPath !== undefined) return JSON.stringify(valueAt(event, target.inputPath) ?? null);
  if (!target.transformer) return JSON.stringify(event);
  const { paths, template } = target.transformer;
  return filled(template, (name) => {
    if (name.startsWith('aws.events.')) return reserved(name, rule, event, context);
    const path = paths[name];
    return path === undefined ? undefined : (valueAt(event, path) ?? '');
  });
}

/** `$.detail.items[0].name`, the subset of JSONPath that EventBridge knows. */
export function valueAt(event: unknown, path: string): unknown {
  let value = event;
  for (const step of stepsOf(path)) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isFields(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

function stepsOf(path: string): string[] {
  return [...path.slice(1).matchAll(/\.([^.[\]]+)|\[(\d+)\]|\['([^']+)'\]/g)].map(
    ([, name, index, quoted]) => name ?? index ?? quoted ?? '',
  );
}

export function isPath(text: string): boolean {
  return /^\$(?:\.[^.[\]]+|\[\d+\]|\['[^']+'\])*$/.test(text);
}

/** Source: EventBridge User Guide, eb-transform-target-input, "Predefined variables". */
function reserved(name: string, rule: Rule, event: BusEvent, context: Context): unknown {
  if (name === 'aws.events.rule-arn') return rule.arn;
  if (name === 'aws.events.rule-name') return rule.name;
  if (name === 'aws.events.event.ingestion-time') return isoSeconds(context.nowMs);
  if (name === 'aws.events.event.json') return event;
  if (name !== 'aws.events.event') return undefined;
  const { detail: _, ...rest } = event;
  return rest;
}

/**
 * Fills `<name>` in a template. Where the template is JSON, a text stands in quotes of its own unless it stands inside quotes
 * already; an object or number stands as JSON. A name that is not known stays as it is.
 */
function filled(template: string, lookUp: (name: string) => unknown): string {
  const isJson = /^\s*[{[]/.test(template);
  let isQuoted = false;
  return template.replace(/\\.|"|<([^<>\s]+)>/g, (token, name: string | undefined) => {
    if (token === '"') isQuoted = !isQuoted;
    const value = name === undefined ? undefined : lookUp(name);
    if (value === undefined) return token;
    return textIn(value, isJson, isQuoted);
  });
}

function textIn(value: unknown, isJson: boolean, isQuoted: boolean): string {
  if (typeof value !== 'string') {
    const json = JSON.stringify(value);
    return isQuoted ? escaped(json) : json;
  }
  if (isQuoted) return escaped(value);
  return isJson ? JSON.stringify(value) : value;
}

function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

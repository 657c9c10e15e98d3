import { expect, test } from 'vitest';
import { nodeVersionProblem, requiredNode } from './node-version.mjs';

test('an older Node is told in one sentence what to install', () => {
  const sentence = (running: string) =>
    `Fanout needs Node 20.19 or newer and this is Node ${running}: install a current one from https://nodejs.org and start again.`;
  expect(nodeVersionProblem('20.18.3', '>=20.19')).toBe(sentence('20.18.3'));
  expect(nodeVersionProblem('18.20.0', '>=20.19')).toBe(sentence('18.20.0'));
});

test('the Node that was asked for and newer ones will do', () => {
  for (const running of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) {
    expect(nodeVersionProblem(running, '>=20.19')).toBeUndefined();
  }
});

test('package.json says what is asked for, and the Node that runs this has it', () => {
  expect(nodeVersionProblem(process.versions.node, requiredNode())).toBeUndefined();
  expect(requiredNode()).toBe('>=20.19');
});

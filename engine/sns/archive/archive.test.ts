import { describe, expect, test } from 'vitest';
import { days, seconds } from '../../testing/simulate';
import { snsWorld } from '../../testing/sns-world';
import type { MessageContent } from '../message';
import { archived, archivedCount, keep } from './archive';
import { readArchivePolicy, retentionDays } from './archive-policy';
import { type ArchiveState, emptyArchive } from './state';

const POLICY = '{"MessageRetentionPeriod":"30"}';
const refused = (what: string) => ({
  ok: false,
  error: {
    code: 'InvalidParameter',
    message: `Invalid parameter: ${what}`,
    senderFault: true,
    httpStatus: 400,
  },
});

describe('the policy', () => {
  test.each([
    ['{"MessageRetentionPeriod":"1"}', 1],
    ['{"MessageRetentionPeriod":365}', 365],
    ['{"MessageRetentionPeriod":"0"}', undefined],
    ['{"MessageRetentionPeriod":"366"}', undefined],
    ['{"MessageRetentionPeriod":1.5}', undefined],
    ['{"MessageRetentionPeriod":"ten"}', undefined],
    ['{"Days":"3"}', undefined],
    ['[]', undefined],
    ['not json', undefined],
  ])('%s keeps messages for %s days', (text, count) => {
    expect(retentionDays(text)).toBe(count);
    expect(readArchivePolicy(text)).toEqual(
      count === undefined ? refused('ArchivePolicy') : { ok: true, response: { archivePolicy: text } },
    );
  });

  test.each(['', '{}', ' { } '])('%j takes it away', (text) => {
    expect(readArchivePolicy(text)).toEqual({ ok: true, response: { archivePolicy: undefined } });
  });

  test('only a FIFO topic has one', () => {
    const { topic, raw } = snsWorld();
    const AttributeName = 'ArchivePolicy';
    const AttributeValue = POLICY;
    expect(raw('SetTopicAttributes', { TopicArn: topic('orders'), AttributeName, AttributeValue })).toEqual(
      refused('AttributeName'),
    );
    expect(
      raw('SetTopicAttributes', { TopicArn: topic('orders.fifo'), AttributeName, AttributeValue }),
    ).toEqual({
      ok: true,
      response: {},
    });
  });
});

describe('what is kept', () => {
  const content = (number: number, timestampMs: number): MessageContent => ({
    number,
    type: 'Notification',
    id: String(number),
    topicArn: 'topic',
    body: 'x',
    timestampMs,
    signatureVersion: '1',
  });

  function archiveOf(count: number, everyMs: number, keptDays: number): ArchiveState {
    const archive = emptyArchive();
    archive.topics.set('topic', { days: keptDays, sinceMs: 0, messages: [] });
    for (let number = 0; number < count; number += 1) keep(archive, content(number, number * everyMs));
    return archive;
  }

  test('a message is there for the days of the policy, and then no more', () => {
    const archive = archiveOf(3, days(1), 2);
    expect(archived(archive, 'topic', days(2))?.map(({ number }) => number)).toEqual([0, 1, 2]);
    expect(archivedCount(archive, 'topic', days(2) + 1)).toBe(2);
    expect(archived(archive, 'topic', days(9))).toEqual([]);
    expect(archived(archive, 'other', 0)).toBeUndefined();
    expect(archivedCount(archive, 'other', 0)).toBeUndefined();
  });

  test('what has expired leaves the memory as well', () => {
    const archive = archiveOf(1000, days(1), 10);
    expect(archive.topics.get('topic')?.messages.length).toBeLessThan(25);
    expect(archivedCount(archive, 'topic', days(999))).toBe(11);
  });

  test('a topic without an archive keeps nothing', () => {
    const archive = emptyArchive();
    keep(archive, content(1, 0));
    expect(archive).toEqual(emptyArchive());
  });
});

describe('on a topic', () => {
  test('BeginningArchiveTime is when archiving began, later what the retention leaves', () => {
    const { sns, topic, advance } = snsWorld();
    const TopicArn = topic('orders.fifo');
    const beginning = () => sns.getTopicAttributes({ TopicArn }).Attributes?.BeginningArchiveTime;
    expect(beginning()).toBeUndefined();
    advance(seconds(90));
    sns.setTopicAttributes({ TopicArn, AttributeName: 'ArchivePolicy', AttributeValue: POLICY });
    expect(beginning()).toBe('2026-01-01T00:01:30.000Z');
    advance(days(29));
    expect(beginning()).toBe('2026-01-01T00:01:30.000Z');
    advance(days(2));
    expect(beginning()).toBe('2026-01-02T00:01:30.000Z');
  });

  test('changing the days keeps what is there, taking the policy away deletes it', () => {
    const { sns, topic, publish, topicView } = snsWorld();
    const TopicArn = topic('orders.fifo', { ArchivePolicy: POLICY, ContentBasedDeduplication: 'true' });
    const set = (AttributeValue: string) =>
      sns.setTopicAttributes({ TopicArn, AttributeName: 'ArchivePolicy', AttributeValue });
    publish(TopicArn, 'one', { MessageGroupId: 'g' });
    set('{"MessageRetentionPeriod":"5"}');
    expect(topicView('orders.fifo').archived).toBe(1);
    set('{}');
    expect(topicView('orders.fifo').archived).toBeUndefined();
    set(POLICY);
    expect(topicView('orders.fifo').archived).toBe(0);
  });

  test('a view counts what is still kept', () => {
    const { topic, publish, topicView, advance } = snsWorld();
    const TopicArn = topic('orders.fifo', { ArchivePolicy: POLICY, ContentBasedDeduplication: 'true' });
    publish(TopicArn, 'one', { MessageGroupId: 'g' });
    advance(days(31));
    publish(TopicArn, 'two', { MessageGroupId: 'g' });
    expect(topicView('orders.fifo').archived).toBe(1);
  });

  test('a duplicate is archived once', () => {
    const { topic, publish, topicView } = snsWorld();
    const TopicArn = topic('orders.fifo', { ArchivePolicy: POLICY, ContentBasedDeduplication: 'true' });
    publish(TopicArn, 'one', { MessageGroupId: 'g' });
    publish(TopicArn, 'one', { MessageGroupId: 'g' });
    expect(topicView('orders.fifo').archived).toBe(1);
  });

  test('a topic with an archive is not deleted before its policy is taken away', () => {
    const { sns, raw, topic } = snsWorld();
    const TopicArn = topic('orders.fifo', { ArchivePolicy: POLICY });
    expect(raw('DeleteTopic', { TopicArn })).toMatchObject({ ok: false, error: { code: 'InvalidState' } });
    expect(sns.listTopics({}).Topics).toEqual([{ TopicArn }]);
    sns.setTopicAttributes({ TopicArn, AttributeName: 'ArchivePolicy', AttributeValue: '{}' });
    sns.deleteTopic({ TopicArn });
    expect(sns.listTopics({}).Topics).toEqual([]);
  });
});

import type { ArchiveState, Replay, TopicArchive } from './state';

/** Archives and replays as plain data. */
export type ArchiveSnapshot = {
  topics: [string, TopicArchive][];
  replays: [string, Replay][];
  nextReplay: number;
};

export function snapshotArchive(archive: ArchiveState): ArchiveSnapshot {
  return {
    topics: [...archive.topics].map(([arn, one]) => [arn, { ...one, messages: [...one.messages] }]),
    replays: [...archive.replays].map(([arn, one]) => [arn, { ...one }]),
    nextReplay: archive.nextReplay,
  };
}

export function restoreArchive(snapshot: ArchiveSnapshot): ArchiveState {
  return {
    topics: new Map(snapshot.topics.map(([arn, one]) => [arn, { ...one, messages: [...one.messages] }])),
    replays: new Map(snapshot.replays.map(([arn, one]) => [arn, { ...one }])),
    nextReplay: snapshot.nextReplay,
  };
}

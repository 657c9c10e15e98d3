import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/server/db/client';

/** Why a journal can go no further: another process goes on with the account, the account is gone, or the database does not answer. */
export type Lost = 'taken' | 'unreachable';

const RETRIES_MS = [100, 400, 1_500];

/**
 * The steps of one account, on their way to the database: what comes while a write is under way goes into the next. What must not
 * be heard before it is written waits here.
 */
export class DatabaseJournal {
  private unwritten: string[] = [];
  private due: (() => void)[] = [];
  private writing: Promise<void> | undefined;
  private lost: Lost | undefined;
  /** Of the steps since the head. */
  bytes = 0;

  /** @param number of the last steps that are written */
  constructor(
    private readonly accountId: string,
    public number: number,
    private readonly onLost: (why: Lost) => void,
  ) {}

  append(step: string): void {
    this.unwritten.push(step);
    this.bytes += step.length;
  }

  /** Calls back when everything added so far is written; never, once the journal is lost. */
  readonly afterWriting = (callback: () => void): void => {
    if (this.lost) return;
    if (this.unwritten.length === 0 && !this.writing) {
      callback();
      return;
    }
    this.due.push(callback);
    this.writing ??= this.writeAll();
  };

  /** Settles when everything is written or the journal is lost. */
  async settled(): Promise<void> {
    if (this.unwritten.length > 0) this.writing ??= this.writeAll();
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    // What else this turn of the event loop brings goes along.
    await pause(0);
    while (this.unwritten.length > 0 && !this.lost) {
      const steps = this.unwritten;
      const { due } = this;
      this.unwritten = [];
      this.due = [];
      await this.write(steps);
      if (!this.lost) for (const callback of due) callback();
    }
    this.writing = undefined;
  }

  private async write(steps: string[]): Promise<void> {
    for (const waitMs of [...RETRIES_MS, undefined]) {
      const written = await this.insert(steps).catch(() => undefined);
      if (written === true) return;
      if (written === false) return this.lose('taken');
      if (waitMs === undefined) return this.lose('unreachable');
      await pause(waitMs);
    }
  }

  /** @returns false when somebody else has gone on from where we are */
  private async insert(steps: string[]): Promise<boolean> {
    const { accountId } = this;
    const number = this.number + 1;
    const rows = await db.$executeRaw`
      INSERT INTO "CloudSteps" ("accountId", "number", "steps")
      SELECT ${accountId}, ${number}, ${steps}
      WHERE EXISTS (SELECT 1 FROM "CloudAccount" WHERE "accountId" = ${accountId})
        AND NOT EXISTS (SELECT 1 FROM "CloudSteps" WHERE "accountId" = ${accountId} AND "number" >= ${number})
      ON CONFLICT DO NOTHING`;
    if (rows === 0 && !(await this.isOurs(number, steps))) return false;
    this.number = number;
    return true;
  }

  /** An insert whose answer was lost on the way is found again. */
  private async isOurs(number: number, steps: string[]): Promise<boolean> {
    const { accountId } = this;
    const row = await db.cloudSteps.findUnique({ where: { accountId_number: { accountId, number } } });
    return row !== null && JSON.stringify(row.steps) === JSON.stringify(steps);
  }

  private lose(why: Lost): void {
    this.lost = why;
    this.due = [];
    this.onLost(why);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { describeFault } from '@/server/content/content-fault';
import { contentRoot } from '@/server/content/content-files';
import { loadOutline } from '@/server/content/load-outline';
import { proveLab } from '@/server/labs/prove-lab';
import { readLab } from '@/server/labs/read-lab';

const usage = `npm run lab -- check FILE…    checks labs and plays their solutions and mistakes
npm run lab -- check --all    the same for every lab in content/labs`;

/** @returns the exit code: 1 when a lab has faults */
export async function main([command, ...args]: string[] = []): Promise<number> {
  const files = args.includes('--all') ? allFiles() : args.filter((arg) => !arg.startsWith('-'));
  if (command !== 'check' || files.length === 0) {
    console.log(usage);
    return 1;
  }
  const lessons = (await loadOutline()).lessons.map(({ slug }) => slug);
  let faults = 0;
  for (const file of files) faults += checkFile(file, lessons);
  return faults > 0 ? 1 : 0;
}

function allFiles(): string[] {
  const folder = resolve(contentRoot(), 'labs');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => relative(process.cwd(), resolve(folder, name)));
}

function checkFile(file: string, lessons: readonly string[]): number {
  const { lab, faults, place } = readLab(readFileSync(file, 'utf8'), file, lessons);
  const all = lab && faults.length === 0 ? proveLab(lab).map(place) : faults;
  for (const fault of all) console.log(describeFault(fault));
  if (all.length > 0) console.log(`${file}: ${all.length} ${all.length === 1 ? 'fault' : 'faults'}.`);
  else
    console.log(
      `${file}: ${lab?.tasks.length} tasks, passed by its solution; ${lab?.mistakes.length} mistakes, each noticed.`,
    );
  return all.length;
}

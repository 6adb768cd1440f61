import { readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import type { StoreLock } from './lock-record.ts';

/** Two readings of the start of the machine by its clock differ by less than this. */
const BOOT_ROUND_MS = 600_000;

/** The start of this machine: the kernel's own word for it, else the time of it. */
export function readBoot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return `up-since-${Math.round(Date.now() - uptime() * 1000)}`;
  }
}

/** Start of a process in clock ticks since that of the machine. Undefined where the system does not tell, or none runs. */
export function readProcessStart(pid: number): string | undefined {
  return readStat(pid)?.started;
}

/**
 * Whether the process that wrote a lock may still be at work. Only what is certain counts as gone: the machine was
 * started again, no process has the number, or another one has it now. Of another machine nothing is certain.
 */
export function mayBeAlive(lock: Pick<StoreLock, 'pid' | 'host' | 'boot' | 'started'>): boolean {
  if (lock.host !== hostname()) return true;
  if (!isSameBoot(lock.boot, readBoot())) return false;
  try {
    process.kill(lock.pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const stat = readStat(lock.pid);
  if (stat === undefined) return true;
  return !stat.isOver && (lock.started === undefined || lock.started === stat.started);
}

function isSameBoot(one: string, other: string): boolean {
  const [oneMs, otherMs] = [one, other].map((text) => Number(/^up-since-(\d+)$/.exec(text)?.[1] ?? Number.NaN));
  if (Number.isNaN(oneMs) || Number.isNaN(otherMs)) return one === other;
  return Math.abs(oneMs! - otherMs!) < BOOT_ROUND_MS;
}

function readStat(pid: number): { readonly started: string; readonly isOver: boolean } | undefined {
  try {
    // The name of the program stands in brackets and may hold anything: fields are counted from behind it.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const started = fields[19];
    if (started === undefined) return undefined;
    return { started, isOver: fields[0] === 'Z' || fields[0] === 'X' };
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second, as /proc counts them (USER_HZ; 100 on every Linux in use). */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has used, or NaN where the system does not tell (only Linux does). */
export function readCpuSeconds(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}

/** Share of one core that a process uses over a time. */
export async function measureCpu(pid: number, seconds: number): Promise<number> {
  const before = readCpuSeconds(pid);
  const started = performance.now();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return (readCpuSeconds(pid) - before) / ((performance.now() - started) / 1000);
}

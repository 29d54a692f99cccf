/** Processor time of processes: what a request costs, whatever else the machine is doing. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second. */
const ticksPerSecond = 100;

/** Seconds of processor time that these processes and their children have had until now; undefined elsewhere than on Linux. */
export function processorSeconds(pids: readonly number[]): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const wanted = new Set(pids);
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statOf(name);
    const parent = Number(fields[1]);
    if (!wanted.has(Number(name)) && !wanted.has(parent)) continue;
    ticks += Number(fields[11]) + Number(fields[12]);
    // Children that ended meanwhile count with their parent.
    if (wanted.has(Number(name))) ticks += Number(fields[13]) + Number(fields[14]);
  }
  return ticks / ticksPerSecond;
}

/** The fields of /proc/PID/stat after the name, which may hold spaces; all empty for a process that just ended. */
function statOf(pid: string): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return Array<string>(15).fill('0');
  }
}

// Loaded before a measured script: notes at its end how much memory it has taken at most, in KiB.
import { readFileSync, writeFileSync } from 'node:fs';

/** On Linux `maxRSS` begins with the memory of the process that started this one. */
function peakKib() {
  try {
    const status = readFileSync('/proc/self/status', 'latin1');
    const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
    if (kib !== undefined) return Number(kib);
  } catch {
    // Not on Linux.
  }
  return process.resourceUsage().maxRSS;
}

process.on('exit', () => {
  writeFileSync(process.env.BENCH_PEAK_FILE, String(peakKib()));
});

/** What the vendor's exporter stores for a step that leaves the time to the data action: one minute. */
export const EXPORTED_S = 60;

/**
 * Days, hours, minutes, seconds and milliseconds (`F`), each as a whole number of any size: `P0D0H0M1S500F`.
 * Not ISO 8601, however alike it looks.
 */
const DURATION = /^P(\d{1,15})D(\d{1,15})H(\d{1,15})M(\d{1,15})S(\d{1,15})F$/;

/** The seconds that Architect's text for a duration stands for; undefined where it is none. */
export function secondsIn(text: string): number | undefined {
  const parts = DURATION.exec(text);
  if (parts === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0] = parts.slice(1).map(Number);
  return ((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + ms) / 1000;
}

/** Architect's text for a duration of so many seconds, to the millisecond. */
export function durationText(value: number): string {
  const ms = Math.round(value * 1000);
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const parts = [
    `P${String(Math.floor(hours / 24))}D`,
    `${String(hours % 24)}H`,
    `${String(minutes % 60)}M`,
    `${String(seconds % 60)}S`,
    `${String(ms % 1000)}F`,
  ];
  return parts.join('');
}

/** Returns `now`, `3m ago`, or a date that is more than a week ago. */
export function formatAgo(at: number, now: number, language: string): string {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  const relative = new Intl.RelativeTimeFormat(language, { style: 'narrow', numeric: 'auto' });
  if (minutes === 0) return relative.format(0, 'second');
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 24 * 60) return relative.format(-Math.round(minutes / 60), 'hour');
  const days = Math.round(minutes / (24 * 60));
  if (days < 7) return relative.format(-days, 'day');
  return new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' }).format(at);
}

export const formatTime = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);

export const formatBytes = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / (bytes < 1_000_000 ? 1_000 : 1_000_000));

/** Removes the marks of markdown, for a plain line. */
export const withoutMarks = (text: string): string => text.replace(/[*`#]+/g, '');

/** Returns a date with a time. */
export const formatMoment = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** Returns for example `30 minutes`, in the largest unit that divides the interval. */
export function formatInterval(intervalMs: number, language: string): string {
  const [unit, unitMs] =
    units.find(([, ms]) => intervalMs % ms === 0) ?? (['second', 1_000] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    intervalMs / unitMs,
  );
}

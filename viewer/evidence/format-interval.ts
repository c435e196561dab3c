import { MONTHS, texts } from "../texts.ts";

interface Day {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function partsOf(iso: string): Day | null {
  const match = ISO.exec(iso);
  if (!match) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** An ISO date as vague as it is given: "2022", "March 2022", "21 March 2022"; other text as it is. */
export function formatDate(iso: string): string {
  const parts = partsOf(iso);
  if (!parts) return iso;
  const month = parts.month === null ? undefined : MONTHS[parts.month - 1];
  return [parts.day, month, parts.year].filter((part) => part !== null && part !== undefined).join(" ");
}

/** An interval in words, no narrower than it is: whole months and years by their names, open ends as such. */
export function formatInterval(earliest: string | undefined, latest: string | undefined): string {
  if (!earliest) return latest ? texts.until(formatDate(latest)) : "";
  if (!latest) return texts.from(formatDate(earliest));
  if (earliest === latest) return formatDate(earliest);
  const [from, to] = [partsOf(earliest), partsOf(latest)];
  if (from?.day === 1 && to?.day && from.month && to.month && to.day === lastDay(to.year, to.month)) {
    if (from.year === to.year && from.month === to.month) return formatDate(earliest.slice(0, 7));
    if (from.month === 1 && to.month === 12)
      return from.year === to.year ? `${from.year}` : `${from.year}–${to.year}`;
    return `${formatDate(earliest.slice(0, 7))} – ${formatDate(latest.slice(0, 7))}`;
  }
  if (from?.year === to?.year && from?.month === to?.month && from?.day)
    return `${from.day}–${formatDate(latest)}`;
  return `${formatDate(earliest)} – ${formatDate(latest)}`;
}

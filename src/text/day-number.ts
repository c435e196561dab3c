const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY = 86_400_000;

/** Days from 1970-01-01 to a date as vague as stated (YYYY, YYYY-MM, YYYY-MM-DD): to the first or the last day that it may mean; undefined for what is no date. */
export function dayNumber(date: unknown, end: "first" | "last"): number | undefined {
  const match = typeof date === "string" ? DATE.exec(date) : null;
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (month > 12 || day > 31) return undefined;
  const isFirst = end === "first";
  const at =
    month === 0
      ? utc(isFirst ? year : year + 1, 1, isFirst ? 1 : 0)
      : day === 0
        ? utc(year, isFirst ? month : month + 1, isFirst ? 1 : 0)
        : utc(year, month, day);
  return Math.round(at / DAY);
}

/** Milliseconds of a day; years below 100 are not of the twentieth century. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** The day so many days after 1970-01-01, as YYYY-MM-DD. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

import type { Interval } from "../../model/span.ts";
import { daysAfter, isoDay } from "./calendar.ts";
import type { DateContext, DateMatch, DateRule, Tokens } from "./date-words.ts";

/** A diary may be silent for so many days before the year has to be said again. */
const SILENCE = 200;
/** What is told in order goes on within so many days, where the year is not said again. */
const NEXT = 45;
/** What lies so few days before the day of publication is counted from it. */
const NEWS = 60;

/** What is known of a date that is looked for, but for the day from which it is counted. */
type Place = Omit<DateContext, "published">;

/**
 * The dates of a page by a rule, with the years of those that follow another: entries of a diary, whose headings are the
 * days on which it was written, and what a history or an undated report tells next.
 */
export class DatesToldInOrder {
  readonly #rule: DateRule;
  readonly #published: string | undefined;
  #entry: Interval | undefined;
  #entries = 0;
  /** The last date told with its year, or with the year of the one before. */
  #last: Interval | undefined;

  constructor(rule: DateRule, published: string | undefined) {
    this.#rule = rule;
    this.#published = published;
  }

  /** The date at a token; `opens` where its sentence is the first of a paragraph. */
  match(tokens: Tokens, at: number, place: Place, opens: boolean): DateMatch | null {
    const entry = this.#day();
    const { stated, after } = place;
    const match = this.#rule(tokens, at, { stated, after, published: entry ?? this.#published });
    if (!match) return null;
    if (opens && isHeading(tokens, at, match)) return this.#heading(tokens, at, place, match);
    if (place.stated || entry !== undefined || this.#isNews(match.interval)) return match;
    return this.#next(tokens, at, place, this.#last, NEXT) ?? match;
  }

  /** Keeps a date for those that follow it, where it stands with its year or follows the one before. */
  keep(interval: Interval, isStated: boolean): void {
    const { earliest } = interval;
    const before = this.#last?.latest;
    if (earliest === null) return;
    const follows = before && earliest >= before && earliest <= daysAfter(before, NEXT);
    if (isStated || follows) this.#last = interval;
  }

  #heading(tokens: Tokens, at: number, place: Place, match: DateMatch): DateMatch {
    const heading = this.#next(tokens, at, place, this.#entry, SILENCE) ?? match;
    const { earliest, precision } = heading.interval;
    if (earliest !== null && /^(?:day|month|range)$/.test(precision)) {
      this.#entry = heading.interval;
      this.#entries += 1;
    }
    return heading;
  }

  /** The day of the entry, unless it is one date line of a report that has its own day. */
  #day(): string | undefined {
    const { earliest, precision } = this.#entry ?? {};
    if (!earliest) return undefined;
    const isOld = Number(earliest.slice(0, 4)) < Number(this.#published?.slice(0, 4) ?? 9999) - 1;
    if (!isOld && this.#entries < 2) return undefined;
    return precision === "day" ? earliest : earliest.slice(0, 7);
  }

  /** Whether a date has its day by the day of publication, shortly before it, or the text tells of no earlier years. */
  #isNews({ earliest, precision }: Interval): boolean {
    if (!/^(?:day|month|range)$/.test(precision)) return true;
    const published = this.#published;
    if (published === undefined) return earliest !== null;
    const told = Number(this.#last?.latest?.slice(0, 4) ?? 9999);
    if (told >= Number(published.slice(0, 4)) - 1 || earliest === null) return true;
    return earliest >= published || daysAfter(earliest, NEWS) >= published;
  }

  /** A date without its year, as the first such day after another; null where it has one, or lies too far behind it. */
  #next(
    tokens: Tokens,
    at: number,
    place: Place,
    before: Interval | undefined,
    within: number,
  ): DateMatch | null {
    if (!before?.earliest || !before.latest) return null;
    const alone = this.#rule(tokens, at, { ...place, published: undefined, stated: undefined });
    if (alone?.interval.earliest !== null || alone.interval.precision === "relative") return null;
    const newYear = isoDay(Number(before.latest.slice(0, 4)) + 1, 1, 1);
    for (const stated of [before, { ...before, earliest: newYear, latest: newYear }]) {
      const match = this.#rule(tokens, at, { ...place, published: undefined, stated });
      const { earliest } = match?.interval ?? {};
      if (match && earliest && earliest <= daysAfter(before.latest, within)) return match;
    }
    return null;
  }
}

/** Whether a date is all that its sentence says, but for a place before it: "12 January.", "Leningrad, 12 January 1943." */
function isHeading(tokens: Tokens, at: number, { length }: DateMatch): boolean {
  const after = tokens[at + length];
  if (tokens.length - at - length > 1 || (after && !/^[.:—–]$/.test(after.text))) return false;
  const before = tokens.slice(0, at).map((it) => it.text);
  return (
    before.length === 0 ||
    /^some ?time in$/i.test(before.join(" ")) ||
    (before.length <= 4 && before.at(-1) === "," && /^\p{Lu}/u.test(before[0] ?? ""))
  );
}

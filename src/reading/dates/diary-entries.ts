import type { Interval } from "../../model/span.ts";
import { daysAfter, isoDay } from "./calendar.ts";
import type { DateContext, DateMatch, DateRule, Tokens } from "./date-words.ts";

/** A diary may be silent for so many days before the year has to be said again. */
const SILENCE = 200;

/** What is known of a date that is looked for, but for the day from which it is counted. */
type Place = Omit<DateContext, "published">;

/** The dates of a page by a rule, where those that head the entries of a diary are the days on which it was written. */
export class DiaryEntries {
  readonly #rule: DateRule;
  readonly #published: string | undefined;
  #entry: Interval | undefined;
  #entries = 0;

  constructor(rule: DateRule, published: string | undefined) {
    this.#rule = rule;
    this.#published = published;
  }

  /** The date at a token; `opens` where its sentence is the first of a paragraph. */
  match(tokens: Tokens, at: number, place: Place, opens: boolean): DateMatch | null {
    const published = this.#day() ?? this.#published;
    const match = this.#rule(tokens, at, { ...place, published });
    if (!match || !opens || !isHeading(tokens, at, match)) return match;
    const heading = this.#next(tokens, at, place) ?? match;
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

  /** A heading without its year: the first such day after the entry before it. */
  #next(tokens: Tokens, at: number, place: Place): DateMatch | null {
    const before = this.#entry;
    if (!before?.earliest || !before.latest) return null;
    const alone = this.#rule(tokens, at, { ...place, published: undefined, stated: undefined });
    if (alone?.interval.earliest !== null || alone.interval.precision === "relative") return null;
    const newYear = isoDay(Number(before.latest.slice(0, 4)) + 1, 1, 1);
    for (const stated of [before, { ...before, earliest: newYear, latest: newYear }]) {
      const match = this.#rule(tokens, at, { ...place, published: undefined, stated });
      const { earliest } = match?.interval ?? {};
      if (match && earliest && earliest <= daysAfter(before.latest, SILENCE)) return match;
    }
    return null;
  }
}

/** Whether a date is all that its sentence says, but for a place before it: "12 January.", "Leningrad, 12 January 1943." */
function isHeading(tokens: Tokens, at: number, { length }: DateMatch): boolean {
  const after = tokens.slice(at + length);
  if (after.length > 1 || (after[0] && !/^[.:—–]$/.test(after[0].text))) return false;
  const before = tokens.slice(0, at).map((it) => it.text);
  return (
    before.length === 0 ||
    /^some ?time in$/i.test(before.join(" ")) ||
    (before.length <= 4 && before.at(-1) === "," && /^\p{Lu}/u.test(before[0] ?? ""))
  );
}

import type { DateMention } from "../model/reading.ts";
import type { Sentence } from "./page.ts";

/** Every date and period that a page states. */
export function findDates(_sentences: readonly Sentence[], _published: string | undefined): DateMention[] {
  return [];
}

import type { Attribution } from "../model/reading.ts";
import type { Page } from "./page.ts";

/** Who says what on a page, and by which word that shows: direct and indirect speech, in order of the content. */
export function findAttributions(_page: Page): readonly Attribution[] {
  return [];
}

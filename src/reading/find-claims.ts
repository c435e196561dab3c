import type { Claim } from "../model/claim.ts";
import type { Page } from "./page.ts";

/** What is asserted on a page, by whom, and in which words. */
export function findClaims(_page: Page): readonly Claim[] {
  return [];
}

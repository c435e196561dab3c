import type { EventMention, Referent } from "../model/reading.ts";
import type { Page, PlacedMention } from "./page.ts";

export interface EventsFound {
  readonly mentions: readonly PlacedMention[];
  readonly referents: readonly Referent[];
  readonly events: readonly EventMention[];
}

/** The events that a page tells of: their mentions (ids go on after the page's), their referents, and who had which part. */
export function findEvents(_page: Page): EventsFound {
  return { mentions: [], referents: [], events: [] };
}

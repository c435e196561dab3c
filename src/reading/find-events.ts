import type { EventMention, Referent } from "../model/reading.ts";
import { linesOf } from "./clauses/line.ts";
import { EventCollector } from "./events/event-collector.ts";
import { CALL_KINDS } from "./events/event-kinds.ts";
import { actsOnCalls } from "./events/recording-acts.ts";
import { triggersOf } from "./events/triggers.ts";
import type { Page, PlacedMention } from "./page.ts";

export interface EventsFound {
  readonly mentions: readonly PlacedMention[];
  readonly referents: readonly Referent[];
  readonly events: readonly EventMention[];
}

/** The events that a page tells of: their mentions (ids go on after the page's), their referents, and who had which part. */
export function findEvents(page: Page): EventsFound {
  const collector = new EventCollector(page);
  for (const [number, line] of linesOf(page).entries()) {
    const told = triggersOf(line).filter((trigger) => collector.add(line, number, trigger));
    const calls = told.filter((it) => CALL_KINDS.has(it.kind.kind));
    for (const act of actsOnCalls(line, calls)) collector.addAct(line, act);
  }
  return collector.found();
}

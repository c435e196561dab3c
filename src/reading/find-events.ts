import type { EventMention, Referent } from "../model/reading.ts";
import { inOrder, linesOf } from "./clauses/line.ts";
import { EventCollector, spanOf } from "./events/event-collector.ts";
import { CALL_KINDS } from "./events/event-kinds.ts";
import { actsOnCalls } from "./events/recording-acts.ts";
import { triggersOf } from "./events/triggers.ts";
import { datesOf } from "./events/when.ts";
import type { Page, PlacedMention } from "./page.ts";

export interface EventsFound {
  readonly mentions: readonly PlacedMention[];
  readonly referents: readonly Referent[];
  readonly events: readonly EventMention[];
}

/** The events that a page tells of: their mentions (ids go on after the page's), their referents, and who had which part. */
export function findEvents(given: Page): EventsFound {
  const page = inOrder(given);
  const collector = new EventCollector(page);
  for (const [number, line] of linesOf(page).entries()) {
    collector.enter(line);
    const triggers = triggersOf(line);
    if (triggers.length === 0) continue;
    const calls = triggers.filter((it) => CALL_KINDS.has(it.kind.kind));
    const acts = actsOnCalls(line, calls);
    const dates = datesOf(
      line,
      [...triggers, ...acts].map((it) => spanOf(line, it)),
    );
    for (const [at, trigger] of triggers.entries()) collector.add(line, number, trigger, dates[at]);
    for (const [at, act] of acts.entries()) collector.addAct(line, act, dates[triggers.length + at]);
  }
  return collector.found();
}

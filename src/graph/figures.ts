import type { Claim } from "../model/claim.ts";
import type { Amount, EventMention, Mention } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { fold } from "../text/fold.ts";
import type { ReadDocument } from "./read-document.ts";
import { spansWithin } from "./spans-within.ts";

/** How many a claim counts, of what, in which kind of event at which place on which day: those of one topic can be compared. */
export interface Figure {
  readonly topic: string;
  readonly amount: Amount;
}

const MARK = '["figure",';

/** Is a topic one of figures? */
export const isFigure = (topic: string): boolean => topic.startsWith(MARK);

/** Kinds of events that are told by how many they befell. */
const COUNTED_KINDS: ReadonlySet<string> = new Set(["death", "injury", "capture", "arrest", "evacuation"]);
/** Words for people of whatever kind. */
const PEOPLE: ReadonlySet<string> = new Set([
  "person",
  "persons",
  "people",
  "dead",
  "casualties",
  "victims",
  "lives",
]);
/** Characters before an event in which its place and day may stand with another one ("A missile hit … . Nine were killed"). */
const NEAR = 400;
/** Longer times than this are no day: in days. */
const LONGEST = 3;
const DAY = 86_400_000;

/** Finds the figures of a document's claims, where the document tells place and day. */
export function figuresOf({ reading }: ReadDocument): (claim: Claim) => Figure[] {
  const mentionById = new Map(reading.mentions.map((it) => [it.id, it]));
  const attributesOf = new Map(reading.referents.map((it) => [it.id, it.attributes]));
  const quantities = inOrder(reading.quantities ?? []);
  const events = inOrder(reading.events);
  /** Place and day of an event, for each day that it may have been: its own, else those of what is told right before. */
  const sceneOf = (event: EventMention): [string, number][] => {
    const before = spansWithin(events, { start: event.start - NEAR, end: event.start });
    for (const { entity } of [event, ...before.reverse()]) {
      const { places, earliest, latest } = attributesOf.get(entity) ?? {};
      if (!places?.length || earliest === undefined || latest === undefined) continue;
      const [first, last] = [dayOf(earliest), dayOf(latest)];
      if (last - first >= LONGEST) continue;
      const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      return places.flatMap((place) => days.map((day): [string, number] => [place, day]));
    }
    return [];
  };
  return ({ evidence: [words], relation }) => {
    const amounts = words && relation === undefined ? spansWithin(quantities, words) : [];
    if (!words || amounts.length === 0) return [];
    return spansWithin(events, words)
      .filter((it) => COUNTED_KINDS.has(it.type))
      .flatMap((event) =>
        event.arguments.flatMap(({ mention }) => {
          const who = mentionById.get(mention);
          const amount = who && amounts.find((it) => counts(it, who));
          if (!amount || amount.unit !== undefined) return [];
          const counted = fold(amount.counted ?? "");
          const what = [event.type, PEOPLE.has(counted) ? "people" : counted];
          return sceneOf(event).map((scene) => ({
            topic: JSON.stringify(["figure", ...what, ...scene]),
            amount,
          }));
        }),
      );
  };
}

const inOrder = <T extends Span>(spans: readonly T[]): T[] => [...spans].sort((a, b) => a.start - b.start);

/** Does the number count what is mentioned: within it, or right before it? */
function counts({ start, end }: Span, who: Mention): boolean {
  return start <= who.end && who.start - end <= 2;
}

const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);

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
  const placesOf = ({ entity }: EventMention): readonly string[] => attributesOf.get(entity)?.places ?? [];
  const daysOf = ({ entity }: EventMention): readonly number[] => {
    const { earliest, latest } = attributesOf.get(entity) ?? {};
    if (earliest === undefined || latest === undefined) return [];
    const [first, last] = [dayOf(earliest), dayOf(latest)];
    return last - first < LONGEST ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [];
  };
  /**
   * Place and day of an event, for each day that it may have been: its own; what it lacks as the same words tell it of
   * another, else as it is told of one right before. One of another day lends no place.
   */
  const sceneOf = (event: EventMention, words: Span): [string, number][] => {
    const before = spansWithin(events, { start: event.start - NEAR, end: event.start });
    const own = { places: placesOf(event), days: daysOf(event) };
    for (const other of [event, ...spansWithin(events, words), ...before.reverse()]) {
      const places = own.places.length > 0 ? own.places : placesOf(other);
      const days = own.days.length > 0 ? own.days : daysOf(other);
      const isOfItsDay = daysOf(other).length === 0 || daysOf(other).some((it) => days.includes(it));
      if (places.length > 0 && days.length > 0 && isOfItsDay)
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
          return sceneOf(event, words).map((scene) => ({
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

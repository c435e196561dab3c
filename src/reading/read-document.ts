import type { DocumentFacts } from "../model/document.ts";
import { emptyReading } from "../model/empty-reading.ts";
import type { Reading } from "../model/reading.ts";
import { findUnnamedSpeakers } from "./attributions/unnamed-speakers.ts";
import { findReferents } from "./coreference/find-referents.ts";
import { findAttributions } from "./find-attributions.ts";
import { findClaims } from "./find-claims.ts";
import { findEvents } from "./find-events.ts";
import { findToponyms } from "./find-toponyms.ts";
import { openPage } from "./open-page.ts";
import { proposeMentions } from "./propose-mentions.ts";
import { joinReadings, LONGEST_PART, partsOf } from "./read-in-parts.ts";
import { renumber } from "./renumber.ts";

/** Raised whenever a reading may come out differently: readings of another version are made again. */
export const READER_VERSION = "6";

/** A document as the reader wants it. */
export interface Readable extends DocumentFacts {
  readonly text: string;
  readonly language: "en" | "other";
}

/** What a reading tells of: people, bodies, places and what they do, or things too, that no graph holds ("the results", and the "it" that means them). */
export type Told = "entities" | "things too";

/** All that is found in one document: a pure function of its text, its facts and the reader's version. A very long one is read in parts. */
export function readDocument(document: Readable, told: Told = "entities"): Reading {
  if (document.language !== "en") return emptyReading(READER_VERSION);
  const [first, ...others] = partsOf(document.text, LONGEST_PART);
  if (!first || others.length === 0) return readPart(document, told);
  const opening = readPart({ ...document, text: document.text.slice(first.start, first.end) }, told);
  const facts = { ...opening.facts, ...document };
  return joinReadings([
    { start: 0, reading: opening },
    ...others.map(({ start, end }) => ({
      start,
      reading: readPart({ ...facts, text: document.text.slice(start, end) }, told),
    })),
  ]);
}

function readPart(document: Readable, told: Told): Reading {
  const { page, stated } = openPage(document);
  const { mentions, referents, things } = findReferents(page, proposeMentions(page));
  page.mentions = mentions;
  page.referents = referents;
  page.toponyms = findToponyms(page);
  const found = findEvents(page);
  page.mentions = withMore(mentions, found.mentions);
  page.referents = withMore(referents, found.referents);
  page.events = found.events;
  page.attributions = findAttributions(page);
  const speakers = findUnnamedSpeakers(page);
  page.mentions = withMore(page.mentions, speakers.mentions);
  page.referents = withMore(page.referents, speakers.referents);
  page.claims = findClaims(page);
  return renumber(page, stated, READER_VERSION, told === "entities" ? [] : things());
}

/** The same list where nothing is added: what was worked out for it holds. */
const withMore = <Item>(all: readonly Item[], more: readonly Item[]): readonly Item[] =>
  more.length === 0 ? all : [...all, ...more];

import type { DocumentFacts } from "../model/document.ts";
import { emptyReading } from "../model/empty-reading.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { choosePlaces } from "./choose-places.ts";
import { findReferents } from "./coreference/find-referents.ts";
import { draft } from "./draft.ts";
import { findAttributions } from "./find-attributions.ts";
import { findClaims } from "./find-claims.ts";
import { findDates } from "./find-dates.ts";
import { findEquipment } from "./find-equipment.ts";
import { findEvents } from "./find-events.ts";
import { findFacts } from "./find-facts.ts";
import { findGroups } from "./find-groups.ts";
import { findNominals } from "./find-nominals.ts";
import { findOrganizations } from "./find-organizations.ts";
import { findPeople } from "./find-people.ts";
import { findPlaces } from "./find-places.ts";
import { findPronouns } from "./find-pronouns.ts";
import { findQuantities } from "./find-quantities.ts";
import { findQuotations } from "./find-quotations.ts";
import { findUnits } from "./find-units.ts";
import type { DraftMention, Page } from "./page.ts";
import { placeMentions } from "./place-mentions.ts";
import { joinReadings, LONGEST_PART, partsOf } from "./read-in-parts.ts";
import { renumber } from "./renumber.ts";
import { setBoilerplateAside } from "./set-boilerplate-aside.ts";
import { splitSentences } from "./split-sentences.ts";

/** Raised whenever a reading may come out differently: readings of another version are made again. */
export const READER_VERSION = "2";

/** A document as the reader wants it. */
export interface Readable extends DocumentFacts {
  readonly text: string;
  readonly language: "en" | "other";
}

/** All that is found in one document: a pure function of its text, its facts and the reader's version. A very long one is read in parts. */
export function readDocument(document: Readable): Reading {
  if (document.language !== "en") return emptyReading(READER_VERSION);
  const [first, ...others] = partsOf(document.text, LONGEST_PART);
  if (!first || others.length === 0) return readPart(document);
  const opening = readPart({ ...document, text: document.text.slice(first.start, first.end) });
  const facts = { ...opening.facts, ...document };
  return joinReadings([
    { start: 0, reading: opening },
    ...others.map(({ start, end }) => ({
      start,
      reading: readPart({ ...facts, text: document.text.slice(start, end) }),
    })),
  ]);
}

function readPart(document: Readable): Reading {
  const { text, title, publisher, published, url, author } = document;
  const facts: DocumentFacts = {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
  };
  const { boilerplate } = setBoilerplateAside(text);
  const stated = findFacts(text, boilerplate);
  const page: Page = {
    text,
    facts: { ...stated, ...facts },
    boilerplate,
    sentences: [],
    quotations: [],
    dates: [],
    mentions: [],
    referents: [],
    attributions: [],
    events: [],
    claims: [],
  };
  page.sentences = splitSentences(text, page.boilerplate);
  page.quotations = findQuotations(page.sentences);
  page.dates = findDates(page.sentences, page.facts.published);
  const { mentions, referents } = findReferents(page, mentionsOf(page));
  page.mentions = mentions;
  page.referents = referents;
  const told = findEvents(page);
  page.mentions = [...mentions, ...told.mentions];
  page.referents = [...referents, ...told.referents];
  page.events = told.events;
  page.attributions = findAttributions(page);
  page.claims = findClaims(page);
  return renumber(page, stated, READER_VERSION);
}

function mentionsOf(page: Page): DraftMention[] {
  const named = placeMentions([
    ...page.dates.map((it) => dated(page, it)),
    ...findUnits(page),
    ...choosePlaces(page, findPlaces(page)),
    ...findOrganizations(page),
    ...findPeople(page),
    ...findEquipment(page),
  ]);
  return placeMentions([
    ...named.filter((it) => !isByline(page, it)),
    ...findNominals(page, named),
    ...findPronouns(page),
    ...findGroups(page),
    ...findQuantities(page),
  ]);
}

/** The author's name in the line "By …" tells of the report, not of the war. */
function isByline(page: Page, mention: DraftMention): boolean {
  if (mention.type !== "Person" || !page.facts.author?.includes(mention.name)) return false;
  return /(?:^|\n)\s*by\s(?:[\p{L}.]+\s){0,3}$/iu.test(
    page.text.slice(Math.max(0, mention.start - 60), mention.start),
  );
}

/** A date among the mentions: no name may take words of it. */
function dated(page: Page, { start, end }: Span): DraftMention {
  const words = { start, end, text: page.text.slice(start, end), lower: "" };
  return draft(page.text, words, words, { type: "Date", confidence: 0.94 });
}

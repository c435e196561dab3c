import type { Span } from "../model/span.ts";
import { choosePlaces } from "./choose-places.ts";
import { draft } from "./draft.ts";
import { findEquipment } from "./find-equipment.ts";
import { findGroups } from "./find-groups.ts";
import { findNominals } from "./find-nominals.ts";
import { findOrganizations } from "./find-organizations.ts";
import { findPeople } from "./find-people.ts";
import { findPlaces } from "./find-places.ts";
import { findPronouns } from "./find-pronouns.ts";
import { findQuantities } from "./find-quantities.ts";
import { findUnits } from "./find-units.ts";
import type { DraftMention, Page } from "./page.ts";
import { placeMentions } from "./place-mentions.ts";

/** All mentions that the finders see on a page that is laid open, as far as they can stand together. */
export function proposeMentions(page: Page): DraftMention[] {
  const named = proposeNames(page);
  return placeMentions([
    ...named.filter((it) => !isByline(page, it)),
    ...findNominals(page, named),
    ...findPronouns(page),
    ...findGroups(page),
    ...findQuantities(page),
  ]);
}

/** The names of a page, and the units, equipment and dates that are only described. */
export function proposeNames(page: Page): DraftMention[] {
  return placeMentions([
    ...page.dates.map((it) => dated(page, it)),
    ...findUnits(page),
    ...choosePlaces(page, findPlaces(page)),
    ...findOrganizations(page),
    ...findPeople(page),
    ...findEquipment(page),
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

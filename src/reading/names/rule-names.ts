import type { Span } from "../../model/span.ts";
import { draft } from "../draft.ts";
import { findEquipment } from "../find-equipment.ts";
import { findOrganizations } from "../find-organizations.ts";
import { findPeople } from "../find-people.ts";
import { findPlaces } from "../find-places.ts";
import { findUnits } from "../find-units.ts";
import type { DraftMention, Page } from "../page.ts";
import type { PlaceCandidate } from "../places/place-candidate.ts";

/** What the rules alone see on a page. */
export interface RuleNames {
  /** People and organisations, of which the tagger has its say. */
  readonly named: readonly DraftMention[];
  /** Places, before one of the namesakes is chosen: likewise. */
  readonly places: readonly PlaceCandidate[];
  /** Dates, units, equipment: as the rules find them. */
  readonly settled: readonly DraftMention[];
  readonly all: readonly DraftMention[];
}

/** The names that the rules propose, overlapping ones too. */
export function ruleNames(page: Page): RuleNames {
  const named = [...findOrganizations(page), ...findPeople(page)];
  const places = findPlaces(page);
  const settled = [...page.dates.map((it) => dated(page, it)), ...findUnits(page), ...findEquipment(page)];
  return { named, places, settled, all: [...settled, ...named, ...places.map((it) => it.mention)] };
}

/** A date among the mentions: no name may take words of it. */
function dated(page: Page, { start, end }: Span): DraftMention {
  const words = { start, end, text: page.text.slice(start, end), lower: "", marks: 0, known: undefined };
  return draft(page.text, words, words, { type: "Date", confidence: 0.94 });
}

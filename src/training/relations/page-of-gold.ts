import type { Document } from "../../model/document.ts";
import type { MentionType } from "../../model/reading.ts";
import { inOrder } from "../../reading/clauses/line.ts";
import { findReferents } from "../../reading/coreference/find-referents.ts";
import { draft } from "../../reading/draft.ts";
import { findAttributions } from "../../reading/find-attributions.ts";
import { findClaims } from "../../reading/find-claims.ts";
import { findEvents } from "../../reading/find-events.ts";
import { openPage } from "../../reading/open-page.ts";
import type { Page, PlacedMention } from "../../reading/page.ts";
import { proposeMentions } from "../../reading/propose-mentions.ts";
import { tokenise } from "../../reading/tokenise.ts";
import type { GoldDocument, GoldMention } from "../evaluate/gold.ts";
import { goldDraft } from "../evaluate/gold-drafts.ts";
import { oneOfEach } from "../evaluate/scoring/best-match.ts";

/** Types of gold data that are no referents of the reader's. */
const OTHER_TYPES: ReadonlyMap<string, MentionType> = new Map([
  ["Date", "Date"],
  ["Quantity", "Quantity"],
  ["Money", "Quantity"],
  ["Group", "Group"],
]);

const keyOf = ({ start, end }: { start: number; end: number }): string => `${start} ${end}`;

/** A page as the reader makes it of a text whose mentions are given, with their types: who is who, what happened and what is claimed is its own. */
export function pageOfGold(document: Document, gold: GoldDocument): Page {
  const { page } = openPage(document);
  const own = proposeMentions(page);
  const given = oneOfEach([...(gold.nested ?? []), ...gold.mentions], keyOf);
  const drafts = given.flatMap((it) => goldDraft(document.text, it, own) ?? []);
  const { mentions, referents } = findReferents(page, drafts);
  const isPlaced = new Set(mentions.map(keyOf));
  const others = given.filter((it) => !isPlaced.has(keyOf(it)));
  page.mentions = [...mentions, ...others.flatMap((it, at) => otherMention(document.text, it, at))];
  page.referents = referents;
  const told = findEvents(page);
  page.mentions = [...page.mentions, ...told.mentions];
  page.referents = [...referents, ...told.referents];
  page.events = told.events;
  page.attributions = findAttributions(page);
  page.claims = findClaims(page);
  return inOrder(page);
}

function otherMention(text: string, gold: GoldMention, number: number): PlacedMention[] {
  const tokens = tokenise(text, gold.start, gold.end);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const form = gold.form === "pronoun" || gold.form === "nominal" ? gold.form : "name";
  const type = OTHER_TYPES.get(gold.type) ?? "Thing";
  const id = `gold ${number}`;
  return [{ ...draft(text, first, last, { type, form }), start: gold.start, end: gold.end, id, entity: id }];
}

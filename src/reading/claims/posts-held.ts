import type { EntityEdgeType } from "../../model/schema.ts";
import { DETERMINERS } from "../clauses/function-words.ts";
import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import type { Plain } from "./plainly.ts";
import type { ClaimDraft } from "./said-claims.ts";
import type { Scene } from "./scene.ts";

/** A post that was held once makes no edge: the words stand as a claim alone. */
export function asTold({ relation, ...told }: ClaimDraft): ClaimDraft {
  return relation && POSTS.has(relation) ? told : { relation, ...told };
}
const POSTS: ReadonlySet<string> = new Set(["HOLDS_POST", "COMMANDS", "MEMBER_OF"]);
const OVER = /^(?:former|past|formerly|ex|onetime|erstwhile|ousted|deposed)$/;

/** Whether a word between two mentions, in a description of one or right before it says that something is over: "the *former* mayor of". */
export function isOver(line: Line, first: PlacedIn, second: PlacedIn): boolean {
  for (let at = first.first - 2; at < second.first; at++) {
    if (!OVER.test(wordAt(line, at))) continue;
    if (at > first.last || first.mention.type !== "Person" || first.mention.form === "nominal") return true;
  }
  return false;
}

const HOPED = /^(?:potential|would-be|aspiring|prospective|presumptive|proposed)$/;

/** "our *potential* senator", "a *proposed* centre in Tunis": it is not so yet. */
export function isHoped(line: Line, first: PlacedIn, second: PlacedIn): boolean {
  for (let at = first.first - 1; at < second.first; at++) if (HOPED.test(wordAt(line, at))) return true;
  return false;
}

/** What makes no edge stands as a claim alone. */
export const asClaim = ({ relation: _, ...told }: ClaimDraft): ClaimDraft => told;

/** "president of the United States" in "ran for president of …": an office, and nobody in it. */
export function isMereOffice(scene: Scene, line: Line, { mention, first }: PlacedIn): boolean {
  if (mention.type !== "Person" || mention.form !== "nominal" || mention.isPlural) return false;
  if (DETERMINERS.has(wordAt(line, first)) || DETERMINERS.has(wordAt(line, first - 1))) return false;
  return (
    scene.referentById.get(mention.entity)?.anonymous === true &&
    /^(?:for|as|become|became|be|elected|named)$/.test(wordAt(line, first - 1))
  );
}

/** "the Donetsk regional military administration": its head holds no post in the city. */
export const isInName = (line: Line, relation: EntityEdgeType, { mention, last }: PlacedIn): boolean =>
  relation === "HOLDS_POST" &&
  mention.type === "Place" &&
  /^(?:regional|oblast|provincial|city|district|military|state|civil|local|municipal|police|branch|office|administration|government|council|campus|bureau)$/.test(
    wordAt(line, last + 1),
  );

/** "an RSF field commander": one of several. */
export const isOneCommander = (line: Line, { first, mention }: PlacedIn, { words }: Plain): boolean =>
  mention.type !== "Person" &&
  /commander/.test(words) &&
  (/^(?:an?|another|one|some)$/.test(wordAt(line, first - 1)) || /^(?:field|senior|top|local) /.test(words));

/** "a task force of the 9th Division, under Engeman": he leads the part that was named before. */
export const isPartUnder = (line: Line, { first }: PlacedIn, { words }: Plain): boolean =>
  /^,? ?under/.test(words) &&
  /^(?:,|of|from)$/.test(wordAt(line, /^(?:the|its)$/.test(wordAt(line, first - 1)) ? first - 2 : first - 1));

import type { Line, PlacedIn } from "../clauses/line.ts";
import { wordAt } from "../clauses/line.ts";
import { isSmallerEchelon } from "../units/echelons.ts";
import { relationClaim } from "./relation-claims.ts";
import type { ClaimDraft } from "./said-claims.ts";
import type { Scene } from "./scene.ts";
import type { VoicesByLine } from "./voices.ts";

const FACTUAL = { modality: "factual", polarity: "asserted" } as const;
const WIDEST = 8;

/** The order of battle in a unit's address: "B Company, 2nd Battalion, 28th Marines", "19th Division (49th Army [49 A], Northern District)", "Cpl Smith, 2nd Battalion". */
export function unitChains(scene: Scene, voices: VoicesByLine): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  for (const line of scene.lines) {
    if (!line.placed.some(isNamedUnit)) continue;
    const named = line.placed.filter((it) => isNamedUnit(it) || it.mention.type === "Person");
    for (const [at, a] of named.entries()) {
      const b = named[at + 1];
      if (b?.mention.type !== "Unit" || a.last >= b.first || b.first - a.last > WIDEST) continue;
      const words = joining(line, a.last + 1, b.first);
      const relation =
        a.mention.type === "Unit"
          ? isPartOf(line, a, b, named[at + 2], words) && "PART_OF"
          : isSoldierOf(line, a, b, words) && "MEMBER_OF";
      const claim =
        relation &&
        relationClaim(scene, voices, line, relation, a.mention, b.mention, FACTUAL, { isPresupposed: true });
      if (claim) found.push(claim);
    }
  }
  return found;
}

const isNamedUnit = ({ mention }: PlacedIn): boolean => mention.type === "Unit" && mention.form === "name";

/** The words from one index to another without short forms in square brackets. */
function joining(line: Line, from: number, to: number): string {
  const words: string[] = [];
  let isShortForm = false;
  for (let at = from; at < to; at += 1) {
    const word = wordAt(line, at);
    if (word === "[") isShortForm = true;
    if (!isShortForm) words.push(word);
    if (word === "]") isShortForm = false;
  }
  return words.join(" ");
}

/** The smaller before the larger, with a comma, bracket or stroke or nothing between, and no list of equals. */
function isPartOf(line: Line, a: PlacedIn, b: PlacedIn, next: PlacedIn | undefined, words: string): boolean {
  const isArticled = words === ", the" && b.mention.attributes.number === undefined;
  if (!/^[,/(]?$/.test(words) && !isArticled) return false;
  if (!isSmallerEchelon(a.mention.attributes.echelon, sizeOf(b))) return false;
  const after = wordAt(line, b.last + 1) === "," ? b.last + 2 : b.last + 1;
  const isList = wordAt(line, after) === "and" && words !== "(";
  return !isList || isSmallerEchelon(next?.mention.attributes.echelon, b.mention.attributes.echelon);
}

/** The size of a unit; that of "187th Inf" behind its battalion is a regiment. */
const sizeOf = ({ mention: { attributes } }: PlacedIn): string | undefined =>
  attributes.echelon ?? (attributes.number && attributes.branch ? "regiment" : undefined);

/** A name with a unit behind a comma that closes again: "Ivan Petrenko, 2nd Battalion, was wounded". */
function isSoldierOf(line: Line, a: PlacedIn, b: PlacedIn, words: string): boolean {
  if (a.mention.form !== "name" || a.mention.isPlural || words !== ",") return false;
  const [next, then] = [wordAt(line, b.last + 1), wordAt(line, b.last + 2)];
  return /^(?:[.,;)(/—–]|of|)$/.test(next) && then !== "and";
}

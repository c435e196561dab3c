import { type Line, type PlacedIn, within, wordAt } from "../clauses/line.ts";
import { kindOf, type Scene } from "./scene.ts";

/** "outside the *US*-controlled zone": only of the zone is something told. */
export const isHalfOfWord = (line: Line, { mention, last }: PlacedIn): boolean =>
  mention.type === "Place" &&
  line.tokens[last + 1]?.start === mention.end &&
  /^[-–]\p{Ll}/u.test(line.page.text.slice(mention.end, mention.end + 2));

/** "the island nation of Kiribati" is Kiribati. */
export const isNamedSo = (line: Line, outer: PlacedIn, { mention, first }: PlacedIn): boolean =>
  mention.type === "Place" &&
  outer.mention.type === "Place" &&
  outer.mention.form === "nominal" &&
  within(mention, outer.mention) &&
  /^(?:nation|country|republic|state|kingdom|province|region|city|town|village|island|straits?|gulf|bay|cape|sea|isle|rock|mount)$/i.test(
    wordAt(line, first - 2),
  ) &&
  wordAt(line, first - 1) === "of";

/** "to Houston, New York, and New Jersey": places in a list, of which none lies in the next. */
export function isListed(scene: Scene, line: Line, first: PlacedIn, second: PlacedIn): boolean {
  if (second.first !== first.last + 2 || wordAt(line, first.last + 1) !== ",") return false;
  if (kindOf(scene, second.mention) === "country") return false;
  const joint = wordAt(line, second.last + 1) === "," ? second.last + 2 : second.last + 1;
  const third = /^(?:and|or)$/.test(wordAt(line, joint)) ? line.covering[joint + 1] : undefined;
  if (third?.mention.type !== "Place") return false;
  const behind = wordAt(line, third.last + 1) === "," ? line.covering[third.last + 2] : undefined;
  return behind?.mention.type !== "Place";
}

/** "WASHINGTON -- President Obama": a dateline, of which he is no president. */
export const isDateline = (line: Line, { mention, last }: PlacedIn): boolean =>
  mention.type === "Place" &&
  /^[-–—]+$/.test(wordAt(line, last + 1)) &&
  /^[-–—]+$|^\p{Lu}/u.test(line.tokens[last + 2]?.text ?? "");

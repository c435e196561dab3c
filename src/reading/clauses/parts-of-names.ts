import { SAY_WHAT_BODY } from "../nouns/bodies.ts";
import { treeOf } from "../syntax/tree-of.ts";
import { isSmallerEchelon } from "../units/echelons.ts";
import { DETERMINERS } from "./function-words.ts";
import { type Line, type PlacedIn, wordAt } from "./line.ts";

/** "The New York Times newspaper", "the Reuters news agency": the noun behind the name means the same body; behind "a" it means another. */
function isCalledSo(line: Line, { mention, first, last }: PlacedIn, head: number): boolean {
  if (mention.type !== "Organization" || !SAY_WHAT_BODY.has(wordAt(line, head))) return false;
  if (wordAt(line, head) === "agency" && wordAt(line, head - 1) !== "news") return false;
  return head - last <= 2 && !/^an?$/.test(wordAt(line, first - 1));
}

/** "United Nations" of "a United Nations convoy was destroyed": a name before the noun that it belongs to. */
export function isCompound(line: Line, placed: PlacedIn): boolean {
  const { mention, last } = placed;
  if (mention.form !== "name" || !/^(?:Organization|Place|Unit)$/.test(mention.type)) return false;
  if (!/^\p{Ll}{3,}$/u.test(line.tokens[last + 1]?.text ?? "") || line.covering[last + 1]) return false;
  const tree = treeOf(line.sentence);
  const head = tree.heads[last] ?? -1;
  return (
    head > last &&
    tree.universal[head] === "NOUN" &&
    !isCalledSo(line, placed, head) &&
    /^(?:compound|amod|nmod)/.test(tree.relations[last] ?? "")
  );
}

/** The smaller unit that stands before a larger one: "the *2nd Regiment* of the 92nd Brigade", "its *1st Battalion*, 42nd Regiment, …". */
export function partBefore(line: Line, placed: PlacedIn): PlacedIn | undefined {
  let part: PlacedIn | undefined;
  for (let larger = placed; larger.mention.type === "Unit"; ) {
    let at = larger.first - 1;
    if (DETERMINERS.has(wordAt(line, at))) at--;
    if (!/^(?:of|,)$/.test(wordAt(line, at))) break;
    const smaller = line.covering[at - 1];
    if (smaller?.last !== at - 1 || smaller.mention.type !== "Unit") break;
    if (!isSmallerEchelon(smaller.mention.attributes.echelon, larger.mention.attributes.echelon)) break;
    part = smaller;
    larger = smaller;
  }
  return part;
}

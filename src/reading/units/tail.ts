import { branchAt } from "./branches.ts";
import { knownNameAt } from "./known-names.ts";
import { BRACKETED, SERVICES } from "./qualifiers.ts";
import { quotedAt } from "./quoted.ts";
import type { UnitWords } from "./unit-words.ts";

interface Tail {
  readonly honorific?: string;
  readonly country?: string;
  /** The regiment that is named behind its battalion by its own name alone. */
  readonly within?: string;
  /** Index of the last word of the name with its tail. */
  readonly end: number;
}

/** What stands behind a unit's size and still belongs to its name: “Kholodny Yar”, Das Reich, Royal Marines, (Reserve). */
export function tailOf(view: UnitWords, size: number): Tail {
  let tail: Tail = { end: size };
  const quoted = quotedAt(view, size + 1);
  if (quoted) {
    const country = knownNameAt(view.words, size + 2)?.country;
    tail = { end: quoted.after - 1, honorific: quoted.text, ...(country !== undefined && { country }) };
  } else {
    const known = knownNameAt(view.words, size + 1);
    const isNamed = known && /^\p{Lu}/u.test(view.tokens[size + 1]?.text ?? "");
    const next = view.words[size + 1 + (known?.words.length ?? 0)] ?? "";
    if (
      isNamed &&
      known.echelon === undefined &&
      !/^(?:brigade|regiment|battalion|division|region|oblast)$/.test(next)
    )
      tail = { end: size + known.words.length, honorific: known.name, country: known.country };
  }
  const volunteers = volunteersAt(view, tail.end + 1);
  if (volunteers > 0) tail = { ...tail, end: volunteers };
  const behind = tail.end + 1;
  const service = SERVICES_IN_WORDS.find(({ words }) => spells(view, behind, words));
  if (service) tail = { ...tail, end: tail.end + service.words.length, country: service.country };
  const rifles = /^(?:,|of)$/.test(view.words[tail.end + 1] ?? "") && spells(view, tail.end + 2, RIFLES);
  if (rifles) tail = { ...tail, end: tail.end + 3, country: "GB", within: "Rifles regiment" };
  return bracketed(view, tail);
}

/** Last index of "Massachusetts Volunteer Infantry" behind a regiment, or 0. */
function volunteersAt(view: UnitWords, from: number): number {
  for (let at = from; at < from + 3 && /^\p{Lu}/u.test(view.tokens[at]?.text ?? ""); at += 1) {
    const arm = at > from ? branchAt(view.words, at) : null;
    const isOfLine = arm && /^(?:infantry|cavalry|artillery|volunteer)$/.test(arm.branch);
    if (!arm || !isOfLine) continue;
    const second = branchAt(view.words, at + arm.length);
    return (
      at +
      arm.length -
      1 +
      (second && /^\p{Lu}/u.test(view.tokens[at + arm.length]?.text ?? "") ? second.length : 0)
    );
  }
  return 0;
}

const SERVICES_IN_WORDS = SERVICES.map(([words, country]) => ({ words: words.split(" "), country }));
const RIFLES = ["the", "rifles"];

const spells = (view: UnitWords, from: number, words: readonly string[]): boolean =>
  words.every((word, offset) => view.words[from + offset] === word) &&
  /^\p{Lu}/u.test(view.tokens[from + words.length - 1]?.text ?? "");

function bracketed(view: UnitWords, tail: Tail): Tail {
  const [open, word, close] = [1, 2, 3].map((offset) => view.words[tail.end + offset]);
  if (open !== "(" || close !== ")" || word === undefined || !BRACKETED.has(word)) return tail;
  const country = BRACKETED.get(word) ?? tail.country;
  return { ...tail, end: tail.end + 3, ...(country !== undefined && { country }) };
}

import { draft } from "../draft.ts";
import { countryAt } from "../lookups.ts";
import type { DraftMention, Page, Token } from "../page.ts";
import { branchAt } from "./branches.ts";
import { EVERYDAY_ECHELONS, echelonAt } from "./echelons.ts";
import { unitNumberAt } from "./unit-number.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const DETERMINERS = list(
  "a an the his her their its our my this that these those one two three four five six several some many another each every no other whole entire same",
);
const OWNERS = list("his her their its our my");
const SIZE_WORDS = list(
  "whole entire elite new newly formed depleted small large enemy regular separate independent guards assault understrength full main several reserve second first third special",
);
/** Sizes that alone, with nobody's name, are never soldiers for certain. */
const SELDOM_ALONE = list("front army fleet company militaryDistrict group center airForce");
/** Arms that civilian firms and departments have too: "a security company". */
const CIVILIAN_ARMS = list(
  "security logistics signals aviation training unmannedSystems engineer medical operational reserve volunteer missile border nbc",
);

/** A unit without a name of its own: "a 660-strong battalion", "his regiment", "two Ukrainian brigades", "a company of the 4th Battalion". */
export function unitNominalAt(
  page: Page,
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): DraftMention | null {
  const size = echelonAt(words, at);
  const isGeneric = words[at] === "unit" || words[at] === "units";
  if ((!size && !isGeneric) || size?.echelon === "troop" || size?.echelon === "group") return null;
  const length = size?.words.length ?? 1;
  const last = tokens[at + length - 1];
  if (!last || !/^\p{Ll}/u.test(last.text)) return null;
  let from = at;
  let branch: string | undefined;
  let country: string | undefined;
  let strength: number | undefined;
  while (from > 0 && from > at - 7) {
    const word = words[from - 1] ?? "";
    const before = tokens[from - 1];
    if (word === "strong" && tokens[from - 2]?.text === "-" && /^[\d,]+$/.test(words[from - 3] ?? "")) {
      strength = Number((words[from - 3] ?? "").replace(/,/g, ""));
      from -= 3;
      continue;
    }
    const match = countryAt(tokens, from - 1);
    const arm = branchAt(words, from - 1) ?? branchAt(words, from - 2);
    if (match && match.length === 1) country = match.country.code;
    else if (arm && /^\p{Ll}/u.test(before?.text ?? ""))
      branch =
        branchAt(words, from - 2)?.length === 2 ? branchAt(words, from - 2)?.branch : (branch ?? arm.branch);
    else if (!SIZE_WORDS.has(word) && word !== "-") break;
    from -= 1;
  }
  const hasDeterminer = DETERMINERS.has(words[from - 1] ?? "");
  const isOwned = OWNERS.has(words[from - 1] ?? "");
  if (hasDeterminer) from -= 1;
  if (words[from] === "-") from += 1;
  const isPart = hasDeterminer && isOfAUnit(tokens, words, at + length);
  const isBare = branch === undefined && country === undefined && strength === undefined;
  if (isBare && !isPart && !isSoldierly(size?.echelon, isOwned, isGeneric)) return null;
  if (size && SELDOM_ALONE.has(size.echelon) && branch === undefined && !isPart) return null;
  const isFirm = size && EVERYDAY_ECHELONS.has(size.echelon) && CIVILIAN_ARMS.has(branch ?? "");
  if (isFirm && !isPart) return null;
  if (!hasDeterminer && isBare) return null;
  const first = tokens[from];
  if (!first || from > at) return null;
  const number = strength ?? strengthAfter(words, at + length);
  return draft(page.text, first, last, {
    type: "Unit",
    form: "nominal",
    head: words[at] ?? "",
    isPlural: size?.isPlural ?? words[at] === "units",
    attributes: {
      ...(size && { echelon: size.echelon }),
      ...(branch !== undefined && { branch }),
      ...(country !== undefined && { country }),
      ...(number !== undefined && { strength: number }),
    },
    confidence: 0.7,
  });
}

/** A bare noun is soldiers where its size says so, or its owner: "the battalion", "their unit", "his division". */
function isSoldierly(echelon: string | undefined, isOwned: boolean, isGeneric: boolean): boolean {
  if (isGeneric || echelon === undefined) return isOwned;
  if (!EVERYDAY_ECHELONS.has(echelon)) return true;
  return isOwned && echelon !== "company" && echelon !== "front";
}

/** "of the 4th Battalion", "from the 331st Regiment": what is part of a numbered unit is one. */
function isOfAUnit(tokens: readonly Token[], words: readonly string[], at: number): boolean {
  if (!/^(?:of|from)$/.test(words[at] ?? "")) return false;
  const from = words[at + 1] === "the" ? at + 2 : at + 1;
  const number = unitNumberAt(tokens, from);
  if (number === null) return false;
  for (let next = from + number.length; next < from + 7; next += 1) {
    if (echelonAt(words, next)) return true;
    if (!/^\p{L}|^-$/u.test(words[next] ?? "")) return false;
  }
  return false;
}

/** "a battalion of 660 men" */
function strengthAfter(words: readonly string[], at: number): number | undefined {
  if (words[at] !== "of" || !/^\d[\d,]*$/.test(words[at + 1] ?? "")) return undefined;
  return /^(men|soldiers|troops|people|fighters|personnel|servicemen|about)$/.test(words[at + 2] ?? "")
    ? Number((words[at + 1] ?? "").replace(/,/g, ""))
    : undefined;
}

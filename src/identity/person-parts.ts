import type { Referent } from "../model/reading.ts";
import { fold } from "../text/fold.ts";
import { isCommonFamily } from "./common-families.ts";
import { namesBehind } from "./given-names.ts";
import { skeleton } from "./name-skeleton.ts";

/** A part of a person's name, folded, and without what transliterations differ in. */
export interface SpelledName {
  readonly folded: string;
  readonly skeleton: string;
}

/** A person's name as it is compared. */
export interface PersonParts {
  readonly given: SpelledName | undefined;
  readonly family: SpelledName | undefined;
  /** Folded words between the two, of the fullest name. */
  readonly middle: readonly string[];
  /** "jr", "sr", "ii", "iii": which of some that bear one name. */
  readonly generation: string | undefined;
  /** Known by one word only. */
  readonly isLone: boolean;
  /** The rank or post that is told of who is in no list. */
  readonly post: string | undefined;
}

/** Posts that few hold: with a family name that many bear they still say who it is. */
const HIGH = new Set(
  "general admiral marshal president chancellor minister governor mayor ambassador king emir pope".split(" "),
);
const RANKS = new Set(
  "colonel major captain lieutenant sergeant senator judge bishop sheikh prince".split(" "),
);
const GENERATION = / (jr|sr|ii|iii)$/;

function postOf(roles: readonly string[]): string | undefined {
  const words = roles.map((role) => fold(role).split(" ").at(-1) ?? "");
  return words.find((word) => HIGH.has(word)) ?? words.find((word) => RANKS.has(word));
}

function spelled(name: string | undefined): SpelledName | undefined {
  return name === undefined ? undefined : { folded: fold(name), skeleton: skeleton(name) };
}

/** The words of the fullest name that stand between its parts. */
function middleOf(names: readonly string[], given: string, family: string): string[] {
  const fullest = [...names].sort((a, b) => b.length - a.length)[0] ?? "";
  const isWhole = fullest.startsWith(`${given} `) && fullest.endsWith(` ${family}`);
  const between = isWhole ? fullest.slice(given.length, -family.length).trim() : "";
  return between === "" ? [] : between.split(" ");
}

/** The parts of a person's name; `names` are its folded names. */
export function personParts({ attributes, gazetteerId }: Referent, names: readonly string[]): PersonParts {
  const [given, family] = [spelled(attributes.given), spelled(attributes.family)];
  const generation = names.map((name) => GENERATION.exec(name)?.[1]).find((it) => it !== undefined);
  const isLone = given === undefined || family === undefined;
  const own = names.map((name) => name.replace(GENERATION, ""));
  return {
    given,
    family,
    middle: given && family ? middleOf(own, given.folded, family.folded) : [],
    generation,
    isLone,
    post: family && gazetteerId === undefined ? postOf(attributes.roles ?? []) : undefined,
  };
}

/**
 * Whether a person known by one word may be anybody of that name: a given name alone ("Oleh"), or a family name that
 * very many bear and no high post beside it. Such a one is nobody's equal in another report.
 */
export function isAnybody({ isLone, given, family, post }: PersonParts): boolean {
  if (!isLone) return false;
  if (!family || (given && !family)) return true;
  if (namesBehind(family.folded).size > 0) return true;
  return isCommonFamily(family.skeleton) && (post === undefined || !HIGH.has(post));
}

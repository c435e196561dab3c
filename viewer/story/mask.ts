import type { PeopleAnswer } from "../../src/model/http.ts";

type Person = PeopleAnswer["people"][number];

/** Whose names an export leaves out. */
export const MASKINGS = ["private", "everybody", "nobody"] as const;
export type Masking = (typeof MASKINGS)[number];

/** Takes the names of masked people out of texts. */
export interface Mask {
  /** The text with roles in place of names. */
  readonly text: (text: string) => string;
  /** The same in the words of others: what stands for a name is in brackets. */
  readonly quoted: (text: string) => string;
}

export interface MaskWords {
  /** For somebody of whom no role is known. */
  readonly somebody: string;
}

const NO_MASK: Mask = { text: (text) => text, quoted: (text) => text };

/** Letters of a part of a name that is masked where it stands alone. */
const LEAST = 3;
/** Words of names that are no one's own. */
const PARTICLES: ReadonlySet<string> = new Set("van von der den dos del bin ibn abu the and".split(" "));
/** Characters between two words of one name at the most. */
const GAP = 3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const fold = (text: string): string => text.normalize("NFC").toLowerCase();
const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? [];
function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const isTelling = (word: string): boolean =>
  word.length >= LEAST && !PARTICLES.has(word) && /\p{L}/u.test(word);
const partsOf = (names: readonly string[]): string[] => names.flatMap(wordsOf).filter(isTelling);

/** Each telling part of a name with the particles before it: "O Neill", "van der Berg", and the part alone. */
function endsOf(words: readonly string[]): string[][] {
  return words.flatMap((word, at) => {
    if (!isTelling(word)) return [];
    const from = words.slice(0, at).findLastIndex(isTelling) + 1;
    return from < at ? [words.slice(from, at + 1), [word]] : [[word]];
  });
}

/** What stands for a name, by its words; null leaves it as it is. */
type Entry = readonly [words: readonly string[], role: string | null];

/**
 * The rule of an export: people who are masked are called by their roles, in every text. All spellings count, and each
 * part of a name alone, so that a family name in a quotation is masked too. `others` are names of things that stay as they
 * are, also where they hold a part of a masked name.
 */
export function maskFor(
  masking: Masking,
  people: readonly Person[],
  others: Iterable<string>,
  { somebody }: MaskWords,
): Mask {
  const isHidden = (it: Person): boolean =>
    masking === "everybody" || (masking === "private" && it.isPrivate);
  const masked = people.filter(isHidden);
  if (masked.length === 0) return NO_MASK;
  const roleOf = rolesByPerson(masked, somebody);
  const entryByName = new Map<string, Entry>();
  const add = (words: readonly string[], role: string | null): void => {
    const key = words.join(" ");
    if (key !== "" && !entryByName.has(key)) entryByName.set(key, [words, role]);
  };
  // Whole names of the masked come first, then what keeps its name, then parts of masked names.
  for (const { id, names } of masked)
    for (const name of names) add(wordsOf(name), roleOf.get(id) ?? somebody);
  const parts = new Set(masked.flatMap(({ names }) => partsOf(names)));
  const keep = (name: string): void => {
    const words = wordsOf(name);
    if (words.some((word) => parts.has(word))) add(words, null);
  };
  for (const name of others) keep(name);
  for (const person of people) if (!isHidden(person)) for (const name of person.names) keep(name);
  for (const { id, names } of masked)
    for (const words of names.flatMap((name) => endsOf(wordsOf(name))))
      add(words, roleOf.get(id) ?? somebody);

  const entriesByFirst = grouped(entryByName.values(), ([words]) => words[0] ?? "");
  for (const entries of entriesByFirst.values()) entries.sort(([a], [b]) => b.length - a.length);
  return {
    text: (text) => withRoles(text.normalize("NFC"), entriesByFirst, (role) => role),
    quoted: (text) => withRoles(text.normalize("NFC"), entriesByFirst, (role) => `[${role}]`),
  };
}

function withRoles(
  text: string,
  entriesByFirst: ReadonlyMap<string, readonly Entry[]>,
  written: (role: string) => string,
): string {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  let result = "";
  let done = 0;
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first) break;
    const entry = entriesByFirst.get(first.word)?.find(([name]) =>
      name.every((word, step) => {
        const [here, before] = [words[at + step], words[at + step - 1]];
        const isNear = step === 0 || (here && before && here.start - before.end <= GAP);
        return here?.word === word && isNear;
      }),
    );
    if (!entry) continue;
    const [name, role] = entry;
    const last = words[at + name.length - 1] ?? first;
    // A word alone is a name where it begins as one does: "Rose", not "rose".
    const isName = name.length > 1 || !/^\p{Ll}/u.test(text.slice(first.start));
    if (role !== null && isName) {
      result += text.slice(done, first.start) + written(role);
      done = last.end;
    }
    at += name.length - 1;
  }
  return result + text.slice(done);
}

/** What each is called: the role, with a number where several have the same; a role that holds a masked name says too much. */
function rolesByPerson(masked: readonly Person[], somebody: string): Map<string, string> {
  const parts = new Set(masked.flatMap(({ names }) => partsOf(names)));
  const plain = masked.map(({ id, role }) => {
    const isSafe = role.trim() !== "" && !wordsOf(role).some((word) => parts.has(word));
    return { id, role: isSafe ? role.trim() : somebody };
  });
  const sharing = grouped(plain, ({ role }) => role);
  return new Map(
    [...sharing.values()].flatMap((same) =>
      same.map(({ id, role }, at) => [id, same.length > 1 ? `${role} ${at + 1}` : role] as const),
    ),
  );
}

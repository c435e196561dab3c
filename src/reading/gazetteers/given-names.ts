import { gazetteerRows } from "./gazetteer-file.ts";
import { nameWords } from "./name-words.ts";

type Gender = "male" | "female";
let genders: ReadonlyMap<string, Gender | "either"> | undefined;

/** Whether a word is a given name that people bear: "Oleksandr", "Fatima". */
export function isGivenName(word: string): boolean {
  return known().has(key(word));
}

/** The gender of those who bear a given name; undefined where it is unknown or either. */
export function genderOfGivenName(word: string): Gender | undefined {
  const gender = known().get(key(word));
  return gender === "either" ? undefined : gender;
}

function key(word: string): string {
  const words = nameWords(word);
  return words.length === 1 ? (words[0] as string) : words.join(" ");
}

function known(): ReadonlyMap<string, Gender | "either"> {
  if (genders) return genders;
  const names = new Map<string, Gender | "either">();
  for (const [gender = "", words = ""] of gazetteerRows("lists/given-names.tsv"))
    for (const word of words.split(" ")) {
      const before = names.get(key(word));
      names.set(key(word), before && before !== gender ? "either" : (gender as Gender));
    }
  genders = names;
  return names;
}

/** Words that an acronym leaves out. */
const LEFT_OUT = new Set("the of for and in on to a de la du des et y al".split(" "));
/** Letters by which two words are taken for one: "court" and "courts". */
const ENOUGH = 4;

/** The words of a folded name, where an acronym is made of their first letters; null where it is not. */
export function wordsBehind(acronym: string, name: string): string[] | null {
  const words = name.split(" ").filter((word) => !LEFT_OUT.has(word));
  return words.length > 1 && words.map((word) => word[0]).join("") === acronym.toLowerCase() ? words : null;
}

/** Whether two names behind one acronym are one name in two spellings: most of their words begin alike. */
export function areAlikeNames(a: readonly string[], b: readonly string[]): boolean {
  const beginnings = new Set(b.map((word) => word.slice(0, ENOUGH)));
  return a.filter((word) => beginnings.has(word.slice(0, ENOUGH))).length * 2 > a.length;
}

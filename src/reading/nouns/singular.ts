const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["wives", "wife"],
  ["lives", "life"],
  ["knives", "knife"],
  ["thieves", "thief"],
  ["halves", "half"],
  ["leaves", "leaf"],
  ["shelves", "shelf"],
  ["wolves", "wolf"],
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["mice", "mouse"],
  ["geese", "goose"],
  ["media", "media"],
  ["headquarters", "headquarters"],
  ["barracks", "barracks"],
  ["outskirts", "outskirts"],
  ["series", "series"],
  ["buses", "bus"],
  ["gases", "gas"],
  ["bases", "base"],
  ["crises", "crisis"],
]);

/** The singular of a noun in small letters, by the rules of English spelling; the word itself where it is none in the plural. */
export function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.endsWith("men") && word.length > 5) return `${word.slice(0, -2)}an`;
  if (!word.endsWith("s") || word.length < 4 || /(ss|us|is|’s|'s)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(s|x|z|ch|sh)es$/.test(word) && !/(ase|use|ise|ose|nse|rse|ease|dge|nce)s$/.test(word))
    return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Cyrillic to Latin as reports spell names: the common English forms (Russian and Ukrainian letters together). Source: BGN/PCGN tables, simplified. */
const LATIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a",
    б: "b",
    в: "v",
    г: "h",
    ґ: "g",
    д: "d",
    е: "e",
    ё: "e",
    є: "ie",
    ж: "zh",
    з: "z",
    и: "y",
    і: "i",
    ї: "i",
    й: "i",
    к: "k",
    л: "l",
    м: "m",
    н: "n",
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ф: "f",
    х: "kh",
    ц: "ts",
    ч: "ch",
    ш: "sh",
    щ: "shch",
    ъ: "",
    ы: "y",
    ь: "",
    э: "e",
    ю: "iu",
    я: "ia",
  }),
);
const PLAIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i" }),
);

/** Names in plain letters, which most are, need no tables. */
const PLAIN = /^[ -~]*$/;
const foldPlain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Words of plain letters and figures with one blank between them need no more than small letters. */
const WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** A name as it is compared: lower case, Latin letters without accents, digits; everything else is one space. */
export function fold(name: string): string {
  if (WORDS.test(name)) return name.toLowerCase();
  if (PLAIN.test(name)) return foldPlain(name);
  let folded = "";
  for (const character of name.normalize("NFKC").toLowerCase()) {
    const latin = LATIN_OF.get(character) ?? PLAIN_OF.get(character);
    folded += latin ?? character.normalize("NFD").replace(/\p{M}/gu, "");
  }
  return folded
    .replace(/['’ʼ`´]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The folded words of a name. */
export function foldedWords(name: string): string[] {
  const folded = fold(name);
  return folded === "" ? [] : folded.split(" ");
}

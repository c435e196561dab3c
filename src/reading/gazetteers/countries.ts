import type { Token } from "../page.ts";
import { gazetteerRows } from "./gazetteer-file.ts";
import { WordTable } from "./word-table.ts";

export interface Country {
  /** ISO 3166-1 alpha-2; SU, DD, YU and XK as they are in use. */
  readonly code: string;
  readonly name: string;
  /** Id of its place entry: "places:UA". */
  readonly id: string;
  readonly capital: string;
  /** The first adjective: "Ukrainian". */
  readonly adjective: string;
}

/**
 * How a country is named: by its name ("Russia"), its adjective ("Russian"), its people ("Russians", "a Briton"),
 * its capital ("Moscow": the city or, by metonymy, the government) or its government's seat ("the Kremlin").
 */
type CountryForm = "name" | "adjective" | "people" | "capital" | "seat";

interface CountryMatch {
  readonly country: Country;
  readonly form: CountryForm;
  /** How many tokens it takes. */
  readonly length: number;
}

type Row = Omit<CountryMatch, "length">;
let table: WordTable<Row> | undefined;

/** The country that is named, by whichever form, from a token on; null where none is. */
export function countryAt(tokens: readonly Token[], from: number): CountryMatch | null {
  const first = tokens[from];
  if (!first || !/^\p{Lu}/u.test(first.text)) return null;
  table ??= load();
  const found = table.longestAt(tokens, from);
  if (!found || /^u[sk]$/i.test(first.text) !== /^U[SK]$/.test(first.text)) return null;
  return { country: found.row.country, form: found.row.form, length: found.length };
}

/** Whether the name of a country, in whichever form, may begin with a word. */
export function mayOpenCountry(word: string): boolean {
  table ??= load();
  return /^\p{Lu}/u.test(word) && table.mayBegin(word);
}

/** The country of a name, adjective, people, capital or seat: "Ukrainian", "Kyiv", "the Kremlin" without its article. */
export function countryNamed(words: string): Row | null {
  table ??= load();
  return table.get(words) ?? null;
}

function load(): WordTable<Row> {
  const countries = new Map<string, Country>();
  const words = new WordTable<Row>();
  const rows = gazetteerRows("lists/countries.tsv");
  for (const [code = "", name = "", , adjectives = "", , capital = ""] of rows)
    countries.set(code, {
      code,
      name,
      id: `places:${code}`,
      capital: capital.split("|")[0] ?? "",
      adjective: adjectives.split("|")[0] ?? "",
    });
  const forms: readonly (readonly [column: number, form: CountryForm])[] = [
    [1, "name"],
    [2, "name"],
    [3, "adjective"],
    [4, "people"],
    [6, "seat"],
    [5, "capital"],
  ];
  for (const [column, form] of forms)
    for (const row of rows) {
      const country = countries.get(row[0] ?? "");
      if (country) for (const name of row[column]?.split("|") ?? []) words.add(name, { country, form });
    }
  return words;
}

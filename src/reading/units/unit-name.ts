import type { Token } from "../page.ts";

/** What the words of a unit's name say, each value in the one form in which it is compared. */
export interface UnitName {
  /** "331", "5A", "B" (a company's letter). */
  readonly number?: string;
  readonly echelon?: string;
  readonly branch?: string;
  readonly honorific?: string;
  /** "separate", "guards": what it is besides arm and size. */
  readonly qualifiers?: readonly string[];
  /** Words of the larger thing that the name itself puts it in: "118th Brigade" in "4th Battalion, 118th Brigade". */
  readonly parent?: string;
  /** The larger unit that the name's own words put it in, as number or name and size: "506 regiment" of "2-506th Infantry". */
  readonly within?: string;
  /** ISO 3166-1 alpha-2, where the name's own words tell it. */
  readonly country?: string;
}

export interface ParsedUnit {
  readonly name: UnitName;
  /** First and last token. */
  readonly first: Token;
  readonly last: Token;
  /** The name written out, where the words share it with another unit ("116th" in "the 116th and 117th Brigades"). */
  readonly fullName?: string;
}

import type { PairAnswer, PairSide } from "../../src/model/http.ts";
import { spaced } from "../texts.ts";

/** One thing that is known of one side or both. */
export interface ComparedRow {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  /** `one`: known of one side alone. */
  readonly agreement: "same" | "differ" | "one";
}

/** What is compared, in the order in which a reader asks; the rest is bookkeeping or told elsewhere. */
const COMPARED = [
  "kind",
  "description",
  "roles",
  "number",
  "echelon",
  "branch",
  "honorific",
  "acronym",
  "country",
  "strength",
  "earliest",
  "latest",
  "latitude",
  "longitude",
  "geonameId",
  "firstReported",
  "lastReported",
] as const;
/** Where these differ, it speaks for nothing. */
const NEUTRAL: ReadonlySet<string> = new Set(["firstReported", "lastReported", "description", "roles"]);

const wordsOf = (value: unknown): string => {
  if (value === undefined || value === null) return "";
  return Array.isArray(value) ? value.map(String).join(", ") : String(value);
};

const wordsAt = ({ entity }: PairSide, name: string): string => wordsOf(entity.properties[name]);

/** What is known of two entities, side by side. */
export function compareSides({ left, right }: Pick<PairAnswer, "left" | "right">): ComparedRow[] {
  return COMPARED.flatMap((name) => {
    const [one, other] = [wordsAt(left, name), wordsAt(right, name)];
    if (!one && !other) return [];
    const isOne = !one || !other || (NEUTRAL.has(name) && one !== other);
    const agreement = isOne ? "one" : one === other ? "same" : "differ";
    return [{ name: spaced(name), left: one, right: other, agreement } as const];
  });
}

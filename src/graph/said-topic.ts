import { shortHash } from "../text/hash.ts";
import { contentWords } from "./content-words.ts";
import type { Statement } from "./statement.ts";

/** From this many words with a meaning on, the same words about the same are the same thing said. */
const FEWEST = 4;
const NEGATIONS: ReadonlySet<string> = new Set(["not", "no", "never", "nor", "neither", "any"]);

/** What words without a relation say of somebody named, whoever says it and whether or not it is denied; null where they are too few. */
export function saidTopic({ claim, quote, subjects }: Statement): string | null {
  const named = subjects.filter((it) => it.key === it.id).map((it) => it.id);
  if (claim.relation !== undefined || named.length === 0) return null;
  const words = contentWords(quote).filter((it) => !NEGATIONS.has(it));
  return words.length < FEWEST ? null : `said ${shortHash(...named.sort(), words.join(" "))}`;
}

import { QueryRefused } from "../errors.ts";
import { closingBracket, isName, isSign, isWord, type Token } from "./cypher-tokens.ts";

/** How often the lists and maps of all clauses, multiplied, may hold what was made before them. */
const MOST_COPIES = 100_000;
/** What a list made over something stored counts as. */
const COPIES_OVER_STORED = 100;

const WORDS_OF_EXPRESSIONS =
  "AND OR XOR NOT IN IS NULL TRUE FALSE CASE WHEN THEN ELSE END STARTS ENDS WITH CONTAINS WHERE RETURN UNWIND DISTINCT BY".split(
    " ",
  );

const isNamed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "quoted" || (isWord(tokens, at) && !isWord(tokens, at, ...WORDS_OF_EXPRESSIONS));

/** A name that stands for all of its value: no key, no function, and nothing is taken out of it. */
const isWhole = (tokens: readonly Token[], at: number): boolean =>
  isNamed(tokens, at) && !isSign(tokens, at + 1, ".", "(", ":") && !isSign(tokens, at - 1, ".");

/** Where a list or map is written out: no index, no part of a pattern, no subquery. */
function isLiteral(tokens: readonly Token[], at: number): boolean {
  if (isSign(tokens, at, "["))
    return !isSign(tokens, at - 1, "-", "<-", ")", "]") && !isNamed(tokens, at - 1);
  const isKey = isNamed(tokens, at + 1) && isSign(tokens, at + 2, ":", ",", "}");
  return isSign(tokens, at, "{") && (isKey || isSign(tokens, at + 1, "."));
}

/** How often a list made over another (`[i IN list | what]`) holds the same again; 1 for any other bracket. */
function rounds(tokens: readonly Token[], at: number): number {
  if (!isSign(tokens, at, "[") || !isWord(tokens, at + 2, "IN")) return 1;
  if (!isSign(tokens, at + 3, "[")) return COPIES_OVER_STORED;
  const list = tokens.slice(at + 3, closingBracket(tokens, at + 3));
  return list.filter((_, place) => isSign(list, place, ",")).length + 1;
}

/** The place of the bar or bracket that ends the condition at `at`: what is asked there is not kept. */
function afterCondition(tokens: readonly Token[], at: number, end: number): number {
  let depth = 0;
  for (let place = at; place < end; place++) {
    if (isSign(tokens, place, "(", "[", "{")) depth++;
    if (isSign(tokens, place, ")", "]", "}")) depth--;
    if (depth < 0 || (depth === 0 && isSign(tokens, place, "|"))) return place;
  }
  return end;
}

/** How often the literal from `at` to `end` holds what was made before it, or one item of a list made before it. */
function copies(tokens: readonly Token[], at: number, end: number): number {
  const items = new Set<string>();
  let all = 1;
  const found = { before: 0, items: 0 };
  for (let place = at; place < end; place++) {
    const item = tokens[place + 1];
    if (item && isSign(tokens, place, "[") && isWord(tokens, place + 2, "IN")) {
      items.add(item.is);
      all *= rounds(tokens, place);
      place += 2;
    } else if (isWord(tokens, place, "WHERE")) place = afterCondition(tokens, place, end) - 1;
    else if (isWhole(tokens, place) && !isWord(tokens, place - 1, "IN"))
      found[items.has(tokens[place]?.is ?? "") ? "items" : "before"]++;
  }
  return Math.max(1, found.before * all, found.items);
}

/**
 * Refuses lists and maps that hold several times what was made before, clause upon clause: an engine keeps such a value
 * in little space, and writes it out for ever.
 */
export function refuseGrowingLiterals(tokens: readonly Token[]): void {
  let all = 1;
  let inClause = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (isWord(tokens, at, "WITH", "RETURN", "UNWIND") && !isName(tokens, at)) {
      all *= Math.max(1, inClause);
      inClause = 0;
    }
    if (!isLiteral(tokens, at)) continue;
    const end = closingBracket(tokens, at);
    inClause += copies(tokens, at, end);
    at = end;
    if (all * inClause > MOST_COPIES)
      throw new QueryRefused(
        "refused",
        "lists or maps that hold others several times, again and again: return the parts by themselves",
      );
  }
}

import { FUNCTIONS, KEYWORDS } from "./cypher-words.ts";

/** A stretch of a query that is shown in a colour of its own. */
export interface CypherPiece {
  readonly kind: "comment" | "text" | "parameter" | "number" | "label" | "keyword" | "function";
  readonly start: number;
  readonly end: number;
  /** True for a text or comment that goes on to the end of what there is. */
  readonly isOpen: boolean;
}

const PIECE =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|"(?:[^"\\]|\\[\s\S])*(?:"|\\?$))|`[^`]*`?|(?<parameter>\$\w+)|(?<number>\b\d[\w.]*)|(?<=[:|]\s*!?)(?<label>[A-Za-z_]\w*)|(?<word>[A-Za-z_]\w*)/g;

const WORDS = new Set(KEYWORDS.flatMap((it) => it.toUpperCase().split(" ")));

function isOpenPiece(words: string, kind: "comment" | "text", isLast: boolean): boolean {
  if (!isLast) return false;
  if (kind === "comment") return words.startsWith("//") || words.length < 4 || !words.endsWith("*/");
  return !/^(['"])(?:[^\\]|\\[\s\S])*?\1$/.test(words);
}

/** The parts of a query that have a meaning of their own, in order; it may be half written. */
export function cypherPieces(cypher: string): CypherPiece[] {
  const pieces: CypherPiece[] = [];
  for (const match of cypher.matchAll(PIECE)) {
    const { comment, text, parameter, number, label, word } = match.groups ?? {};
    const [words] = match;
    const start = match.index;
    const end = start + words.length;
    const add = (kind: CypherPiece["kind"], isOpen = false) => pieces.push({ kind, start, end, isOpen });
    const isLast = end === cypher.length;
    if (comment !== undefined) add("comment", isOpenPiece(comment, "comment", isLast));
    else if (text !== undefined) add("text", isOpenPiece(text, "text", isLast));
    else if (parameter !== undefined) add("parameter");
    else if (number !== undefined) add("number");
    else if (label !== undefined) add("label");
    else if (word !== undefined) {
      const isProperty = cypher[start - 1] === ".";
      if (!isProperty && Object.hasOwn(FUNCTIONS, word) && cypher[end] === "(") add("function");
      else if (!isProperty && WORDS.has(word.toUpperCase())) add("keyword");
    }
  }
  return pieces;
}

/** True at the end of a half-written query where a text or comment is open, so that nothing is completed. */
export function isWithinText(before: string): boolean {
  return cypherPieces(before).at(-1)?.isOpen ?? false;
}

/** The names after `$` in a query, in the order in which they are met. */
export function parametersIn(cypher: string): string[] {
  const names = cypherPieces(cypher)
    .filter(({ kind }) => kind === "parameter")
    .map(({ start, end }) => cypher.slice(start + 1, end));
  return [...new Set(names)];
}

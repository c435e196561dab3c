import { isSign, isWord, type Token } from "./cypher-tokens.ts";

/** Something that the embedded engine lacks, or answers otherwise than Neo4j, and what both answer alike. */
export interface Difference {
  readonly construct: string;
  readonly instead: string;
  /** Whether the construct stands at this place. */
  isAt(tokens: readonly Token[], at: number, parameters: Readonly<Record<string, unknown>>): boolean;
}

/** A call of a function, not a property that is named like one. */
export const isCall = (tokens: readonly Token[], at: number, ...names: readonly string[]): boolean =>
  isWord(tokens, at, ...names) && isSign(tokens, at + 1, "(") && !isSign(tokens, at - 1, ".");

export const isOfKind = (token: Token | undefined, kind: Token["kind"]): boolean => token?.kind === kind;

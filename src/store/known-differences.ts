import { QueryRefused } from "../errors.ts";
import { closingBracket, isSign, isWord, type Token } from "./cypher-tokens.ts";
import { type Difference, isCall, isOfKind } from "./difference-of-engines.ts";
import { FUNCTION_DIFFERENCES } from "./function-differences.ts";
import { VALUE_DIFFERENCES } from "./value-differences.ts";

/** Where the labels after `(` or `-[` begin: after the variable, if there is one. */
const afterVariable = (tokens: readonly Token[], at: number): number =>
  tokens[at + 1]?.kind === "word" || tokens[at + 1]?.kind === "quoted" ? at + 2 : at + 1;

/** Whether a name stands for a node or an edge: `(n:Unit`, `(n)-`, `-[r:`. */
const isPatternName = (tokens: readonly Token[], name: string): boolean =>
  tokens.some(
    (token, at) =>
      token.kind === "word" &&
      token.is === name &&
      ((isSign(tokens, at - 1, "(") && tokens[at - 2]?.kind !== "word") ||
        (isSign(tokens, at - 1, "(") && isWord(tokens, at - 2, "MATCH", "EXISTS")) ||
        (isSign(tokens, at - 1, "[") && isSign(tokens, at - 2, "-", "<-"))) &&
      isSign(tokens, at + 1, ":", ")", "]", "{"),
  );

const KNOWN_DIFFERENCES: readonly Difference[] = [
  {
    construct: "(n:A|B), (n:A&B), (n:!A)",
    instead: "WHERE n:A OR n:B",
    isAt(tokens, at) {
      const colon = afterVariable(tokens, at);
      if (!isSign(tokens, at, "(") || !isSign(tokens, colon, ":")) return false;
      return isSign(tokens, colon + 1, "!", "(", "%") || isSign(tokens, colon + 2, "|", "&");
    },
  },
  {
    construct: "WHERE within a node or edge pattern",
    instead: "WHERE after the pattern",
    isAt(tokens, at) {
      if (!isSign(tokens, at, "(") && !(isSign(tokens, at, "[") && isSign(tokens, at - 1, "-", "<-")))
        return false;
      let next = afterVariable(tokens, at);
      while (isSign(tokens, next, ":")) next += 2;
      return next > at + 1 && isWord(tokens, next, "WHERE");
    },
  },
  {
    construct: "SHORTEST",
    instead: "shortestPath((a)-[*1..6]-(b)) after WHERE a <> b",
    isAt: (tokens, at) =>
      isWord(tokens, at, "SHORTEST") &&
      (isWord(tokens, at - 1, "ANY", "ALL") || isOfKind(tokens[at + 1], "number")),
  },
  {
    construct: "a repeated path pattern ( … ){1,3}",
    instead: "-[:TYPE*1..3]->",
    isAt: (tokens, at) =>
      isSign(tokens, at, ")") && isSign(tokens, at + 1, "{") && isOfKind(tokens[at + 2], "number"),
  },
  {
    construct: "COLLECT { … }",
    instead: "CALL { WITH n MATCH … RETURN collect(…) AS list }",
    isAt: (tokens, at) => isWord(tokens, at, "COLLECT") && isSign(tokens, at + 1, "{"),
  },
  {
    construct: "EXISTS { … RETURN … }",
    instead: "EXISTS { MATCH … WHERE … }",
    isAt: (tokens, at) =>
      isWord(tokens, at, "EXISTS") &&
      isSign(tokens, at + 1, "{") &&
      tokens
        .slice(at + 2, closingBracket(tokens, at + 1))
        .some((it) => it.kind === "word" && it.is === "RETURN"),
  },
  {
    construct: "collect(…)[…]",
    instead: "WITH collect(x) AS xs and then xs[..3]",
    isAt: (tokens, at) =>
      isCall(tokens, at, "COLLECT") && isSign(tokens, closingBracket(tokens, at + 1) + 1, "["),
  },
  {
    construct: "CASE … THEN a node or an edge",
    instead: "one of its properties, as in CASE WHEN … THEN n.id END",
    isAt: (tokens, at) =>
      isWord(tokens, at, "THEN", "ELSE") &&
      isWord(tokens, at + 2, "WHEN", "ELSE", "END") &&
      isWord(tokens, at + 1) &&
      isPatternName(tokens, tokens[at + 1]?.is ?? ""),
  },
  {
    construct: "sum(…), which is null over nothing on one store and 0 on the other",
    instead: "coalesce(sum(…), 0)",
    isAt: (tokens, at) =>
      isCall(tokens, at, "SUM") && !(isSign(tokens, at - 1, "(") && isWord(tokens, at - 2, "COALESCE")),
  },
  {
    construct: "a list's end by a negative number",
    instead: "size(list) - 2",
    isAt: (tokens, at) =>
      isSign(tokens, at, "..") &&
      (isSign(tokens, at + 1, "-") || (isSign(tokens, at - 2, "-") && isSign(tokens, at - 3, "["))),
  },
  {
    construct: "times, durations and points",
    instead: "ISO text, which sorts by date, as in substring(e.earliest, 0, 7)",
    isAt: (tokens, at) =>
      isCall(tokens, at, "DATETIME", "TIME", "LOCALDATETIME", "LOCALTIME", "DURATION", "POINT") ||
      (isWord(tokens, at, "DURATION", "POINT", "DATE", "DATETIME") &&
        isSign(tokens, at + 1, ".") &&
        isWord(
          tokens,
          at + 2,
          "BETWEEN",
          "INDAYS",
          "INMONTHS",
          "INSECONDS",
          "DISTANCE",
          "WITHINBBOX",
          "TRUNCATE",
        )) ||
      (isCall(tokens, at, "DATE") && isSign(tokens, closingBracket(tokens, at + 1) + 1, ".")),
  },
  ...VALUE_DIFFERENCES,
  ...FUNCTION_DIFFERENCES,
];

/** Refuses by name what the embedded engine is known to lack or to answer otherwise, with what to write instead. */
export function refuseDifferent(
  tokens: readonly Token[],
  parameters: Readonly<Record<string, unknown>>,
): void {
  for (const { construct, instead, isAt } of KNOWN_DIFFERENCES)
    if (tokens.some((_, at) => isAt(tokens, at, parameters)))
      throw new QueryRefused("refused", `${construct}: not on the embedded store; write ${instead}`);
}

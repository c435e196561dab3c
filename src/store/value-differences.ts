import { closingBracket, isSign, isWord, type Token } from "./cypher-tokens.ts";
import { type Difference, isCall, isOfKind } from "./difference-of-engines.ts";
import { type Kind, kindAfter, kindAt, kindsOfList, openingBracket } from "./value-kinds.ts";

/** Properties of the graph that are fractions. */
const FRACTIONS: ReadonlySet<string> = new Set(["LATITUDE", "LONGITUDE"]);
const MAKING_FRACTIONS: ReadonlySet<string> = new Set(
  "AVG TOFLOAT ROUND FLOOR CEIL SQRT EXP LOG RAND PERCENTILECONT STDEV STDEVP".split(" "),
);
const MAKING_LISTS = ["COLLECT", "NODES", "RELATIONSHIPS", "LABELS", "SPLIT", "RANGE", "TAIL"];

const differ = (a: Kind | null, b: Kind | null): boolean => a !== null && b !== null && a !== b;

/** Whether a list ends at `at`: one that is written out, or what a function makes. */
function endsList(tokens: readonly Token[], at: number): boolean {
  const open = openingBracket(tokens, at);
  if (isSign(tokens, at, ")")) return isCall(tokens, open - 1, ...MAKING_LISTS);
  const before = tokens[open - 1];
  const isIndex = before !== undefined && (before.kind !== "sign" || isSign(tokens, open - 1, ")", "]"));
  return (
    isSign(tokens, at, "]") && (!isIndex || isWord(tokens, open - 1, "RETURN", "WITH", "IN", "AND", "OR"))
  );
}

const isFraction = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.kind === "number" && /[.e]/i.test(tokens[at]?.is ?? "")) ||
  (isSign(tokens, at - 1, ".") && FRACTIONS.has(tokens[at]?.is ?? ""));

/** Whether the list at `at` is a property that stands alone: a node may lack it. */
const isAbsentList = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "word" && isSign(tokens, at + 1, ".") && isWord(tokens, at + 3, "WHERE");

/** Whether what begins at `at` is one of the conditions after WHERE as it stands, not turned into its opposite. */
function isCondition(tokens: readonly Token[], at: number): boolean {
  let outer = at - 1;
  while (isSign(tokens, outer, "(")) outer--;
  return isWord(tokens, outer, "WHERE", "AND", "OR", "WHEN") && !isNegated(tokens, at);
}

/** Whether a bracket around `at` stands after NOT, or the value goes into a column. */
function isNegated(tokens: readonly Token[], at: number): boolean {
  let depth = 0;
  for (let before = at - 1; before >= 0; before--) {
    if (isSign(tokens, before, ")", "]", "}")) depth++;
    if (isSign(tokens, before, "(", "[", "{") && --depth < 0) {
      if (isWord(tokens, before - 1, "NOT", "XOR")) return true;
      depth = 0;
    }
    if (depth === 0 && isWord(tokens, before, "WHERE", "WHEN")) return false;
    if (depth === 0 && isWord(tokens, before, "RETURN", "WITH")) return true;
  }
  return false;
}

const COMPARISONS = ["=", "<>", "<", ">", "<=", ">="];

/** Values that the embedded engine takes for others than Neo4j does. */
export const VALUE_DIFFERENCES: readonly Difference[] = [
  {
    construct: "a number compared with a text",
    instead: "values of one type, as in u.number = '331' or u.documents = 3",
    isAt: (tokens, at, parameters) =>
      isSign(tokens, at, ...COMPARISONS) &&
      differ(kindAt(tokens, at - 1, parameters), kindAfter(tokens, at + 1, parameters)),
  },
  {
    construct: "a number looked for among texts, or a text among numbers",
    instead: "values of one type",
    isAt(tokens, at, parameters) {
      if (!isWord(tokens, at, "IN")) return false;
      const kind = kindAt(tokens, at - 1, parameters);
      return kindsOfList(tokens, at + 1, parameters).some((it) => differ(kind, it));
    },
  },
  {
    construct: "CASE of a number WHEN a text",
    instead: "values of one type",
    isAt(tokens, at, parameters) {
      const when = tokens.findIndex((_, place) => place > at && isWord(tokens, place, "WHEN"));
      if (!isWord(tokens, at, "CASE") || when <= at + 1) return false;
      return differ(kindAt(tokens, when - 1, parameters), kindAfter(tokens, when + 1, parameters));
    },
  },
  {
    construct: "an order of lists, or of true and false",
    instead: "an order of numbers or texts",
    isAt: (tokens, at) =>
      isSign(tokens, at, "<", ">", "<=", ">=") &&
      (isWord(tokens, at - 1, "TRUE", "FALSE") ||
        isWord(tokens, at + 1, "TRUE", "FALSE") ||
        isSign(tokens, at + 1, "[")),
  },
  {
    construct: "null within lists and maps that are compared, or looked for in a list",
    instead: "IS NULL",
    isAt: (tokens, at) =>
      (isWord(tokens, at, "IN") && (isWord(tokens, at - 1, "NULL") || isSign(tokens, at + 2, "]"))) ||
      (isSign(tokens, at, "=", "<>") &&
        isSign(tokens, at + 1, "[", "{") &&
        tokens
          .slice(at, closingBracket(tokens, at + 1))
          .some((it) => it.kind === "word" && it.is === "NULL")) ||
      (isCall(tokens, at, "ANY", "ALL", "NONE", "SINGLE") &&
        isSign(tokens, at + 4, "[") &&
        tokens
          .slice(at, closingBracket(tokens, at + 4))
          .some((it) => it.kind === "word" && it.is === "NULL")) ||
      (isSign(tokens, at, "..") && (isWord(tokens, at + 1, "NULL") || isWord(tokens, at - 1, "NULL"))),
  },
  {
    construct:
      "any(), all(), none() or single() of a list that may be absent, where that is not the same as false",
    instead: "any(x IN coalesce(n.names, []) WHERE …)",
    isAt: (tokens, at) =>
      isCall(tokens, at, "ANY", "ALL", "NONE", "SINGLE") &&
      isWord(tokens, at + 3, "IN") &&
      isAbsentList(tokens, at + 4) &&
      !(isWord(tokens, at, "ANY", "SINGLE") && isCondition(tokens, at)),
  },
  {
    construct: "a list + what is no list",
    instead: "list + ['x']",
    isAt: (tokens, at, parameters) =>
      isSign(tokens, at, "+") && endsList(tokens, at - 1) && kindAfter(tokens, at + 1, parameters) !== null,
  },
  {
    construct: "a number + a text",
    instead: "toString(number) + 'text'",
    isAt: (tokens, at, parameters) =>
      isSign(tokens, at, "+") &&
      isOfKind(tokens[at + 1], "text") &&
      kindAt(tokens, at - 1, parameters) === "number",
  },
  {
    construct: "true, false or a fraction as a text",
    instead: "the value itself in a column of its own",
    isAt(tokens, at) {
      if (isSign(tokens, at, "+"))
        return (
          isOfKind(tokens[at - 1], "text") &&
          (isWord(tokens, at + 1, "TRUE", "FALSE") ||
            isFraction(tokens, at + 1) ||
            (isSign(tokens, at + 2, ".") && isFraction(tokens, at + 3)))
        );
      if (!isCall(tokens, at, "TOSTRING")) return false;
      const inside = tokens.slice(at + 2, closingBracket(tokens, at + 1));
      return inside.some(
        (it, place) =>
          isFraction(inside, place) ||
          isSign(inside, place, "/") ||
          (MAKING_FRACTIONS.has(it.is) && isSign(inside, place + 1, "(")),
      );
    },
  },
];

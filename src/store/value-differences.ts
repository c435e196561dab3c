import { argumentsOf, closingBracket, isSign, isWord, type Token } from "./cypher-tokens.ts";
import { type Difference, isCall, isOfKind } from "./difference-of-engines.ts";

type Kind = "number" | "text" | "truth";

/** Properties of the graph that are numbers, and those that are fractions; but for flags and lists, all others are texts. */
const NUMBERS: ReadonlySet<string> = new Set(
  "DOCUMENTS ORIGINS REPORTS START END ORDER LATITUDE LONGITUDE".split(" "),
);
const FRACTIONS: ReadonlySet<string> = new Set(["LATITUDE", "LONGITUDE"]);
const TEXTS: ReadonlySet<string> = new Set(
  "ID NAME TITLE PUBLISHER PUBLISHED QUOTE STATUS KIND COUNTRY EARLIEST LATEST POLARITY MODALITY URL FILE DESCRIPTION".split(
    " ",
  ),
);
const COUNTING = ["COUNT", "SIZE", "LENGTH", "SUM", "AVG", "TOINTEGER", "TOFLOAT", "ROUND", "ABS"];
const MAKING_FRACTIONS: ReadonlySet<string> = new Set(
  "AVG TOFLOAT ROUND FLOOR CEIL SQRT EXP LOG RAND PERCENTILECONT STDEV STDEVP".split(" "),
);
const MAKING_LISTS = ["COLLECT", "NODES", "RELATIONSHIPS", "LABELS", "SPLIT", "RANGE", "TAIL"];

/** The kind of the value that begins at `at`, where it can be told: a literal, a parameter, a property of the graph. */
function kindAfter(tokens: readonly Token[], at: number, parameters: Parameters): Kind | null {
  const place = isSign(tokens, at, "-") ? at + 1 : at;
  const isProperty = isSign(tokens, place + 1, ".") && !isSign(tokens, place + 3, "(", ".");
  return kindAt(tokens, isProperty ? place + 2 : place, parameters);
}

type Parameters = Readonly<Record<string, unknown>>;

/** The kind of the value of which the token at `at` is the last. */
function kindAt(tokens: readonly Token[], at: number, parameters: Parameters): Kind | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return "number";
  if (token.kind === "text") return "text";
  if (token.kind === "parameter") {
    const value = parameters[token.is];
    return typeof value === "number" ? "number" : typeof value === "string" ? "text" : null;
  }
  if (isSign(tokens, at - 1, ".") && token.kind === "word")
    return NUMBERS.has(token.is) ? "number" : TEXTS.has(token.is) ? "text" : null;
  if (token.kind === "word" && !isSign(tokens, at + 1, "(") && /^(TRUE|FALSE)$/.test(token.is))
    return "truth";
  return null;
}

const differ = (a: Kind | null, b: Kind | null): boolean => a !== null && b !== null && a !== b;

/** The kinds of the items of a list that is written out at `at`. */
const kindsOfList = (tokens: readonly Token[], at: number, parameters: Parameters): (Kind | null)[] => {
  if (!isSign(tokens, at, "[")) {
    const value = tokens[at]?.kind === "parameter" ? parameters[tokens[at]?.is ?? ""] : null;
    return Array.isArray(value)
      ? value.map((it) => (typeof it === "number" ? "number" : typeof it === "string" ? "text" : null))
      : [];
  }
  return argumentsOf(tokens, at).map((it) => kindAfter(it, 0, parameters));
};

/** Names that stand for what was counted: `count(*) AS n`. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isSign(tokens, at, ")")) return isCall(tokens, openingBracket(tokens, at) - 1, ...COUNTING);
  return (
    token !== undefined &&
    !isSign(tokens, at - 1, ".") &&
    tokens.some(
      (it, place) =>
        it.is === token.is &&
        isWord(tokens, place - 1, "AS") &&
        isSign(tokens, place - 2, ")") &&
        isCall(tokens, openingBracket(tokens, place - 2) - 1, ...COUNTING),
    )
  );
}

function openingBracket(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let start = at; start >= 0; start--) {
    if (isSign(tokens, start, ")", "]", "}")) depth++;
    if (isSign(tokens, start, "(", "[", "{") && --depth === 0) return start;
  }
  return 0;
}

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

const COMPARISONS = ["=", "<>", "<", ">", "<=", ">="];

/** Values that the embedded engine takes for others than Neo4j does. */
export const VALUE_DIFFERENCES: readonly Difference[] = [
  {
    construct: "a number compared with a text",
    instead: "values of one type",
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
      (kindAt(tokens, at - 1, parameters) === "number" || isCounted(tokens, at - 1)),
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

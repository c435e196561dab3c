import { argumentsOf, closingBracket, isSign, isWord, type Token } from "./cypher-tokens.ts";
import { type Difference, isCall, isOfKind } from "./difference-of-engines.ts";
import { kindAfter } from "./value-kinds.ts";

/** The arguments of a call of one of these functions at `at`; none for anything else. */
const given = (tokens: readonly Token[], at: number, ...names: readonly string[]): Token[][] =>
  isCall(tokens, at, ...names) ? argumentsOf(tokens, at + 1) : [];

/** The value of a literal or parameter that stands alone; undefined for what can't be told. */
function givenValue(argument: readonly Token[], parameters: Readonly<Record<string, unknown>>): unknown {
  const [token, ...rest] = isSign(argument, 0, "-") ? argument.slice(1) : argument;
  if (token === undefined || rest.length > 0) return undefined;
  if (token.kind === "parameter") return parameters[token.is];
  if (token.kind === "number") return argument.length === 2 ? -Number(token.is) : Number(token.is);
  return token.kind === "text" ? token.is : undefined;
}

/** Properties of the graph that are places in a text. */
const PLACES = ["START", "END"];

/** Whether a number can't be less than 0, as far as its words tell: digits, a parameter, a size, a place in a text, sums of these. */
function isNatural(argument: readonly Token[], parameters: Readonly<Record<string, unknown>>): boolean {
  const value = givenValue(argument, parameters);
  if (value !== undefined) return Number(value) >= 0;
  if (isCall(argument, 0, "SIZE", "LENGTH", "ABS", "COUNT")) {
    const end = closingBracket(argument, 1);
    return end >= argument.length - 1 || isNaturalRest(argument, end + 1, parameters);
  }
  if (isSign(argument, 1, ".") && isWord(argument, 2, ...PLACES))
    return argument.length === 3 || isNaturalRest(argument, 3, parameters);
  return isSign(argument, 1, "+") && isNatural(argument.slice(0, 1), parameters)
    ? isNatural(argument.slice(2), parameters)
    : false;
}

const isNaturalRest = (
  argument: readonly Token[],
  at: number,
  parameters: Readonly<Record<string, unknown>>,
): boolean => isSign(argument, at, "+") && isNatural(argument.slice(at + 1), parameters);

/** What Java and the embedded engine read otherwise in a regular expression. */
const OTHER_CLASSES = /\\[wWdDsSbB]/;

const LACKING: Readonly<Record<string, string>> = {
  ISEMPTY: "size(x) = 0",
  ISNAN: "the division's own condition",
  VALUETYPE: "the property's own type, which the schema tells",
  TOINTEGERORNULL: "toInteger(x)",
  TOFLOATORNULL: "toFloat(x)",
  TOBOOLEANORNULL: "toBoolean(x)",
  TOSTRINGORNULL: "toString(x)",
  TOINTEGERLIST: "[x IN list | toInteger(x)]",
  TOFLOATLIST: "[x IN list | toFloat(x)]",
  TOSTRINGLIST: "[x IN list | toString(x)]",
  TOBOOLEANLIST: "[x IN list | toBoolean(x)]",
  BTRIM: "trim(x)",
  CHARACTER_LENGTH: "size(x)",
  HAVERSIN: "sin and cos",
  COT: "1 / tan(x)",
  RANDOMUUID: "the ids of the graph",
};

/** Functions that the embedded engine lacks, or that give something else there. */
export const FUNCTION_DIFFERENCES: readonly Difference[] = [
  ...Object.entries(LACKING).map(
    ([name, instead]): Difference => ({
      construct: `${name.toLowerCase()}()`,
      instead,
      isAt: (tokens, at) => isCall(tokens, at, name),
    }),
  ),
  {
    construct: "split(…) by anything but a text that is not empty",
    instead: "split(x, ',')",
    isAt(tokens, at, parameters) {
      const [, delimiter] = given(tokens, at, "SPLIT");
      const value = delimiter && givenValue(delimiter, parameters);
      return delimiter !== undefined && (typeof value !== "string" || value === "");
    },
  },
  {
    construct: "a start or length that may be negative in substring(), left() or right()",
    instead: "right(x, 5), substring(x, abs(n))",
    isAt(tokens, at, parameters) {
      const [, ...numbers] = given(tokens, at, "SUBSTRING", "LEFT", "RIGHT");
      return numbers.some((it) => !isNatural(it, parameters));
    },
  },
  {
    construct: "range() by a step that may be 0",
    instead: "a step in digits",
    isAt(tokens, at, parameters) {
      const [, , step] = given(tokens, at, "RANGE");
      return step !== undefined && !Number(givenValue(step, parameters));
    },
  },
  {
    construct: "keys(), which each store orders in its own way",
    instead: "properties(n)",
    isAt: (tokens, at) => isCall(tokens, at, "KEYS"),
  },
  {
    construct: "toBoolean() of a number",
    instead: "x <> 0",
    isAt(tokens, at, parameters) {
      const [truth] = given(tokens, at, "TOBOOLEAN");
      return truth !== undefined && kindAfter(truth, 0, parameters) === "number";
    },
  },
  {
    construct: "round() of what may be negative, or to so many digits",
    instead: "floor(x + 0.5)",
    isAt(tokens, at) {
      const [number = [], digits] = given(tokens, at, "ROUND");
      return digits !== undefined || number.some((it) => /^(-|LATITUDE|LONGITUDE)$/.test(it.is));
    },
  },
  {
    construct: "length() of what is no path",
    instead: "size(text), or length(path)",
    isAt(tokens, at) {
      const [path] = given(tokens, at, "LENGTH");
      return (
        path !== undefined &&
        !isCall(path, 0, "SHORTESTPATH") &&
        (path.length !== 1 || isOfKind(path[0], "text"))
      );
    },
  },
  {
    construct: "exists() of what is no pattern",
    instead: "IS NOT NULL",
    isAt: (tokens, at) => isCall(tokens, at, "EXISTS") && !isSign(tokens, at + 2, "("),
  },
  {
    construct: "a character by its place in a text",
    instead: "substring(text, 1, 1)",
    isAt: (tokens, at) => isOfKind(tokens[at], "text") && isSign(tokens, at + 1, "["),
  },
  {
    construct: "a ^ b ^ c",
    instead: "(a ^ b) ^ c",
    isAt(tokens, at) {
      if (!isSign(tokens, at, "^")) return false;
      const operand = isSign(tokens, at + 1, "(") ? closingBracket(tokens, at + 1) : at + 1;
      return isSign(tokens, operand + 1, "^");
    },
  },
  {
    construct: "date() of a text that may be vague or no day",
    instead: "ISO text, which sorts by date",
    isAt(tokens, at, parameters) {
      const [day] = given(tokens, at, "DATE");
      if (day === undefined || day.length === 0 || isSign(day, 0, "{")) return false;
      const text = givenValue(day, parameters);
      return typeof text !== "string" || new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) !== text;
    },
  },
  {
    construct:
      "a pattern with \\w, \\d, \\s or \\b, or one without regard to case that has letters beyond ASCII",
    instead: "[A-Za-z0-9_] or \\p{L}, and (?iu)",
    isAt(tokens, at, parameters) {
      const pattern = tokens[at + 1] && givenValue([tokens[at + 1] as Token], parameters);
      if (!isSign(tokens, at, "=~")) return false;
      if (typeof pattern !== "string") return isOfKind(tokens[at - 1], "number");
      const isCaseless = /\(\?[a-z]*i(?![a-z]*u)[a-z]*[):]/.test(pattern) && /[^\0-\x7f]/.test(pattern);
      return (
        OTHER_CLASSES.test(pattern.replaceAll("\\\\", "\\")) ||
        isCaseless ||
        isOfKind(tokens[at - 1], "number")
      );
    },
  },
  {
    construct: "trim(… FROM …)",
    instead: "trim(x)",
    isAt: (tokens, at) =>
      isCall(tokens, at, "TRIM") &&
      tokens.slice(at, closingBracket(tokens, at + 1)).some((_, i) => isWord(tokens, at + i, "FROM")),
  },
];

import { argumentsOf, isSign, isWord, type Token } from "./cypher-tokens.ts";
import { isCall } from "./difference-of-engines.ts";

/** What a value is, as far as the words of a query tell it. */
export type Kind = "number" | "text" | "truth";
export type Parameters = Readonly<Record<string, unknown>>;

const namesOf = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Properties of the graph that are numbers, texts, lists of numbers and lists of texts, in upper case. */
const NUMBERS = namesOf("DOCUMENTS ORIGINS REPORTS START END ORDER LATITUDE LONGITUDE GEONAMEID");
const BOUNDS = /^[A-Z]+(LOWEST|HIGHEST)$/;
const TEXTS = namesOf(
  "ID NAME TITLE PUBLISHER PUBLISHED QUOTE STATUS KIND COUNTRY EARLIEST LATEST POLARITY MODALITY URL FILE DESCRIPTION " +
    "ACRONYM ACT AUTHOR BRANCH DOCUMENT ECHELON FIRSTREPORTED LASTREPORTED HAPPENEDEARLIEST HAPPENEDLATEST SAIDEARLIEST " +
    "SAIDLATEST LEARNEDEARLIEST LEARNEDLATEST PUBLISHEDEARLIEST PUBLISHEDLATEST HONORIFIC INFERREDBY NUMBER PRECISION " +
    "RELATION RULE SHA256 SAIDBY VERIFICATIONOF VERIFIEDHOW VERIFIEDFOR",
);
const LISTS: ReadonlyMap<string, Kind> = new Map([
  ...["NAMES", "CLAIMS", "ROLES", "FIGURES", "JOINEDBECAUSE"].map((it) => [it, "text"] as const),
  ...["STARTS", "ENDS"].map((it) => [it, "number"] as const),
]);

const COUNTING = "COUNT SIZE LENGTH SUM AVG TOINTEGER TOFLOAT ROUND ABS FLOOR CEIL SQRT SIGN".split(" ");
const WORDING = "TOSTRING TOLOWER TOUPPER TRIM LTRIM RTRIM SUBSTRING LEFT RIGHT REPLACE TYPE".split(" ");

/** What the words of a query tell: the values given, and the kinds of what its names stand for. */
interface Known {
  readonly parameters: Parameters;
  readonly kindByName: ReadonlyMap<string, Kind | null>;
}

/** Where the bracket opens that closes at `at`. */
export function openingBracket(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let start = at; start >= 0; start--) {
    if (isSign(tokens, start, ")", "]", "}")) depth++;
    if (isSign(tokens, start, "(", "[", "{") && --depth === 0) return start;
  }
  return 0;
}

const kindOfValue = (value: unknown): Kind | null =>
  typeof value === "number"
    ? "number"
    : typeof value === "string"
      ? "text"
      : typeof value === "boolean"
        ? "truth"
        : null;

const kindOfProperty = (name: string): Kind | null =>
  NUMBERS.has(name) || BOUNDS.test(name) ? "number" : TEXTS.has(name) ? "text" : null;

const kindOfCall = (tokens: readonly Token[], at: number): Kind | null =>
  isCall(tokens, at, ...COUNTING) ? "number" : isCall(tokens, at, ...WORDING) ? "text" : null;

/** The one kind of all; null where they differ, or one can't be told. */
function sameKind(kinds: readonly (Kind | null)[]): Kind | null {
  const [first = null] = kinds;
  return kinds.every((it) => it === first) ? first : null;
}

/** The kinds of the items of the list that begins at `at`, as far as it is written out or given. */
function kindsWithin(tokens: readonly Token[], at: number, known: Known): (Kind | null)[] {
  if (isSign(tokens, at, "[")) return argumentsOf(tokens, at).map((it) => kindFrom(it, 0, known));
  const value = tokens[at]?.kind === "parameter" ? known.parameters[tokens[at]?.is ?? ""] : null;
  return Array.isArray(value) ? value.map(kindOfValue) : [];
}

/** The kind of each item of the list that begins at `at`. */
function itemKind(tokens: readonly Token[], at: number, known: Known): Kind | null {
  if (isCall(tokens, at, "COALESCE")) return itemKind(tokens, at + 2, known);
  if (isCall(tokens, at, "RANGE")) return "number";
  if (isCall(tokens, at, "SPLIT", "LABELS", "KEYS")) return "text";
  if (isSign(tokens, at + 1, ".")) return LISTS.get(tokens[at + 2]?.is ?? "") ?? null;
  return sameKind(kindsWithin(tokens, at, known));
}

/** Where the operand begins of which the token at `at` is the last: a call, a list, a property, one token. */
function startOf(tokens: readonly Token[], at: number): number {
  if (isSign(tokens, at, "]")) return openingBracket(tokens, at);
  if (isSign(tokens, at, ")")) {
    const open = openingBracket(tokens, at);
    return tokens[open - 1]?.kind === "word" ? open - 1 : open;
  }
  return isSign(tokens, at - 1, ".") ? at - 2 : at;
}

/** The kind of the operand of which the token at `at` is the last: a literal, a parameter, a property, a call, a name. */
function kindUpTo(tokens: readonly Token[], at: number, { parameters, kindByName }: Known): Kind | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number") return "number";
  if (token.kind === "text") return "text";
  if (token.kind === "parameter") return kindOfValue(parameters[token.is]);
  if (isSign(tokens, at, ")")) return kindOfCall(tokens, openingBracket(tokens, at) - 1);
  if (token.kind !== "word") return null;
  if (isSign(tokens, at - 1, ".")) return kindOfProperty(token.is);
  if (isSign(tokens, at + 1, "(")) return null;
  return /^(TRUE|FALSE)$/.test(token.is) ? "truth" : (kindByName.get(token.is) ?? null);
}

/** The kind of the operand that begins at `at`. */
function kindFrom(tokens: readonly Token[], at: number, known: Known): Kind | null {
  const place = isSign(tokens, at, "-") ? at + 1 : at;
  const ofCall = kindOfCall(tokens, place);
  if (ofCall !== null) return ofCall;
  const isProperty = isSign(tokens, place + 1, ".") && !isSign(tokens, place + 3, "(", ".");
  const end = isProperty ? place + 2 : place;
  if (tokens[place]?.kind === "word" && isSign(tokens, end + 1, "+", "[", ".")) return null;
  return kindUpTo(tokens, end, known);
}

/** The kind of what the name at `at` is made to stand for there; undefined where it is only used. */
function kindGiven(tokens: readonly Token[], at: number, known: Known): Kind | null | undefined {
  if (isSign(tokens, at - 1, "[", "(") && isWord(tokens, at + 1, "IN"))
    return itemKind(tokens, at + 2, known);
  if (!isWord(tokens, at - 1, "AS")) return undefined;
  const start = startOf(tokens, at - 2);
  if (isWord(tokens, start - 1, "UNWIND")) return itemKind(tokens, start, known);
  const isWhole = isWord(tokens, start - 1, "WITH", "RETURN", "DISTINCT") || isSign(tokens, start - 1, ",");
  return isWhole ? kindUpTo(tokens, at - 2, known) : null;
}

/** What each name stands for, from left to right; one that stands for several kinds tells nothing. */
function kindsOfNames(tokens: readonly Token[], parameters: Parameters): ReadonlyMap<string, Kind | null> {
  const kindByName = new Map<string, Kind | null>();
  tokens.forEach((token, at) => {
    if (token.kind !== "word" && token.kind !== "quoted") return;
    const kind = kindGiven(tokens, at, { parameters, kindByName });
    if (kind === undefined) return;
    kindByName.set(token.is, kindByName.has(token.is) && kindByName.get(token.is) !== kind ? null : kind);
  });
  return kindByName;
}

const knownByTokens = new WeakMap<readonly Token[], Known>();

function knownOf(tokens: readonly Token[], parameters: Parameters): Known {
  const known = knownByTokens.get(tokens) ?? { parameters, kindByName: kindsOfNames(tokens, parameters) };
  knownByTokens.set(tokens, known);
  return known;
}

/** The kind of the value of which the token at `at` is the last, where it can be told; a sum with a text in it is a text. */
export function kindAt(tokens: readonly Token[], at: number, parameters: Parameters): Kind | null {
  const known = knownOf(tokens, parameters);
  let kind = kindUpTo(tokens, at, known);
  let start = startOf(tokens, at);
  while (isSign(tokens, start - 1, "+") && kind !== "text") {
    const before = kindUpTo(tokens, start - 2, known);
    kind = before === "text" || before === kind ? before : null;
    start = startOf(tokens, start - 2);
  }
  return kind;
}

/** The kind of the value that begins at `at`, where it can be told. */
export const kindAfter = (tokens: readonly Token[], at: number, parameters: Parameters): Kind | null =>
  kindFrom(tokens, at, knownOf(tokens, parameters));

/** The kinds of the items of the list that begins at `at`, as far as it is written out or given. */
export const kindsOfList = (tokens: readonly Token[], at: number, parameters: Parameters): (Kind | null)[] =>
  kindsWithin(tokens, at, knownOf(tokens, parameters));

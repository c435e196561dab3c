import { QueryRefused } from "../errors.ts";
import { argumentsOf, closingBracket, isName, isSign, isWord, type Token } from "./cypher-tokens.ts";
import { refuseGrowingLiterals } from "./growing-literals.ts";
import { refuseNestedLists } from "./nested-lists.ts";

/** Elements of a range() at the most: one that is unwound row by row, and a deadline can end; any other; all others multiplied. */
const LONGEST_UNWOUND = 1_000_000;
const LONGEST_RANGE = 10_000;
const LONGEST_RANGES = 1_000_000;
/** Words and signs of a query; brackets within brackets; CASE or NOT or signs in a row. */
const MOST_TOKENS = 5_000;
const DEEPEST = 50;
/** What a range over something stored counts as. */
const LENGTH_OF_STORED = 1_000;

type Parameters = Readonly<Record<string, unknown>>;

function refuse(message: string): never {
  throw new QueryRefused("refused", message);
}

/** The number that a bound is; `LENGTH_OF_STORED` for size(…) and length(…); null for what can't be told. */
function boundOf(tokens: readonly Token[], parameters: Parameters): number | null {
  const isNegative = isSign(tokens, 0, "-");
  const [token, ...rest] = isNegative ? tokens.slice(1) : tokens;
  if (token === undefined) return null;
  if (rest.length === 0) {
    const value =
      token.kind === "parameter" ? parameters[token.is] : token.kind === "number" ? Number(token.is) : null;
    return typeof value === "number" && Number.isFinite(value) ? (isNegative ? -value : value) : null;
  }
  const isStored = token.kind === "word" && (token.is === "SIZE" || token.is === "LENGTH");
  const end = isStored ? closingBracket(tokens, 1) : tokens.length;
  const after = tokens.slice(end + 1);
  const isPlain = tokens
    .slice(2, end)
    .every((it) => it.kind === "word" || it.kind === "quoted" || it.kind === "parameter" || it.is === ".");
  const isShifted =
    after.length === 0 || (after.length === 2 && isSign(after, 0, "-", "+") && Number(after[1]?.is) <= 10);
  return isStored && !isNegative && isPlain && isShifted ? LENGTH_OF_STORED : null;
}

function refuseRanges(tokens: readonly Token[], parameters: Parameters): void {
  let product = 1;
  tokens.forEach((_, at) => {
    if (!isWord(tokens, at, "RANGE") || !isSign(tokens, at + 1, "(")) return;
    const [from, to] = argumentsOf(tokens, at + 1).map((it) => boundOf(it, parameters));
    if (typeof from !== "number" || typeof to !== "number")
      refuse("range(): its bounds must be numbers, numeric parameters, size(…) or length(…)");
    const length = Math.abs(to - from) + 1;
    const isUnwound = isWord(tokens, at - 1, "UNWIND");
    const longest = isUnwound ? LONGEST_UNWOUND : LONGEST_RANGE;
    if (length > longest) refuse(`range(): longer than ${longest}`);
    if (!isUnwound) product *= length;
    if (product > LONGEST_RANGES)
      refuse(`range(): all ranges together make more than ${LONGEST_RANGES} steps`);
  });
}

/** reduce() over a range, or one that makes its accumulator out of itself twice, grows without a bound. */
function refuseReduce(tokens: readonly Token[]): void {
  tokens.forEach((_, at) => {
    if (!isWord(tokens, at, "REDUCE") || !isSign(tokens, at + 1, "(")) return;
    const end = closingBracket(tokens, at + 1);
    const inside = tokens.slice(at + 2, end);
    if (inside.some((it, i) => it.is === "RANGE" && it.kind === "word" && isSign(inside, i + 1, "(")))
      refuse("reduce() over a range(): reduce a list of the graph, such as nodes(path)");
    if (inside.slice(1).some((it) => it.kind === "word" && it.is === "REDUCE"))
      refuse("reduce() within reduce()");
    const bar = inside.findIndex((_, i) => isSign(inside, i, "|"));
    const body = inside.slice(bar + 1);
    const uses = body.filter(
      (it, i) => it.kind !== "text" && it.is === inside[0]?.is && !isSign(body, i - 1, "."),
    ).length;
    const grows = body.some(
      (it, i) => isSign(body, i, "+", "*", "[", "{") || it.is === "REPLACE" || it.is === "||",
    );
    if (uses > 1 && grows) refuse("reduce(): its result doubles at each step; use the accumulator once");
  });
}

/** `x + x` again and again doubles a text or list at each step. */
function refuseDoubling(tokens: readonly Token[]): void {
  const doubled = tokens.filter(
    (it, at) =>
      (it.kind === "word" || it.kind === "quoted") &&
      isSign(tokens, at + 1, "+", "||") &&
      tokens[at + 2]?.is === it.is &&
      tokens[at + 2]?.kind === it.kind,
  ).length;
  if (doubled > 5) refuse("x + x: a text or list that is doubled again and again");
  const replaced = tokens.filter(
    (_, at) => isWord(tokens, at, "REPLACE", "LPAD", "RPAD", "REPEAT") && isSign(tokens, at + 1, "("),
  );
  if (replaced.length > 5) refuse("replace(): more than five times in one query");
}

/** Why a regular expression may backtrack without end, or null. */
function costOfPattern(pattern: string): string | null {
  if (pattern.length > 100) return "longer than 100 characters";
  const groups: boolean[] = [];
  let unbounded = 0;
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at] ?? "";
    if (sign === "\\") {
      at++;
      continue;
    }
    if (sign === "[") {
      const end = pattern.indexOf("]", at + 2);
      at = end < 0 ? pattern.length : end;
      continue;
    }
    const isRepeat = sign === "*" || sign === "+" || sign === "{";
    if (sign === "(") groups.push(false);
    else if (sign === ")") {
      const isVarying = groups.pop() ?? false;
      if (isVarying && /[*+{]/.test(pattern[at + 1] ?? ""))
        return "a repeated group that repeats or branches inside";
      if (isVarying && groups.length > 0) groups[groups.length - 1] = true;
    } else if (isRepeat || sign === "|" || (sign === "?" && pattern[at - 1] !== "("))
      if (groups.length > 0) groups[groups.length - 1] = true;
    if (isRepeat && ++unbounded > 5) return "more than five repetitions";
  }
  return /\{\d{4,}|\{\d*,\d{4,}/.test(pattern) ? "a repetition of more than 999" : null;
}

function refusePatterns(tokens: readonly Token[], parameters: Parameters): void {
  tokens.forEach((_, at) => {
    if (!isSign(tokens, at, "=~")) return;
    const token = tokens[at + 1];
    const isAlone = !isSign(tokens, at + 2, "+", "||", "[", ".");
    const pattern =
      token?.kind === "text" ? token.is : token?.kind === "parameter" ? parameters[token.is] : null;
    if (typeof pattern !== "string" || !isAlone) refuse("=~: the pattern must be a text or a parameter");
    const cost = costOfPattern(pattern);
    if (cost !== null) refuse(`=~: ${cost}; use CONTAINS or a plainer pattern`);
  });
}

function refuseSize(tokens: readonly Token[]): void {
  if (tokens.length > MOST_TOKENS) refuse(`more than ${MOST_TOKENS} words and signs`);
  let depth = 0;
  let cases = 0;
  let run = 0;
  tokens.forEach((token, at) => {
    if (isSign(tokens, at, "(", "[", "{")) depth++;
    if (isSign(tokens, at, ")", "]", "}")) depth--;
    if (isName(tokens, at) && token.kind === "word") return;
    if (isWord(tokens, at, "CASE")) cases++;
    if (isWord(tokens, at, "END")) cases--;
    run = isWord(tokens, at, "NOT") || isSign(tokens, at, "-", "+", "!") ? run + 1 : 0;
    if (depth + cases > DEEPEST || run > DEEPEST) refuse(`nested deeper than ${DEEPEST}`);
    if (token.kind === "number" && token.is.length > 40) refuse("a number of more than 40 digits");
  });
  const operators = tokens.filter(
    (it) => /^(AND|OR|XOR|\+|-|\*|\/|\^|%|=|<>)$/.test(it.is) && it.kind !== "text",
  ).length;
  if (operators > 1_000) refuse("more than 1000 operators");
}

/** Refuses expressions that no deadline can end inside an engine: endless ranges, doubling, backtracking, deep nesting. */
export function refuseCostly(tokens: readonly Token[], parameters: Parameters): void {
  refuseSize(tokens);
  refuseNestedLists(tokens);
  refuseRanges(tokens, parameters);
  refuseReduce(tokens);
  refuseDoubling(tokens);
  refusePatterns(tokens, parameters);
  refuseGrowingLiterals(tokens);
}

import { QueryRefused } from "../errors.ts";

/** A word, sign or literal of a query; comments and blanks are gone. */
export interface Token {
  readonly kind: "word" | "quoted" | "text" | "number" | "parameter" | "sign";
  /** A word in upper case, the inside of backticks or of a text literal, a parameter's name, else as written. */
  readonly is: string;
  /** Where it stands in the query, with its quotes. */
  readonly start: number;
  readonly end: number;
}

const BLANK = /[\s\p{Cc}\p{Cf}]+/uy;
const WORD = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Pc}\p{M}\p{Nd}]*/uy;
const NUMBER = /\d[\p{L}\p{Nd}_]*(?:\.\d[\p{L}\p{Nd}_]*)?/uy;
const PARAMETER = /\$(?:[\p{L}\p{Pc}][\p{L}\p{Pc}\p{M}\p{Nd}]*|\d+)/uy;
const SIGNS = ["..", "=~", "<>", "<=", ">=", "->", "<-", "+=", "||"];

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** End of what a quote opens at `at`: in texts a backslash hides the next character, in names a doubled backtick stands for one. */
function closingQuote(text: string, at: number): number {
  const quote = text[at];
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === "\\" && quote !== "`") end++;
    else if (text[end] === quote) {
      if (quote === "`" && text[end + 1] === quote) end++;
      else return end;
    }
  }
  throw new QueryRefused("invalid", `the query ends inside ${quote}…; close it`);
}

/** End of the comment at `at`, or `at` where there is none. */
function afterComment(text: string, at: number): number {
  if (text.startsWith("//", at)) {
    let end = at;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
    return end;
  }
  if (!text.startsWith("/*", at)) return at;
  const end = text.indexOf("*/", at + 2);
  if (end < 0) throw new QueryRefused("invalid", "the query ends inside /* …; close the comment");
  return end + 2;
}

/** A query as the engines' lexers see it. Throws QueryRefused where a quote or comment stays open. */
export function cypherTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const next = afterComment(text, at) + (matchAt(BLANK, text, at)?.length ?? 0);
    if (next > at) {
      at = next;
      continue;
    }
    const first = text[at] ?? "";
    if (first === "'" || first === '"' || first === "`") {
      const end = closingQuote(text, at);
      tokens.push({
        kind: first === "`" ? "quoted" : "text",
        is: text.slice(at + 1, end),
        start: at,
        end: end + 1,
      });
      at = end + 1;
      continue;
    }
    const parameter = matchAt(PARAMETER, text, at);
    const number = matchAt(NUMBER, text, at);
    const word = matchAt(WORD, text, at);
    const found = parameter ?? number ?? word ?? SIGNS.find((it) => text.startsWith(it, at)) ?? first;
    const place = { start: at, end: at + found.length };
    if (parameter) tokens.push({ kind: "parameter", is: parameter.slice(1), ...place });
    else if (number) tokens.push({ kind: "number", is: number, ...place });
    else if (word) tokens.push({ kind: "word", is: word.normalize("NFKC").toUpperCase(), ...place });
    else tokens.push({ kind: "sign", is: found, ...place });
    at = place.end;
  }
  return tokens;
}

/** Whether the token at `at` is this sign. */
export const isSign = (tokens: readonly Token[], at: number, ...signs: readonly string[]): boolean =>
  tokens[at]?.kind === "sign" && signs.includes(tokens[at]?.is ?? "");

/** Whether the token at `at` is a word (one of these, where given). */
export const isWord = (tokens: readonly Token[], at: number, ...words: readonly string[]): boolean =>
  tokens[at]?.kind === "word" && (words.length === 0 || words.includes(tokens[at]?.is ?? ""));

const isNamed = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "word" || tokens[at]?.kind === "quoted";

function isLabel(tokens: readonly Token[], at: number): boolean {
  if (isSign(tokens, at - 1, ":")) return true;
  if (isSign(tokens, at - 1, "!")) return isLabel(tokens, at - 1);
  return isSign(tokens, at - 1, "|", "&") && isNamed(tokens, at - 2) && isLabel(tokens, at - 2);
}

/** Whether the word at `at` can only be a name: a property, label, type, key, alias, or a variable in use. */
export function isName(tokens: readonly Token[], at: number): boolean {
  if (isSign(tokens, at - 1, ".") && tokens[at - 2]?.kind !== "number") return true;
  if (isLabel(tokens, at) || isWord(tokens, at - 1, "AS") || at === tokens.length - 1) return true;
  return isSign(tokens, at + 1, ".", ",", ")", "]", "}", ":", "=", "<>", "<=", ">=", "->", "|", "+", "..");
}

/** Where the bracket that opens at `at` closes; the end of the query where it doesn't. */
export function closingBracket(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let end = at; end < tokens.length; end++) {
    if (isSign(tokens, end, "(", "[", "{")) depth++;
    if (isSign(tokens, end, ")", "]", "}") && --depth === 0) return end;
  }
  return tokens.length;
}

/** What stands between the commas in the bracket that opens at `open`. */
export function argumentsOf(tokens: readonly Token[], open: number): Token[][] {
  const end = closingBracket(tokens, open);
  const found: Token[][] = [[]];
  let depth = 0;
  for (let at = open + 1; at < end; at++) {
    if (isSign(tokens, at, "(", "[", "{")) depth++;
    if (isSign(tokens, at, ")", "]", "}")) depth--;
    if (depth === 0 && isSign(tokens, at, ",")) found.push([]);
    else found.at(-1)?.push(tokens[at] as Token);
  }
  return found;
}

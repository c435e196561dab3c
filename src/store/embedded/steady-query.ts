import { argumentsOf, closingBracket, cypherTokens, isWord, type Token } from "../cypher-tokens.ts";
import { isCall, isOfKind } from "../difference-of-engines.ts";
import { kindAt, type Parameters } from "../value-kinds.ts";

/** Whether an argument is known to be no text that a point may stand in. */
function hasNoPoint(
  argument: readonly Token[],
  tokens: readonly Token[],
  end: number,
  parameters: Parameters,
): boolean {
  const [first] = argument;
  if (argument.length === 1 && isOfKind(first, "text")) return !/[.e]/i.test(first?.is ?? "");
  if (argument.length === 1 && isWord(argument, 0, "TRUE", "FALSE", "NULL")) return true;
  return isCall(argument, 0, "TOFLOAT") || kindAt(tokens, end - 1, parameters) === "number";
}

/** The query with the whole number of a text read through its fraction: this engine alone finds none in '1.7'. */
export function withSteadyIntegers(cypher: string, parameters: Parameters): string {
  const tokens = cypherTokens(cypher);
  const inserted = new Map<number, string>();
  tokens.forEach((_, at) => {
    if (!isCall(tokens, at, "TOINTEGER")) return;
    const [argument = [], ...more] = argumentsOf(tokens, at + 1);
    const end = closingBracket(tokens, at + 1);
    const [first, last] = [argument[0], argument.at(-1)];
    if (!first || !last || more.length > 0 || hasNoPoint(argument, tokens, end, parameters)) return;
    inserted.set(first.start, `${inserted.get(first.start) ?? ""}toFloat(`);
    inserted.set(last.end, `${inserted.get(last.end) ?? ""})`);
  });
  let steady = "";
  let from = 0;
  for (const [place, text] of [...inserted].sort(([a], [b]) => a - b)) {
    steady += cypher.slice(from, place) + text;
    from = place;
  }
  return steady + cypher.slice(from);
}

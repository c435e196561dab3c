import { cypherTokens, isName, isSign, isWord, type Token } from "../cypher-tokens.ts";

/** The words of what the query returns, item by item; null where that can't be told (`*`, a call without RETURN). */
function returnedItems(tokens: readonly Token[]): Token[][] | null {
  let depth = 0;
  let items: Token[][] | null = null;
  for (const [at, token] of tokens.entries()) {
    if (isSign(tokens, at, ")", "]", "}")) depth--;
    if (items === null) {
      if (depth === 0 && isWord(tokens, at, "RETURN") && !isName(tokens, at)) items = [[]];
    } else {
      const isEnd =
        isSign(tokens, at, ";") || isWord(tokens, at, "ORDER", "SKIP", "OFFSET", "LIMIT", "UNION");
      if (depth === 0 && isEnd && !isName(tokens, at)) break;
      if (depth === 0 && isSign(tokens, at, ",")) items.push([]);
      else items.at(-1)?.push(token);
    }
    if (isSign(tokens, at, "(", "[", "{")) depth++;
  }
  const first = items?.[0];
  if (first?.[0] && isWord(first, 0, "DISTINCT") && first.length > 1) first.shift();
  const isKnown = items?.every((it) => it.length > 0 && !(it.length === 1 && isSign(it, 0, "*")));
  return isKnown ? items : null;
}

/** How Cypher names an item that has no name of its own: by its words as they are written; null for one with AS. */
function writtenName(cypher: string, item: readonly Token[]): string | null {
  const [first, last] = [item[0], item.at(-1)];
  if (first === undefined || last === undefined || isWord(item, item.length - 2, "AS")) return null;
  if (item.length === 1 && first.kind === "quoted") return first.is.replaceAll("``", "`");
  return cypher.slice(first.start, last.end);
}

/** The columns of an answer as every engine names them; this one has names of its own for what stands without AS. */
export function columnNames(cypher: string, columns: readonly string[]): readonly string[] {
  const items = returnedItems(cypherTokens(cypher));
  if (items?.length !== columns.length) return columns;
  return columns.map((column, at) => writtenName(cypher, items[at] ?? []) ?? column);
}

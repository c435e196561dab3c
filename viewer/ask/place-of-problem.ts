const PLACE = /\(line (\d+), column (\d+)\)/;

/** Where in a query the store found it wrong, as far as it says so. */
export function placeOfProblem(
  cypher: string,
  message: string,
): { readonly at: number; readonly message: string } | null {
  const place = PLACE.exec(message);
  if (!place) return null;
  const before = cypher.split("\n").slice(0, Number(place[1]) - 1);
  const at = before.reduce((sum, line) => sum + line.length + 1, 0) + Number(place[2]) - 1;
  return { at: Math.max(0, Math.min(at, cypher.length)), message };
}

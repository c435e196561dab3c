const ARM = / \(([^)]*)\)$/;

function isSameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [ARM.exec(a)?.[1], ARM.exec(b)?.[1]];
  return a.replace(ARM, "") === b.replace(ARM, "") && (x === undefined || y === undefined);
}

/** Whether two chains of larger units, each written as number, size and arm ("8 regiment (marine), 1 division"), can be one: the shorter is the beginning of the longer, and where one tells no arm it may have the other's. */
export function isSameChain(a: string, b: string): boolean {
  const [x, y] = [a.split(", "), b.split(", ")];
  return x.slice(0, y.length).every((unit, at) => isSameUnit(unit, y[at] ?? ""));
}

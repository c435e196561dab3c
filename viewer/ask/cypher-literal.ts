/** A text as Cypher writes it, whatever it holds: it can't end itself. */
export function cypherText(text: string): string {
  const escaped = text.replace(/[\\'\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) => {
    if (character === "\\" || character === "'") return `\\${character}`;
    const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
  });
  return `'${escaped}'`;
}

/** A list of texts as Cypher writes it. */
export function cypherList(texts: Iterable<string>): string {
  return `[${[...texts].map(cypherText).join(", ")}]`;
}

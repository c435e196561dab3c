const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** A text as Cypher writes it, whatever it holds: it can't end itself. */
export function cypherText(text: string): string {
  return `'${text.replace(/[\\'\n\r\t]/g, (character) => ESCAPED[character] ?? character)}'`;
}

/** A list of texts as Cypher writes it. */
export function cypherList(texts: Iterable<string>): string {
  return `[${[...texts].map(cypherText).join(", ")}]`;
}

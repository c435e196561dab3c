interface Called {
  readonly type: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly description?: string | undefined;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/^(?:the|an?) /, "")
    .trim();

/** Whether a text is what a pattern says, where `*` stands for any text. */
export function isLike(text: string, pattern: string): boolean {
  const parts = plain(pattern).split("*");
  const words = plain(text);
  if (parts.length === 1) return words === parts[0];
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (!words.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = words.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return words.length - last.length >= at && words.endsWith(last);
}

/** Whether an entity is called so: by one of its names, or its description; "Unit:331st *" asks for the type too. */
export function isCalled(entity: Called, who: string): boolean {
  const [, type, pattern = who] = /^(Person|Unit|Organization|Place|Equipment|Event):(.*)$/s.exec(who) ?? [];
  if (type !== undefined && entity.type !== type) return false;
  return [entity.name, ...entity.names, entity.description ?? ""].some(
    (it) => it !== "" && isLike(it, pattern),
  );
}

/** Whether words stand in a text, white space and quotation marks aside. */
export function holds(text: string, words: string): boolean {
  const bare = (it: string): string => plain(it.replace(/["“”„«»]/g, ""));
  return bare(` ${text}`).includes(bare(` ${words}`));
}

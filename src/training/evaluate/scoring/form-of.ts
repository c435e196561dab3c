const PRONOUN =
  /^(?:I|we|us|our|ours|my|me|he|she|his|her|him|they|them|their|it|its|you|your|who|those|these|this)$/i;
const DETERMINER = /^(?:The|Our|Some|This|These|Many|A|An|All)$/;

/** What gold data calls a name: some word with a capital that is not only a leading determiner, and a last word that begins with a capital or a digit. */
export function formOf(words: string): "name" | "nominal" | "pronoun" {
  if (PRONOUN.test(words)) return "pronoun";
  const parts = words.match(/[\p{L}\d][\p{L}\d.’'-]*/gu) ?? [];
  const capitals = parts.filter((it) => /^\p{Lu}/u.test(it));
  const [first] = capitals;
  if (first === undefined || (capitals.length === 1 && DETERMINER.test(first))) return "nominal";
  return /^[\p{Lu}\d]/u.test(parts.at(-1) ?? "") ? "name" : "nominal";
}

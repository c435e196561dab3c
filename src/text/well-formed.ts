/** Most texts have none, and are seen not to in one quick look. */
const ANY_SURROGATE = /[\uD800-\uDFFF]/;

/** Text in which half a surrogate pair stands as U+FFFD: what every store keeps alike. No offset moves. */
export function wellFormed(text: string): string {
  return ANY_SURROGATE.test(text) ? text.replace(/\p{Surrogate}/gu, "\uFFFD") : text;
}

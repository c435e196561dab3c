/** Text in which half a surrogate pair stands as U+FFFD: what every store keeps alike. No offset moves. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

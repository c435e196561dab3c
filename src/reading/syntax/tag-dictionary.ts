/** Which tags frequent words were seen with: the sets of tags, each as text, and each word's set. */
export interface TagDictionary {
  /** Tags in order, parted by blanks. */
  readonly sets: readonly string[];
  /** By word in small letters, digits as 9. */
  readonly setOf: ReadonlyMap<string, number>;
  /** Words that are always tagged alike, with the number of the tag. */
  readonly tagOf: ReadonlyMap<string, number>;
}

/** The form in which a word is looked up: small letters, straight apostrophes, figures with 9 for every digit. */
export function lookupForm(form: string): string {
  return /^[\d.,:/-]+$/.test(form) && /\d/.test(form)
    ? form.replace(/\d/g, "9")
    : form.toLowerCase().replace(/[’‘ʼ]/g, "'");
}

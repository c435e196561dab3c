/** The grammar of a sentence: for each token its tags, its head and its relation to that (Universal Dependencies). */
export interface Tree {
  /** Part of speech, Penn Treebank's: "NNP", "VBD". */
  readonly tags: readonly string[];
  /** Part of speech, universal: "PROPN", "VERB". */
  readonly universal: readonly string[];
  /** Index of the head; −1 for the root, of which a sentence has one. */
  readonly heads: Int32Array;
  /** "nsubj", "nsubj:pass", "obl:agent", "acl:relcl" …; subtypes other than these few are left off. */
  readonly relations: readonly string[];
}

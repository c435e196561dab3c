/** Of each tag ("NOUN|NNS") whether it is a comma (1), a verb (2), a conjunction (3) or none of these (0). */
export function tagKinds(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, (tag) =>
    tag === "PUNCT|," ? 1 : tag.startsWith("VERB|") ? 2 : tag.startsWith("CCONJ|") ? 3 : 0,
  );
}

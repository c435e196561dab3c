import { read } from "./seen.ts";

/** The relation claims of a text as "subject RELATION object", with how they are meant where they are not plain fact, and by whom. */
export function told(text: string): string[] {
  const { mentions, claims } = read(text);
  const words = (id: string | undefined): string => {
    const mention = mentions.find((it) => it.id === id);
    return mention ? text.slice(mention.start, mention.end) : "";
  };
  return claims
    .filter((it) => it.relation && !it.inferredBy)
    .map(({ subjects, relation, objects, polarity, modality, status, assertedBy, relayedBy }) =>
      [
        `${words(subjects[0])} ${relation} ${words(objects[0])}`,
        polarity === "denied" ? "denied" : "",
        modality === "factual" ? "" : modality,
        status === "accepted" ? "" : status,
        assertedBy === null ? "" : `by ${words(assertedBy)}`,
        ...relayedBy.map((it) => `via ${words(it.by)}`),
      ]
        .filter(Boolean)
        .join(", "),
    );
}

/** Who says the words of each claim that is no relation: "speaker: words". */
export function said(text: string): string[] {
  const { mentions, claims } = read(text);
  return claims
    .filter((it) => !it.relation && it.assertedBy !== null)
    .map(({ assertedBy, evidence: [span] }) => {
      const by = mentions.find((it) => it.id === assertedBy);
      return `${text.slice(by?.start, by?.end)}: ${text.slice(span?.start, span?.end)}`;
    });
}

import type { Edge, Node } from "../model/graph.ts";
import type { ClaimView, Reference, StatementView } from "../model/http.ts";
import type { EdgeType } from "../model/schema.ts";
import { byCodeUnit } from "../text/compare.ts";
import { sentenceAround } from "../text/sentence-around.ts";
import { count, reference, text } from "./reference.ts";

const CLOCKS = ["happened", "said", "published", "learned"] as const;

/** What a view of claims is made from: their edges, and the nodes at both ends. */
export interface Surroundings {
  readonly nodeById: ReadonlyMap<string, Node>;
  readonly edgesBySource: ReadonlyMap<string, readonly Edge[]>;
  readonly edgesByTarget: ReadonlyMap<string, readonly Edge[]>;
  textOf(document: string): string | null;
  placeOf?(document: string, offset: number): string | null;
}

/** Characters of a sentence shown to each side of a quote. */
const REACH = 240;

/** A claim with its words, its chain and where it stands. */
export function claimView(
  claim: Node,
  { nodeById, edgesBySource, edgesByTarget, textOf, placeOf }: Surroundings,
): ClaimView {
  const { id, properties } = claim;
  const edges = edgesBySource.get(id) ?? [];
  const of = (type: EdgeType): readonly Edge[] => edges.filter((edge) => edge.type === type);
  const links = <T>(type: EdgeType, view: (link: Reference, edge: Edge) => T): T[] =>
    of(type).flatMap((edge) => {
      const link = reference(nodeById.get(edge.target));
      return link ? [view(link, edge)] : [];
    });
  const references = (type: EdgeType): Reference[] => links(type, (link) => link);

  return {
    id,
    quote: text(properties.quote),
    ...optional("relation", text(properties.relation)),
    polarity: text(properties.polarity),
    modality: text(properties.modality),
    status: text(properties.status),
    origins: count(properties.origins),
    reports: count(properties.reports),
    ...optional("inferredBy", text(properties.inferredBy)),
    ...verification(claim),
    ...optional("readBy", text(properties.readBy)),
    subjects: references("SUBJECT"),
    objects: references("OBJECT"),
    assertedBy: references("ASSERTED_BY"),
    addressedTo: references("ADDRESSED_TO"),
    relayedBy: links("RELAYED_BY", relay).sort(
      (a, b) => byCodeUnit(a.document, b.document) || a.order - b.order || byCodeUnit(a.id, b.id),
    ),
    statedIn: links("STATED_IN", (link, edge) => ({
      ...statementView(link, spanOf(edge), nodeById.get(edge.target), textOf(link.id)),
      ...optional("place", placeOf?.(link.id, spanOf(edge).start) ?? ""),
    })).sort((a, b) => byCodeUnit(a.document.id, b.document.id) || a.start - b.start),
    supports: of("SUPPORTS").map((edge) => edge.target),
    contradicts: of("CONTRADICTS").map((edge) => edge.target),
    contradictedBy: (edgesByTarget.get(id) ?? [])
      .filter(({ type }) => type === "CONTRADICTS")
      .map(({ source }) => source),
    times: times(claim),
  };
}

const relay = (link: Reference, { properties }: Edge): ClaimView["relayedBy"][number] => ({
  ...link,
  act: text(properties.act),
  order: count(properties.order),
  document: text(properties.document),
});

/** A document as a link, with who published it and when. */
export const reportView = (link: Reference, document: Node | undefined): StatementView["document"] => ({
  ...link,
  ...optional("publisher", text(document?.properties.publisher)),
  ...optional("published", text(document?.properties.published)),
});

type QuotedSpan = Pick<StatementView, "start" | "end" | "quote">;

const spanOf = ({ properties: { start, end, quote } }: Edge): QuotedSpan => ({
  start: count(start),
  end: count(end),
  quote: text(quote),
});

/** Words of a document, with the rest of their sentence where its text is at hand. */
export const statementView = (
  link: Reference,
  { start, end, quote }: QuotedSpan,
  document: Node | undefined,
  words: string | null,
): StatementView => ({
  document: reportView(link, document),
  start,
  end,
  quote,
  ...(words === null ? {} : around(words, start, end)),
});

/** The rest of the sentence around a span of a text; an ellipsis where it is cut. */
function around(words: string, start: number, end: number): { before: string; after: string } {
  const sentence = sentenceAround(words, { start, end }, REACH);
  const isCut = { before: start - sentence.start >= REACH, after: sentence.end - end >= REACH };
  return {
    before: `${isCut.before ? "…" : ""}${words.slice(sentence.start, start).trimStart()}`,
    after: `${words.slice(end, sentence.end).trimEnd()}${isCut.after ? "…" : ""}`,
  };
}

/** What a check was of, how it was done and how long it took, where a claim tells of one. */
function verification({ properties }: Node): Pick<ClaimView, "verification"> {
  const of = text(properties.verificationOf);
  if (!of) return {};
  return {
    verification: {
      of,
      ...optional("how", text(properties.verifiedHow)),
      ...optional("howLong", text(properties.verifiedFor)),
    },
  };
}

function times({ properties }: Node): Record<string, string> {
  const stated = CLOCKS.flatMap((clock) => [`${clock}Earliest`, `${clock}Latest`]).flatMap((name) => {
    const day = text(properties[name]);
    return day ? [[name, day] as const] : [];
  });
  return Object.fromEntries(stated);
}

/** A property that is left out where there is nothing to say. */
const optional = <K extends string>(name: K, value: string): Partial<Record<K, string>> =>
  value ? ({ [name]: value } as Record<K, string>) : {};

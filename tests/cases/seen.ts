import type { Edge, Graph, Node } from "../../src/model/graph.ts";
import { byCodeUnit } from "../../src/text/compare.ts";
import { isCalled } from "./is-called.ts";

/** An entity of a graph as its node tells it. */
export interface SeenEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly description?: string | undefined;
  readonly properties: Node["properties"];
}

/** A claim of a graph with its edges followed. */
export interface SeenClaim {
  readonly id: string;
  readonly properties: Node["properties"];
  /** The words as each report that states it has them. */
  readonly quotes: readonly string[];
  /** Empty where the writer of a report speaks. */
  readonly by: readonly SeenEntity[];
  readonly to: readonly SeenEntity[];
  readonly subjects: readonly SeenEntity[];
  readonly objects: readonly SeenEntity[];
  /** One chain a report, from the speaker outwards. */
  readonly chains: readonly (readonly { readonly by: SeenEntity; readonly act: string }[])[];
}

/** A graph laid open: its entities by id, its claims with their ends. */
export interface Seen {
  readonly entities: ReadonlyMap<string, SeenEntity>;
  readonly claims: readonly SeenClaim[];
  readonly edges: readonly Edge[];
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Lays a graph open for questions. */
export function seen({ nodes, edges }: Graph): Seen {
  const entities = new Map(
    nodes
      .filter((it) => it.labels.includes("Entity"))
      .map(({ id, labels, properties }): [string, SeenEntity] => [
        id,
        {
          id,
          type: labels.find((it) => it !== "Entity") ?? "",
          name: textOf(properties.name),
          names: listOf(properties.names),
          ...(properties.description === undefined ? {} : { description: textOf(properties.description) }),
          properties,
        },
      ]),
  );
  const from = new Map<string, Edge[]>();
  for (const edge of edges) {
    const list = from.get(edge.source);
    if (list) list.push(edge);
    else from.set(edge.source, [edge]);
  }
  const claims = nodes
    .filter((it) => it.labels.includes("Claim"))
    .map(({ id, properties }): SeenClaim => {
      const own = from.get(id) ?? [];
      const ends = (type: Edge["type"]): SeenEntity[] =>
        own.filter((it) => it.type === type).flatMap((it) => entities.get(it.target) ?? []);
      const relays = own.filter((it) => it.type === "RELAYED_BY");
      const documents = [...new Set(relays.map((it) => textOf(it.properties.document)))].sort(byCodeUnit);
      const chains = documents.map((document) =>
        relays
          .filter((it) => it.properties.document === document)
          .sort((a, b) => Number(a.properties.order) - Number(b.properties.order))
          .flatMap((it) => {
            const by = entities.get(it.target);
            return by ? [{ by, act: textOf(it.properties.act) }] : [];
          }),
      );
      const stated = own.filter((it) => it.type === "STATED_IN").map((it) => textOf(it.properties.quote));
      return {
        id,
        properties,
        quotes: [...new Set([textOf(properties.quote), ...stated])],
        by: ends("ASSERTED_BY"),
        to: ends("ADDRESSED_TO"),
        subjects: ends("SUBJECT"),
        objects: ends("OBJECT"),
        chains,
      };
    });
  return { entities, claims, edges };
}

/** The entities that are called so. */
export const called = (graph: Seen, who: string): SeenEntity[] =>
  [...graph.entities.values()].filter((it) => isCalled(it, who));

/** An entity in a line of a failure. */
export const shown = (it: SeenEntity): string => `${it.type}:${it.name}`;

/** A claim in a line of a failure. */
export function shownClaim(it: SeenClaim): string {
  const { relation, polarity, modality, status, origins, reports } = it.properties;
  const list = (label: string, all: readonly SeenEntity[]): string =>
    all.length === 0 ? "" : ` ${label} ${all.map((one) => one.name).join(" & ")}`;
  const clocks = ["happened", "said", "published", "learned"].flatMap((clock) => {
    const [from, to] = [it.properties[`${clock}Earliest`], it.properties[`${clock}Latest`]];
    return from === undefined && to === undefined ? [] : [`${clock} ${from ?? ""}..${to ?? ""}`];
  });
  return [
    relation === undefined ? "" : `[${relation}] `,
    `“${it.properties.quote}”`,
    ` by ${it.by.length === 0 ? "narrator" : it.by.map((one) => one.name).join(" & ")}`,
    list("of", it.subjects),
    list("on", it.objects),
    list("to", it.to),
    it.chains
      .map((chain) => ` via ${chain.map((link) => `${link.by.name} ${link.act}`).join(" > ")}`)
      .join(""),
    polarity === "denied" ? " DENIED" : "",
    modality === "factual" ? "" : ` ${modality}`,
    status === "accepted" ? "" : ` ${status}`,
    origins === 1 && reports === 1 ? "" : ` origins ${origins} reports ${reports}`,
    clocks.length === 0 ? "" : ` (${clocks.join(", ")})`,
  ].join("");
}

import type { CaseGraph } from "./case-graph.ts";
import type { Check } from "./checks.ts";
import type { EventSpec, VerificationSpec } from "./expected.ts";
import { holds, isCalled, isLike } from "./is-called.ts";
import { isWhen } from "./matches.ts";
import { type Seen, type SeenEntity, shown } from "./seen.ts";

interface SeenEvent {
  readonly entity: SeenEntity;
  readonly places: readonly SeenEntity[];
  readonly roles: readonly { readonly role: string; readonly who: SeenEntity }[];
}

/** The events of a graph with their places and all who have a part in them. */
function eventsOf(graph: Seen, { reads, entityOf }: CaseGraph): SeenEvent[] {
  const roles = new Map<string, { role: string; who: SeenEntity }[]>();
  for (const { document, reading } of reads) {
    const referents = new Map(reading.mentions.map((it) => [it.id, it.entity]));
    for (const event of reading.events) {
      const id = entityOf(document.id, event.entity)?.id;
      const parts = event.arguments.flatMap(({ role, mention }) => {
        const who = graph.entities.get(entityOf(document.id, referents.get(mention) ?? "")?.id ?? "");
        return who ? [{ role, who }] : [];
      });
      if (id !== undefined) roles.set(id, [...(roles.get(id) ?? []), ...parts]);
    }
  }
  return [...graph.entities.values()]
    .filter((it) => it.type === "Event")
    .map((entity) => ({
      entity,
      places: graph.edges
        .filter((it) => it.type === "OCCURRED_AT" && it.source === entity.id)
        .flatMap((it) => graph.entities.get(it.target) ?? []),
      roles: roles.get(entity.id) ?? [],
    }));
}

function isLikeEvent({ entity, places, roles }: SeenEvent, spec: EventSpec): boolean {
  const { kind, earliest, latest, modality = "factual", status = "accepted" } = entity.properties;
  return (
    [spec.kind].flat().some((it) => it === kind || it === "*") &&
    (spec.place === undefined ||
      (spec.place === null ? places.length === 0 : places.some((it) => isCalled(it, spec.place ?? "")))) &&
    (spec.happened === undefined || isWhen(earliest, latest, spec.happened)) &&
    (spec.modality === undefined || spec.modality === modality) &&
    (spec.status === undefined || spec.status === status) &&
    Object.entries(spec.roles ?? {}).every(([role, who]) =>
      roles.some((it) => (role === "*" || it.role === role) && isCalled(it.who, who)),
    )
  );
}

function shownEvent({ entity, places, roles }: SeenEvent): string {
  const { kind, earliest, latest, modality, status } = entity.properties;
  const parts = roles.map((it) => `${it.role} ${it.who.name}`).join(", ");
  return `${kind} “${entity.name}” at ${places.map(shown).join(" & ") || "?"} ${earliest ?? ""}..${latest ?? ""} ${modality ?? ""} ${status ?? ""} {${parts}}`;
}

/** Events that must be there, with their number, and those that must not. */
export const checkEvents: Check = ({ events, noEvents }, graph, made) => {
  const all = eventsOf(graph, made);
  return [
    ...events.flatMap((spec) => {
      const found = all.filter((it) => isLikeEvent(it, spec));
      if (spec.count === undefined ? found.length > 0 : found.length === spec.count) return [];
      return [
        `event ${JSON.stringify(spec)}: ${found.length} found; there are ${all.map(shownEvent).join(" | ") || "none"}`,
      ];
    }),
    ...noEvents.flatMap((spec) =>
      all.filter((it) => isLikeEvent(it, spec)).map((it) => `event that must not be: ${shownEvent(it)}`),
    ),
  ];
};

interface SeenVerification {
  /** What was verified: the entity, else the words that say so. */
  readonly of: SeenEntity | string;
  readonly by: SeenEntity;
  readonly quotes: readonly string[];
}

/** The verifications of a graph: of recordings, and those that a claim tells of. */
function verificationsOf(graph: Seen): SeenVerification[] {
  const ofRecordings = graph.edges
    .filter((it) => it.type === "VERIFIED_BY")
    .flatMap((it) => {
      const [of, by] = [graph.entities.get(it.source), graph.entities.get(it.target)];
      const claims = graph.claims.filter(({ id }) => [it.properties.claims].flat().includes(id));
      return of && by ? [{ of, by, quotes: claims.flatMap(({ quotes }) => quotes) }] : [];
    });
  const told = graph.claims
    .filter(({ properties }) => properties.verificationOf !== undefined && properties.polarity === "asserted")
    .flatMap(({ subjects, objects, quotes }) =>
      objects.map((by) => ({ of: subjects[0] ?? quotes[0] ?? "", by, quotes })),
    );
  return [...ofRecordings, ...told];
}

const isOf = (of: SeenEntity | string, who: string): boolean =>
  typeof of === "string" ? isLike(of, who) : isCalled(of, who);

/** Verifications, and those that must not be. */
export const checkVerifications: Check = ({ verifications, noVerifications }, graph) => {
  const made = verificationsOf(graph);
  const like = (spec: VerificationSpec): SeenVerification[] =>
    made.filter(
      ({ of, by, quotes }) =>
        isOf(of, spec.of) &&
        isCalled(by, spec.by) &&
        (spec.words === undefined || quotes.some((it) => holds(it, spec.words ?? ""))),
    );
  const shownOf = ({ of, by, quotes }: SeenVerification): string =>
    `${typeof of === "string" ? of : shown(of)} by ${shown(by)} (${quotes.join(" / ")})`;
  return [
    ...verifications.flatMap((spec) =>
      like(spec).length > 0
        ? []
        : [
            `verification ${JSON.stringify(spec)}: missing; there are ${made.map(shownOf).join("; ") || "none"}`,
          ],
    ),
    ...noVerifications.flatMap((spec) =>
      like(spec).map((it) => `verification that must not be: ${shownOf(it)}`),
    ),
  ];
};

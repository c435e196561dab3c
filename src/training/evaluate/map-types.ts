import type { GoldDocument, Pair } from "./gold.ts";
import { markMentions } from "./mark-mentions.ts";
import type { PredictedEvent, PredictedMention, PredictedRelation, Prediction } from "./prediction.ts";
import { TYPE_MAPPINGS, type TypeMapping } from "./type-mapping.ts";

/** Predictions as the set of each document would annotate them: its types of relation and event, and its spans; of a set that is not known, as they are. `isPlain`: with our own spans. */
export function mapTypes(
  gold: readonly GoldDocument[],
  predictions: readonly Prediction[],
  isPlain = false,
): Prediction[] {
  const setById = new Map(gold.map(({ id, set }) => [id, set ?? ""]));
  const typed = predictions.map((prediction) => {
    const mapping = TYPE_MAPPINGS.get(setById.get(prediction.id) ?? "");
    return mapping ? mapped(prediction, mapping) : prediction;
  });
  return isPlain ? typed : markMentions(gold, typed);
}

function mapped(prediction: Prediction, mapping: TypeMapping): Prediction {
  const typeAt = new Map(prediction.mentions.map(({ start, end, type }) => [`${start} ${end}`, type]));
  const typeOf = ([start, end]: Pair): string => typeAt.get(`${start} ${end}`) ?? "";
  return {
    ...prediction,
    relations: [
      ...(prediction.relations ?? []).flatMap((it) => mappedRelation(it, mapping, typeOf)),
      ...(prediction.events ?? []).flatMap((it) => relationsIn(it, mapping, prediction.mentions)),
    ],
    events: (prediction.events ?? []).flatMap((it) => {
      const type = mapping.events.get(it.type);
      if (type === undefined) return [];
      const roles = mapping.roles?.get(type);
      return [{ ...it, type, arguments: roles ? inTheirRoles(it, roles) : (it.arguments ?? []) }];
    }),
  };
}

/** The arguments of an event in the roles of a set, which gives a mention one alone: what is hit is no place there. */
function inTheirRoles(
  { arguments: parts = [] }: PredictedEvent,
  roles: ReadonlyMap<string, string>,
): NonNullable<PredictedEvent["arguments"]> {
  const mapped = parts.flatMap(({ role, mention }) => {
    const theirs = roles.get(role);
    return theirs === undefined ? [] : [{ role: theirs, mention }];
  });
  const acted = new Set(mapped.filter((it) => it.role !== "Place").map((it) => it.mention));
  return mapped.filter((it) => it.role !== "Place" || !acted.has(it.mention));
}

const isOneOf = (types: readonly string[] | undefined, type: string): boolean =>
  types === undefined || types.includes(type);

function mappedRelation(
  { type, source, target }: PredictedRelation,
  { relations }: TypeMapping,
  typeOf: (span: Pair) => string,
): PredictedRelation[] {
  const row = relations.find(
    (it) =>
      it.ours.includes(type) && isOneOf(it.source, typeOf(source)) && isOneOf(it.target, typeOf(target)),
  );
  if (!row) return [];
  return [
    row.isReversed
      ? { type: row.theirs, source: target, target: source }
      : { type: row.theirs, source, target },
  ];
}

function relationsIn(
  event: PredictedEvent,
  { fromEvents }: TypeMapping,
  mentions: readonly PredictedMention[],
): PredictedRelation[] {
  const mentionById = new Map(mentions.map((it) => [it.id, it]));
  const inRole = (roles: readonly string[], ends: readonly string[]): Pair[] =>
    (event.arguments ?? []).flatMap(({ role, mention }) => {
      const found = mentionById.get(mention);
      if (!found || !roles.includes(role) || !ends.includes(found.type)) return [];
      return [[found.start, found.end] satisfies Pair];
    });
  return fromEvents
    .filter(({ kinds }) => kinds.includes(event.type))
    .flatMap(({ from, to, ends, theirs }) =>
      inRole([from], ends).flatMap((source) =>
        inRole(to, ends).map((target) => ({ type: theirs, source, target })),
      ),
    );
}

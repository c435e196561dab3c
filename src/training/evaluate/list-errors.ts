import { type ErrorClass, ErrorList, inContext } from "./error-class.ts";
import type { GoldDocument, GoldMention, Pair } from "./gold.ts";
import { listArgumentErrors } from "./list-argument-errors.ts";
import type { MeasureName } from "./measures.ts";
import type { PredictedMention, Prediction } from "./prediction.ts";
import { bestMatch, sharedLength, spanOf } from "./scoring/best-match.ts";
import {
  type ComparedDocument,
  type Comparison,
  compare,
  type ScoringOptions,
} from "./scoring/comparison.ts";
import { formOf } from "./scoring/form-of.ts";
import { kilometres, NEAR_KM, toponymAnswers } from "./scoring/score-toponyms.ts";

type Lister = (errors: ErrorList, comparison: Comparison) => void;

/** By the first word of a measure's name, what lists its errors. */
const LISTERS: ReadonlyMap<string, Lister> = new Map<string, Lister>([
  ["mentions", eachDocument(mentionErrors)],
  ["clusters", eachDocument(clusterErrors)],
  ["relations", relationErrors],
  ["event", eventErrors],
  ["arguments", eachDocument(listArgumentErrors)],
  ["attributions", eachDocument(attributionErrors)],
  ["within", eachDocument(toponymErrors)],
]);

/** The errors behind some measures, by class: kind of error × type × form. */
export function listErrors(
  gold: readonly GoldDocument[],
  predictions: readonly Prediction[],
  options: ScoringOptions,
  measures: readonly MeasureName[],
): ErrorClass[] {
  const comparison = compare(gold, predictions, options);
  const errors = new ErrorList();
  for (const name of new Set(measures.map((it) => it.split(" ")[0] ?? "")))
    LISTERS.get(name)?.(errors, comparison);
  return errors.classes();
}

function eachDocument(
  list: (errors: ErrorList, document: ComparedDocument, comparison: Comparison) => void,
): Lister {
  return (errors, comparison) => {
    for (const document of comparison.documents) list(errors, document, comparison);
  };
}

const formIn = (text: string, { form, start, end }: PredictedMention | GoldMention): string =>
  form ?? formOf(text.slice(start, end));

function mentionErrors(
  errors: ErrorList,
  { gold: { text }, goldMentions, ownMentions }: ComparedDocument,
  { types }: Comparison,
): void {
  const wanted = goldMentions.filter(({ type }) => types.includes(type));
  const given = ownMentions.filter(({ type }) => types.includes(type));
  const used = new Set<number>();
  const left: GoldMention[] = [];
  for (const it of wanted) {
    const found = bestMatch(given, used, (own) =>
      Number(own.start === it.start && own.end === it.end && own.type === it.type),
    );
    if (found >= 0) used.add(found);
    else left.push(it);
  }
  for (const it of left) {
    const where = inContext(text, it.start, it.end);
    const of = `${it.type} ${formIn(text, it)}`;
    const span = bestMatch(given, used, (own) => (own.type === it.type ? sharedLength(own, it) : 0));
    const other = bestMatch(given, used, (own) => sharedLength(own, it));
    const own = given[span < 0 ? other : span];
    if (!own) {
      errors.add(`missed ${of}`, where);
      continue;
    }
    used.add(span < 0 ? other : span);
    const words = text.slice(own.start, own.end).replace(/\s+/g, " ");
    if (span >= 0) errors.add(`wrong span ${of}`, `${where}  found: [${words}]`);
    else errors.add(`wrong type ${of} as ${own.type}`, `${where}  found: [${words}]`);
  }
  for (const [index, it] of given.entries())
    if (!used.has(index))
      errors.add(`spurious ${it.type} ${formIn(text, it)}`, inContext(text, it.start, it.end));
}

/** Each mention with the mention before it that it should stand with, or should not. */
function clusterErrors(
  errors: ErrorList,
  { gold: { text }, goldMentions, ownMentions }: ComparedDocument,
): void {
  const used = new Set<number>();
  const lastOf = new Map<GoldMention["cluster"], { it: GoldMention; entity: string | undefined }>();
  const lastOfEntity = new Map<string, GoldMention>();
  const inOrder = goldMentions
    .filter(({ cluster }) => cluster !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const it of inOrder) {
    const exact = bestMatch(ownMentions, used, (own) => Number(own.start === it.start && own.end === it.end));
    const found = exact >= 0 ? exact : bestMatch(ownMentions, used, (own) => sharedLength(own, it));
    const entity = found < 0 ? undefined : ownMentions[found]?.entity;
    if (found >= 0) used.add(found);
    const before = lastOf.get(it.cluster);
    const joined = entity === undefined ? undefined : lastOfEntity.get(entity);
    const where = inContext(text, it.start, it.end);
    const named = (one: GoldMention): string => text.slice(one.start, one.end).replace(/\s+/g, " ");
    const of = `${it.type} ${formIn(text, it)}`;
    if (found < 0) errors.add(`not found ${of}`, where);
    else if (before?.entity !== undefined && before.entity !== entity)
      errors.add(`apart ${of} from ${formIn(text, before.it)}`, `${where}  is: [${named(before.it)}]`);
    if (joined && joined.cluster !== it.cluster)
      errors.add(`joined ${of} with ${formIn(text, joined)}`, `${where}  is not: [${named(joined)}]`);
    lastOf.set(it.cluster, { it, entity });
    if (entity !== undefined) lastOfEntity.set(entity, it);
  }
}

const areClose = (a: Pair, b: Pair): boolean => sharedLength(spanOf(a), spanOf(b)) > 0;

function relationErrors(errors: ErrorList, { documents }: Comparison): void {
  const all = documents.flatMap(({ gold }) => gold.relations ?? []);
  const types = new Set(all.map(({ type }) => type));
  const even = new Set(all.filter(({ symmetric }) => symmetric).map(({ type }) => type));
  for (const { gold, prediction } of documents) {
    const wanted = gold.relations ?? [];
    const used = new Set<number>();
    const told = ({ source, target }: { source: Pair; target: Pair }): string =>
      `${gold.text.slice(...source)} → ${gold.text.slice(...target)}: ${inContext(gold.text, Math.min(source[0], target[0]), Math.max(source[1], target[1]))}`.replace(
        /\s+/g,
        " ",
      );
    for (const it of prediction?.relations ?? []) {
      if (!types.has(it.type)) continue;
      const straight = bestMatch(wanted, used, (one) => {
        const isStraight = areClose(one.source, it.source) && areClose(one.target, it.target);
        const isTurned =
          even.has(it.type) && areClose(one.source, it.target) && areClose(one.target, it.source);
        return Number(one.type === it.type && (isStraight || isTurned));
      });
      if (straight >= 0) used.add(straight);
      else errors.add(`spurious ${it.type}`, told(it));
    }
    for (const [index, it] of wanted.entries())
      if (!used.has(index)) errors.add(`missed ${it.type}`, told(it));
  }
}

function eventErrors(errors: ErrorList, { documents, options }: Comparison): void {
  const types = new Set(
    options.eventTypes ?? documents.flatMap(({ gold }) => (gold.events ?? []).map(({ type }) => type)),
  );
  for (const { gold, prediction } of documents) {
    const wanted = (gold.events ?? []).filter(({ type }) => types.has(type));
    const used = new Set<number>();
    for (const it of prediction?.events ?? []) {
      if (!types.has(it.type)) continue;
      const found = bestMatch(wanted, used, (one) => (one.type === it.type ? sharedLength(one, it) : 0));
      if (found >= 0) used.add(found);
      else errors.add(`spurious ${it.type}`, inContext(gold.text, it.start, it.end));
    }
    for (const [index, it] of wanted.entries())
      if (!used.has(index)) errors.add(`missed ${it.type}`, inContext(gold.text, it.start, it.end));
  }
}

function attributionErrors(errors: ErrorList, { gold, prediction }: ComparedDocument): void {
  const wanted = (gold.attributions ?? []).filter(({ cue }) => cue.length > 0);
  const used = new Set<number>();
  for (const { cue, source } of prediction?.attributions ?? []) {
    const found = bestMatch(wanted, used, (it) =>
      it.cue.reduce((sum, part) => sum + sharedLength(spanOf(part), spanOf(cue)), 0),
    );
    const answer = wanted[found];
    if (!answer) {
      errors.add("spurious attribution", inContext(gold.text, ...cue));
      continue;
    }
    used.add(found);
    const [first] = answer.source;
    if (!first || answer.source.some((it) => source && areClose(it, source))) continue;
    const own = source ? gold.text.slice(...source) : "nobody";
    errors.add(
      "wrong source",
      `${inContext(gold.text, ...cue)}  is: [${gold.text.slice(...first)}] found: [${own}]`,
    );
  }
  for (const [index, { cue }] of wanted.entries())
    if (!used.has(index) && cue[0]) errors.add("missed attribution", inContext(gold.text, ...cue[0]));
}

function toponymErrors(errors: ErrorList, { gold, prediction }: ComparedDocument): void {
  const wanted = gold.toponyms ?? [];
  const answers = toponymAnswers(wanted, prediction?.toponyms ?? []);
  for (const [index, it] of wanted.entries()) {
    const answer = answers.get(index);
    const where = inContext(gold.text, it.start, it.end);
    if (!answer) errors.add("place without a spot on the map", where);
    else if (kilometres(it, answer) > NEAR_KM)
      errors.add(
        "place at the wrong spot",
        `${where}  is: ${it.lat},${it.lon} found: ${answer.lat},${answer.lon}`,
      );
  }
}

import { countryNamed } from "../../reading/gazetteers/index.ts";
import type { GoldDocument, Pair } from "./gold.ts";
import { MARKINGS, type Marking } from "./marking.ts";
import type { PredictedMention, Prediction } from "./prediction.ts";
import { WordsAround } from "./words-around.ts";

/** Predictions with the spans and types that each document's set would mark; of a set that is not known, as they are. */
export function markMentions(
  gold: readonly GoldDocument[],
  predictions: readonly Prediction[],
): Prediction[] {
  const goldById = new Map(gold.map((it) => [it.id, it]));
  return predictions.map((prediction) => {
    const document = goldById.get(prediction.id);
    const marking = MARKINGS.get(document?.set ?? "");
    return document && marking ? marked(prediction, marking, document.text) : prediction;
  });
}

function marked(prediction: Prediction, marking: Marking, text: string): Prediction {
  const around = new WordsAround(text, prediction.toponyms ?? []);
  const spanOf = new Map<string, PredictedMention>();
  let mentions = prediction.mentions.flatMap((mention) => {
    let now: PredictedMention | null = mention;
    for (const rule of marking.rules) now = now && rule(now, around);
    if (now) spanOf.set(`${mention.start} ${mention.end}`, now);
    return now ? [now] : [];
  });
  const standIns = mentions;
  if (marking.hasPlacePairs) mentions = inPairs(mentions, text);
  if (marking.placePairsBehind) mentions = inPairsBehind(marking.placePairsBehind, mentions, text);
  if (marking.isOutermost) mentions = outermost(mentions);
  if (marking.hasToponyms) mentions = [...mentions, ...toponymsBeside(mentions, prediction)];
  const moved = ([start, end]: Pair): Pair[] => {
    const to = spanOf.get(`${start} ${end}`) ?? standIn(prediction, standIns, start, end);
    const whole =
      to && mentions.find((it) => it.type === to.type && it.start <= to.start && to.end <= it.end);
    const found = whole ?? to;
    return found ? [[found.start, found.end]] : [];
  };
  return {
    ...prediction,
    mentions,
    ...(prediction.relations && {
      relations: prediction.relations.flatMap((it) =>
        moved(it.source).flatMap((source) =>
          moved(it.target).flatMap((target) =>
            source[0] === target[0] && source[1] === target[1] ? [] : [{ ...it, source, target }],
          ),
        ),
      ),
    }),
  };
}

/** Where a set marks no pronouns, or names alone: the nearest mention of the same that it marks. */
function standIn(
  { mentions }: Prediction,
  marked: readonly PredictedMention[],
  start: number,
  end: number,
): PredictedMention | undefined {
  const entity = mentions.find((it) => it.start === start && it.end === end)?.entity;
  if (entity === undefined) return undefined;
  const distance = (it: PredictedMention): number => Math.abs(it.start - start);
  return marked.filter((it) => it.entity === entity).sort((a, b) => distance(a) - distance(b))[0];
}

/** Not in lists: a third place or an "and" behind them tells one. */
function inPairs(mentions: readonly PredictedMention[], text: string): PredictedMention[] {
  const places = mentions
    .filter(({ type, form }) => type === "Place" && form === "name")
    .sort((a, b) => a.start - b.start);
  const endOf = new Map<PredictedMention, number>();
  for (const [index, place] of places.entries()) {
    const next = places[index + 1];
    if (!next || !/^, ?$/.test(text.slice(place.end, next.start))) continue;
    const isListed = /^,? (?:and|or|&) /.test(text.slice(next.end, next.end + 6));
    const third = places[index + 2];
    const before = places[index - 1];
    const isLonger =
      (third !== undefined && /^, ?$/.test(text.slice(next.end, third.start))) ||
      (before !== undefined && /^, ?$/.test(text.slice(before.end, place.start)));
    const isCountry = countryNamed(text.slice(place.start, place.end))?.form === "name";
    if (!isListed && !isLonger && !isCountry) endOf.set(place, next.end);
  }
  return mentions.map((it) => ({ ...it, end: endOf.get(it) ?? it.end }));
}

/** Places behind some words, each with the one behind its comma. */
function inPairsBehind(
  words: RegExp,
  mentions: readonly PredictedMention[],
  text: string,
): PredictedMention[] {
  const places = mentions.filter(({ type }) => type === "Place");
  const inner = new Set<PredictedMention>();
  const joined = mentions.map((it) => {
    if (it.type !== "Place" || !words.test(text.slice(Math.max(0, it.start - 20), it.start))) return it;
    const next = places.find(
      (other) => /^ ?, ?$/.test(text.slice(it.end, other.start)) && other.start > it.end,
    );
    if (!next) return it;
    inner.add(next);
    return { ...it, end: next.end };
  });
  return joined.filter((_, at) => !inner.has(mentions[at] as PredictedMention));
}

const size = ({ start, end }: PredictedMention): number => end - start;

const NAMED: ReadonlySet<string> = new Set(["Person", "Unit", "Organization", "Place", "Group"]);

/** In the order of the text a mention that ends within the one before lies in it. */
function outermost(mentions: readonly PredictedMention[]): PredictedMention[] {
  const kept: PredictedMention[] = [];
  let end = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || size(b) - size(a))) {
    const isNamed = NAMED.has(mention.type);
    if (isNamed && mention.end <= end) continue;
    kept.push(mention);
    if (isNamed) end = mention.end;
  }
  return kept;
}

function toponymsBeside(mentions: readonly PredictedMention[], { toponyms }: Prediction): PredictedMention[] {
  const places = new Set(
    mentions.filter(({ type }) => type === "Place").map(({ start, end }) => `${start} ${end}`),
  );
  return (toponyms ?? [])
    .filter(({ start, end }) => !places.has(`${start} ${end}`))
    .map(({ start, end }) => ({ start, end, type: "Place", form: "name" }));
}

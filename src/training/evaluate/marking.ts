import type { PredictedMention } from "./prediction.ts";
import type { WordsAround } from "./words-around.ts";

/** How a rule of annotation would mark what the product marks as `mention`: the same, changed, or not at all. */
type Rule = (mention: PredictedMention, around: WordsAround) => PredictedMention | null;

/** What a set's rules of annotation mark where ours mark something else. None of it adds or finds anything. */
export interface Marking {
  readonly rules: readonly Rule[];
  /** Of mentions one inside another only the outermost is marked. */
  readonly isOutermost?: true;
  /** A place and the larger one behind its comma are marked as one: "[Palmyra, Syria]". */
  readonly hasPlacePairs?: true;
  /** So are those behind these words alone: "born in [Concord, Mass.]". */
  readonly placePairsBehind?: RegExp;
  /** Places inside other names, and adjectives of places, are marked: those that the product gives a point on the map. */
  readonly hasToponyms?: true;
}

const POSSESSIVE = /^(?:his|her|hers|its|my|our|their|your|whose)$/i;
const RELATIVE = /^(?:who|whom|which|that)$/i;
const PLURAL_PRONOUN = /^(?:we|us|our|ours|ourselves|they|them|their|theirs|themselves|these|those)$/i;
/** What stands before a noun within its phrase. */
const BEFORE_NOUN: ReadonlySet<string> = new Set(["det", "amod", "compound", "flat", "nmod"]);

const namesAlone: Rule = (mention) => (mention.form === "name" ? mention : null);

/** The last noun of a description alone: "a local [commander]". */
const headOfDescription: Rule = (mention, around) => {
  if (mention.form !== "nominal") return mention;
  const head = around.headOf(mention);
  return head ? { ...mention, start: head.start, end: head.end } : mention;
};

const peopleOfPlace: Rule = (mention) => (mention.type === "Group" ? { ...mention, type: "Place" } : mention);

/** A state by the name of its country is the country, whatever it does. */
const statesArePlaces: Rule = (mention, around) =>
  mention.type === "Organization" && mention.form === "name" && around.isToponym(mention)
    ? { ...mention, type: "Place" }
    : mention;

/** A name with its title, article and adjectives: "[the UN envoy Staffan de Mistura]", "[northern Iraq]". */
const wholePhrase: Rule = (mention, around) => {
  if (mention.form === "pronoun") return mention;
  const start = around.phraseStart(mention, BEFORE_NOUN);
  const isNamed = mention.type === "Person" && mention.form === "name";
  return { ...mention, start: isNamed ? around.titleStart(start) : start };
};

/** Several people are a group: "snipers", "we", "Syrians". */
const peopleAreGroups: Rule = (mention, around) => {
  if (mention.type !== "Person" && mention.type !== "Group") return mention;
  if (mention.type === "Group" && !around.isPlural(mention)) return mention;
  const isPlural =
    mention.form === "pronoun"
      ? PLURAL_PRONOUN.test(around.words(mention))
      : mention.form === "nominal" || mention.type === "Group"
        ? around.isPlural(mention)
        : false;
  return isPlural ? { ...mention, type: "Organization" } : mention;
};

const COURTESIES = /(?:President|Mr\.|Mrs\.|Ms\.|Miss|Archduke|Prince|King|Queen|Lord|Emperor) $/;

/** A name with what goes before it in courtesy: "[President Lincoln]". */
const withCourtesy: Rule = (mention, around) => {
  if (mention.type !== "Person" || mention.form !== "name") return mention;
  const courtesy = COURTESIES.exec(around.before(mention, 12))?.[0] ?? "";
  return { ...mention, start: mention.start - courtesy.length };
};

const withoutPossessives: Rule = (mention, around) => {
  if (mention.form !== "pronoun") return mention;
  const words = around.words(mention);
  return POSSESSIVE.test(words) || RELATIVE.test(words) ? null : mention;
};

/** By the name that a set's lines carry. A set that is not here marks as the product does. */
export const MARKINGS: ReadonlyMap<string, Marking> = new Map(
  Object.entries({
    re3d: {
      rules: [withoutPossessives, peopleAreGroups, wholePhrase],
      isOutermost: true,
      hasPlacePairs: true,
    },
    wikievents: { rules: [headOfDescription, peopleOfPlace, statesArePlaces] },
    wikigold: { rules: [namesAlone] },
    crossner: { rules: [namesAlone] },
    "crossner-politics": { rules: [namesAlone] },
    redocred: { rules: [namesAlone] },
    conll04: { rules: [namesAlone, withCourtesy], placePairsBehind: /\bborn (?:in|near)\s$/i },
    geowebnews: { rules: [namesAlone], hasToponyms: true },
    lgl: { rules: [namesAlone], hasToponyms: true },
  } satisfies Record<string, Marking>),
);

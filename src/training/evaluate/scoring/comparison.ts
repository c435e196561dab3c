import type { GoldDocument, GoldMention } from "../gold.ts";
import type { PredictedMention, Prediction } from "../prediction.ts";
import { formOf } from "./form-of.ts";

/** What is compared and how: all may be left out. */
export interface ScoringOptions {
  /** Only these types; else all that the gold has, without Misc. */
  readonly types?: readonly string[];
  /** Types renamed on both sides. */
  readonly fold?: Readonly<Record<string, string>>;
  readonly namesOnly?: boolean;
  /** With `namesOnly`: a name is what the system calls one. */
  readonly systemForms?: boolean;
  readonly undirected?: boolean;
  readonly eventTypes?: readonly string[];
}

/** One document of a gold file beside what was predicted of it, both cut to what is compared. */
export interface ComparedDocument {
  readonly gold: GoldDocument;
  readonly prediction: Prediction | undefined;
  readonly goldMentions: readonly GoldMention[];
  readonly ownMentions: readonly PredictedMention[];
}

/** Gold and predictions side by side, with the types that count. */
export interface Comparison {
  readonly documents: readonly ComparedDocument[];
  readonly types: readonly string[];
  /** True where the types were asked for, and are not just those of the gold. */
  readonly areTypesGiven: boolean;
  readonly options: ScoringOptions;
  readonly folded: (type: string) => string;
}

/** Puts gold documents and predictions side by side. Unit counts as Organization where the gold has no Unit. */
export function compare(
  gold: readonly GoldDocument[],
  predictions: readonly Prediction[],
  options: ScoringOptions,
): Comparison {
  const fold = new Map(Object.entries(options.fold ?? {}));
  const hasUnits = gold.some(({ mentions }) => mentions.some(({ type }) => type === "Unit"));
  if (!fold.has("Unit") && !hasUnits) fold.set("Unit", "Organization");
  const folded = (type: string): string => fold.get(type) ?? type;
  const ofGold = new Set(gold.flatMap(({ mentions }) => mentions.map(({ type }) => folded(type))));
  const types = options.types
    ? [...new Set(options.types.map(folded))]
    : [...ofGold].filter((it) => it !== "Misc").sort();
  const predictionById = new Map(predictions.map((it) => [it.id, it]));
  const documents = gold.map((document) => {
    const { text, scope, mentions, id } = document;
    const isInScope = ({ start, end }: { start: number; end: number }): boolean =>
      !scope || (start >= scope[0] && end <= scope[1]);
    const isCompared = (it: PredictedMention, form: string | undefined): boolean =>
      isInScope(it) && (!options.namesOnly || (form ?? formOf(text.slice(it.start, it.end))) === "name");
    const prediction = predictionById.get(id);
    return {
      gold: document,
      prediction,
      goldMentions: mentions
        .filter((it) => isCompared(asPredicted(it), it.form))
        .map((it) => ({ ...it, type: folded(it.type) })),
      ownMentions: (prediction?.mentions ?? [])
        .filter((it) => isCompared(it, options.systemForms ? it.form : undefined))
        .map((it) => ({ ...it, type: folded(it.type) })),
    };
  });
  return { documents, types, areTypesGiven: options.types !== undefined, options, folded };
}

const asPredicted = ({ start, end, type }: GoldMention): PredictedMention => ({ start, end, type });

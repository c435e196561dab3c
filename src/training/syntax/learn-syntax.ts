import type { ModelParts } from "../../reading/learned/model-file.ts";
import type { WordClusters } from "../../reading/learned/word-clusters.ts";
import { LONGEST_PIECE } from "../../reading/syntax/parser-state.ts";
import { PosTagger } from "../../reading/syntax/pos-tagger.ts";
import type { SyntaxLists } from "../../reading/syntax/syntax-model.ts";
import { tagKinds } from "../../reading/syntax/tag-kinds.ts";
import { WordTable } from "../../reading/syntax/word.ts";
import { meanWeights } from "../learn/mean-weights.ts";
import { findCertainRelations } from "./find-certain-relations.ts";
import { findParserLeads, findTaggerLeads } from "./find-leads.ts";
import { keptRelation } from "./kept-relations.ts";
import { learnParser, type ParsedWords } from "./learn-parser.ts";
import { learnTagger, type TaggedWords } from "./learn-tagger.ts";
import { makeDictionary } from "./make-dictionary.ts";
import type { TreebankSentence } from "./read-conllu.ts";
import { withoutCrossings } from "./without-crossings.ts";

/** How a model is learned. */
export interface LearningPlan {
  readonly taggerRounds: number;
  readonly parserRounds: number;
  /** Parts of the treebank that are tagged by what was learned from the others, in how many rounds, and how many neighbouring sentences stay together. */
  readonly folds: number;
  readonly foldRounds: number;
  readonly foldBlock: number;
  /** As `least.tagger`, of these parts. */
  readonly foldLeast: readonly [number, number];
  /** A model is the mean of one for each seed. */
  readonly seeds: readonly number[];
  /** Share of all choices that may come out otherwise, at each step, as no more is asked. */
  readonly mistaken: number;
  /** A tag met less often is not learned. */
  readonly rareTag: number;
  /** Rows and single weights below are left out, of 127: of tagger, transitions and relations. */
  readonly least: Readonly<Record<"tagger" | "transitions" | "relations", readonly [number, number]>>;
}

/** Rows that never weighed more than this share of a step are noise. */
const NOISE = 0.05;

/** A tagger and a parser from a treebank. The parser learns from tags as the tagger would give them to text that it did not learn from. */
export function learnSyntax(
  sentences: readonly TreebankSentence[],
  clusters: WordClusters,
  plan: LearningPlan,
  say: (line: string) => void,
): ModelParts {
  const tags = tagsOf(sentences, plan.rareTag);
  const numberOf = new Map(tags.map((tag, number) => [tag, number]));
  const relations = [...new Set(sentences.flatMap((it) => it.relations.map(keptRelation)))].sort();
  const relationOf = new Map(relations.map((relation, number) => [relation, number]));
  const tagged = (words: WordTable, { forms, tags: given }: TreebankSentence): TaggedWords => ({
    words: forms.map((form) => words.of(form)),
    tags: Int32Array.from(given, (tag) => numberOf.get(tag) ?? -1),
  });
  const learn = (
    from: readonly TreebankSentence[],
    words: WordTable,
    rounds: number,
    seeds: readonly number[],
    least: readonly [number, number],
  ) => {
    const sample = from.map((it) => tagged(words, it));
    const learned = seeds.map((seed) => learnTagger(sample, tags.length, rounds, seed).finish(NOISE));
    return meanWeights(learned, ...least);
  };

  const dictionary = makeDictionary(sentences, tags);
  const words = new WordTable(dictionary, clusters);
  const tagger = learn(sentences, words, plan.taggerRounds, plan.seeds, plan.least.tagger);
  say(`tagger: ${tags.length} tags, ${tagger.size} rows`);

  const foreign: Uint8Array[] = sentences.map(() => new Uint8Array(0));
  const foldOf = (index: number): number => Math.floor(index / plan.foldBlock) % plan.folds;
  for (let fold = 0; fold < plan.folds; fold += 1) {
    const others = sentences.filter((_, index) => foldOf(index) !== fold);
    const table = new WordTable(makeDictionary(others, tags), clusters);
    const stranger = new PosTagger(learn(others, table, plan.foldRounds, [1], plan.foldLeast), []);
    for (const [index, { forms }] of sentences.entries())
      if (foldOf(index) === fold) foreign[index] = stranger.tag(forms.map((form) => table.of(form)));
  }
  say("tags as of text that is new");

  const parsed = sentences.flatMap(({ forms, heads, relations: given }, index): ParsedWords[] =>
    forms.length > LONGEST_PIECE
      ? []
      : [
          {
            words: forms.map((form) => words.of(form)),
            tags: foreign[index] as Uint8Array,
            heads: Int32Array.from(withoutCrossings(heads), (head) => (head < 0 ? forms.length : head)),
            relations: Int32Array.from(given, (it) => relationOf.get(keptRelation(it)) ?? 0),
          },
        ],
  );
  const kinds = tagKinds(tags);
  const parsers = plan.seeds.map((seed) => {
    const learned = learnParser(parsed, relations.length, kinds, plan.parserRounds, seed);
    say(`parser ${seed}: ${learned.transitions.rows} and ${learned.relations.rows} rows`);
    return {
      transitions: learned.transitions.finish(NOISE),
      relations: learned.relations.finish(NOISE),
    };
  });
  const transitions = meanWeights(
    parsers.map((it) => it.transitions),
    ...plan.least.transitions,
  );
  const related = meanWeights(
    parsers.map((it) => it.relations),
    ...plan.least.relations,
  );
  say(`kept: ${transitions.size} and ${related.size} rows`);
  const certain = findCertainRelations(sentences, tags, relations);
  const leads = {
    tagger: findTaggerLeads(
      parsed.map((it) => it.words),
      tagger,
      plan.mistaken,
    ),
    ...findParserLeads(parsed, { transitions, relations: related }, kinds, plan.mistaken),
  };
  say(`leads: ${[leads.tagger, leads.transitions, leads.relations].join("; ")}`);
  const lists: SyntaxLists = {
    tags,
    relations,
    certain,
    leads,
    sets: dictionary.sets,
    words: [...dictionary.setOf].map(([word, set]) => [word, set, dictionary.tagOf.get(word) ?? -1]),
  };
  return new Map([
    ["lists", new TextEncoder().encode(JSON.stringify(lists))],
    ["tagger", tagger.toBytes()],
    ["transitions", transitions.toBytes()],
    ["relations", related.toBytes()],
  ]);
}

function tagsOf(sentences: readonly TreebankSentence[], rare: number): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of sentences) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].flatMap(([tag, count]) => (count >= rare ? [tag] : [])).sort();
}

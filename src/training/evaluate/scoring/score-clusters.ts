import type { GoldMention } from "../gold.ts";
import { bestMatch, sharedLength } from "./best-match.ts";
import type { ComparedDocument, Comparison } from "./comparison.ts";
import { type Scores, scoresOf } from "./figures-of.ts";
import { formOf } from "./form-of.ts";

/** B-cubed scores of clusters. */
export interface ClusterScores {
  readonly gold: number;
  readonly found: number;
  /** Over the mentions that were found. */
  readonly ofFound: Scores;
  /** With the missed mentions counted against recall. */
  readonly ofAll: Scores;
}

export type ClusterFigures = { readonly all: ClusterScores; readonly withoutPronouns?: ClusterScores };

const formIn = ({ gold }: ComparedDocument, { form, start, end }: GoldMention): string =>
  form ?? formOf(gold.text.slice(start, end));

/** Who is who within a document: B-cubed over the gold mentions that have a cluster. */
export function scoreClusters(comparison: Comparison): ClusterFigures | undefined {
  const { documents } = comparison;
  const hasClusters = documents.some(({ gold }) => gold.mentions.some((it) => it.cluster !== undefined));
  if (!hasClusters) return undefined;
  const all = bCubed(comparison, () => true);
  const hasPronouns = documents.some((document) =>
    document.gold.mentions.some((it) => formIn(document, it) === "pronoun"),
  );
  if (!hasPronouns) return { all };
  return { all, withoutPronouns: bCubed(comparison, (mention, it) => formIn(it, mention) !== "pronoun") };
}

function bCubed(
  { documents, types, areTypesGiven }: Comparison,
  isCounted: (mention: GoldMention, document: ComparedDocument) => boolean,
): ClusterScores {
  let wanted = 0;
  let found = 0;
  let precision = 0;
  let recallOfFound = 0;
  let recallOfAll = 0;
  for (const document of documents) {
    const gold = document.goldMentions.filter(
      (it) =>
        it.cluster !== undefined && isCounted(it, document) && (!areTypesGiven || types.includes(it.type)),
    );
    const answers = answersOf(gold, document);
    wanted += gold.length;
    found += answers.size;
    const clusterOf = (index: number): GoldMention["cluster"] => gold[index]?.cluster;
    for (const [index, entity] of answers) {
      const together = [...answers].filter(([, it]) => it === entity);
      const right = together.filter(([it]) => clusterOf(it) === clusterOf(index)).length;
      const foundOfIt = [...answers.keys()].filter((it) => clusterOf(it) === clusterOf(index)).length;
      precision += right / together.length;
      recallOfFound += right / foundOfIt;
      recallOfAll += right / gold.filter((it) => it.cluster === clusterOf(index)).length;
    }
  }
  const mean = (sum: number, count: number): number => (count ? sum / count : 0);
  return {
    gold: wanted,
    found,
    ofFound: scoresOf(mean(precision, found), mean(recallOfFound, found)),
    ofAll: scoresOf(mean(precision, found), mean(recallOfAll, wanted)),
  };
}

/** The entity that answers each gold mention, by its index: that of the mention with the same span, else of the one that it overlaps most. */
function answersOf(gold: readonly GoldMention[], { ownMentions }: ComparedDocument): Map<number, string> {
  const used = new Set<number>();
  const answers = new Map<number, string>();
  for (const isExact of [true, false])
    for (const [index, mention] of gold.entries()) {
      if (answers.has(index)) continue;
      const answer = bestMatch(ownMentions, used, (it) =>
        isExact ? Number(it.start === mention.start && it.end === mention.end) : sharedLength(it, mention),
      );
      if (answer < 0) continue;
      used.add(answer);
      answers.set(index, ownMentions[answer]?.entity ?? `alone ${answer}`);
    }
  return answers;
}

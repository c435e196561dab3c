import type { ChooseAntecedent } from "../../reading/coreference/choose-antecedent.ts";
import { MOST_KEYS, newKeys, pairKeys, ruleKeys } from "../../reading/coreference/pair-features.ts";
import type { Antecedent } from "../../reading/coreference/recent.ts";
import { resolveMentions } from "../../reading/coreference/resolve-mentions.ts";
import { mix } from "../../reading/learned/hash.ts";
import type { Weights } from "../../reading/learned/weights.ts";
import type { DraftMention, Page } from "../../reading/page.ts";
import { seededRandom } from "../../text/seeded-random.ts";
import { AveragedPerceptron } from "../learn/averaged-perceptron.ts";

/** A page with its mentions and the number of the thing that each refers to. */
export interface CoreferenceExample {
  readonly page: Page;
  readonly mentions: readonly DraftMention[];
  readonly thingOf: ReadonlyMap<DraftMention, number | string>;
}

const ROUNDS = 20;
/** So many learn on their own, each in another order; what they have in common is kept. */
const LEARNERS = 4;
/** Rows of a smaller weight than this share of a step are left out. */
const LEAST = 0.05;
/** Share of the keys that are hidden each time, so that no single one is relied on. */
const HIDDEN = 0.3;
/** By how much a right choice must beat a wrong one: another thing, a thing where it is something new, something new where it is known. */
const COST = { wrong: 20, joined: 20, missed: 24 };

/** How great a part of a candidate's mentions is the thing. */
function share({ cluster }: Antecedent, thing: unknown, thingOf: CoreferenceExample["thingOf"]): number {
  let same = 0;
  for (const mention of cluster.mentions) if (thingOf.get(mention) === thing) same += 1;
  return same / cluster.mentions.length;
}

/** Weights that tell what a pronoun or description means, learned by resolving the examples and mending what was wrong (latent antecedents with costs, after Durrett and Klein 2013). */
export function learnAntecedents(examples: readonly CoreferenceExample[]): Weights {
  const learner = new AveragedPerceptron(LEARNERS);
  const randoms = Array.from({ length: LEARNERS }, (_, number) => seededRandom(20 + number));
  for (let round = 0; round < ROUNDS; round += 1) {
    const turns = randoms.map((random) => ({ random, order: shuffled(examples, random) }));
    for (let at = 0; at < examples.length; at += 1)
      for (const [number, { random, order }] of turns.entries()) {
        const { page, mentions, thingOf } = order[at] as CoreferenceExample;
        resolveMentions(page, mentions, mending(learner, number, thingOf, round === 0, random));
      }
  }
  return learner.finishAsOne(LEAST);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

/** Moves the keys that are not hidden this time to the front; the answer is their number. */
function shown(keys: Int32Array, length: number, salt: number): number {
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    const key = keys[at] as number;
    if ((mix(key, salt) & 0xff) < HIDDEN * 256) continue;
    keys[count] = key;
    count += 1;
  }
  return count;
}

/** Chooses as the weights of one learner say and mends them where that is wrong; with `isTold`, goes on with what is right. */
function mending(
  learner: AveragedPerceptron,
  number: number,
  thingOf: CoreferenceExample["thingOf"],
  isTold: boolean,
  random: () => number,
): ChooseAntecedent {
  const scores = new Float32Array(LEARNERS);
  return ({ facts, candidates, count, rule }) => {
    const thing = thingOf.get(facts.mention);
    const rows: { keys: Int32Array; length: number; value: number; isRight: boolean }[] = [];
    const salt = Math.floor(random() * 0x7fffffff);
    const add = (keys: Int32Array, all: number, isRight: boolean, cost: number): void => {
      const length = shown(keys, all, salt);
      scores.fill(0);
      learner.score(keys, length, scores);
      rows.push({ keys, length, value: (scores[number] as number) + (isRight ? 0 : cost), isRight });
    };
    const right = candidates.map((it) => thing !== undefined && share(it, thing, thingOf) > 0.5);
    const isNew = !right.includes(true);
    const fresh = new Int32Array(MOST_KEYS);
    add(fresh, newKeys(facts, candidates, fresh), isNew, COST.missed);
    for (const [at, candidate] of candidates.entries()) {
      const keys = new Int32Array(MOST_KEYS);
      const length = ruleKeys(
        facts,
        candidate,
        rule,
        keys,
        pairKeys(facts, candidate, count - candidate.number - 1, keys),
      );
      add(keys, length, right[at] === true, isNew ? COST.joined : COST.wrong);
    }
    let best = 0;
    let target = -1;
    for (const [at, row] of rows.entries()) {
      if (row.value > (rows[best]?.value ?? 0)) best = at;
      if (row.isRight && (target < 0 || row.value > (rows[target]?.value ?? 0))) target = at;
    }
    learner.steps += 1;
    const [chosen, wanted] = [rows[best], rows[target]];
    if (chosen && wanted && !chosen.isRight) {
      learner.change(wanted.keys, wanted.length, number, 1);
      learner.change(chosen.keys, chosen.length, number, -1);
    }
    return (isTold ? target : best) - 1;
  };
}

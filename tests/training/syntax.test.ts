import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ChoiceWeights, choiceTables } from "../../src/reading/learned/choice-weights.ts";
import { packModel, unpackModel } from "../../src/reading/learned/model-file.ts";
import { readWeights, weightsOf } from "../../src/reading/learned/weights.ts";
import { WordClusters } from "../../src/reading/learned/word-clusters.ts";
import { readSyntaxModel } from "../../src/reading/syntax/syntax-model.ts";
import { scoreSyntax } from "../../src/training/evaluate/score-syntax.ts";
import { AveragedPerceptron } from "../../src/training/learn/averaged-perceptron.ts";
import { meanWeights } from "../../src/training/learn/mean-weights.ts";
import { inOwnTokens } from "../../src/training/syntax/in-own-tokens.ts";
import { type LearningPlan, learnSyntax } from "../../src/training/syntax/learn-syntax.ts";
import { readConllu } from "../../src/training/syntax/read-conllu.ts";
import { withoutCrossings } from "../../src/training/syntax/without-crossings.ts";

const TREEBANK = `# text = The guns don't fire.
1	The	the	DET	DT	_	2	det	_	_
2	guns	gun	NOUN	NNS	_	5	nsubj	_	_
3-4	don't	_	_	_	_	_	_	_	_
3	do	do	AUX	VBP	_	5	aux	_	SpaceAfter=No
4	n't	not	PART	RB	_	5	advmod	_	_
5	fire	fire	VERB	VB	_	0	root	_	SpaceAfter=No
6	.	.	PUNCT	.	_	5	punct	_	_

# text = Re-entry began.
1	Re-entry	re-entry	NOUN	NN	_	2	nsubj	_	_
2	began	begin	VERB	VBD	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

# text = The troops crossed the river.
1	The	the	DET	DT	_	2	det	_	_
2	troops	troop	NOUN	NNS	_	3	nsubj	_	_
3	crossed	cross	VERB	VBD	_	0	root	_	_
4	the	the	DET	DT	_	5	det	_	_
5	river	river	NOUN	NN	_	3	obj	_	SpaceAfter=No
6	.	.	PUNCT	.	_	3	punct	_	_
`;

const folder = mkdtempSync(join(tmpdir(), "treebank-"));
const file = join(folder, "three.conllu");
writeFileSync(file, TREEBANK);
afterAll(() => rmSync(folder, { recursive: true }));

const CLUSTERS = new WordClusters(new Int32Array(0), new Uint16Array(0));
const PLAN: LearningPlan = {
  taggerRounds: 10,
  parserRounds: 20,
  folds: 3,
  foldRounds: 10,
  foldBlock: 1,
  foldLeast: [1, 1],
  seeds: [1, 2],
  mistaken: 0,
  rareTag: 1,
  least: { tagger: [1, 1], transitions: [1, 1], relations: [1, 1] },
};

test("the same treebank gives the same bytes, and its own sentences are learned", () => {
  const sentences = readConllu(file);
  const learn = (): Uint8Array => packModel(learnSyntax(sentences, CLUSTERS, PLAN, () => {}));
  const packed = learn();
  expect(Buffer.compare(packed, learn())).toBe(0);
  const score = scoreSyntax(sentences, readSyntaxModel(unpackModel(packed), CLUSTERS));
  expect(score.words).toBe(15);
  expect(score.heads).toBeGreaterThan(70);
});

test("in the reader's tokens a contraction is one word, and a word with a hyphen hangs together", () => {
  const [first, second, third] = readConllu(file);
  const contracted = first && inOwnTokens(first);
  expect(contracted?.forms).toEqual(["The", "guns", "don't", "fire", "."]);
  expect(contracted?.heads).toEqual([1, 3, 3, -1, 3]);
  expect(contracted?.tags[2]).toBe("AUX|VBP");
  const hyphenated = second && inOwnTokens(second);
  expect(hyphenated?.forms).toEqual(["Re", "-", "entry", "began", "."]);
  expect(hyphenated?.heads).toEqual([2, 2, 3, -1, 3]);
  expect(third && inOwnTokens(third)).toEqual(third);
});

test("a text that its words don't make up has no such form", () => {
  const [first] = readConllu(file);
  expect(first && inOwnTokens({ ...first, text: "Something else." })).toBeNull();
});

test("an arc that crosses another is lifted", () => {
  expect(withoutCrossings([-1, 3, 0, 0])).toEqual([-1, 0, 0, 0]);
  expect(withoutCrossings([1, -1, 1])).toEqual([1, -1, 1]);
});

test("weights come back from their bytes, the ones that are 0 left out", () => {
  const keys = Int32Array.from([-5, 7, 2 ** 31 - 1, 0]);
  const columns = Int8Array.from([1, 0, -127, 0, 0, 5, 127, 127, 0, 0, -1, 0]);
  const weights = readWeights(weightsOf(3, keys, columns).toBytes());
  expect(weights.size).toBe(4);
  const rows: [number, number[]][] = [];
  weights.eachRow((key, row) => rows.push([key, [...row]]));
  expect(rows).toEqual([
    [0, [0, -1, 0]],
    [7, [0, 0, 5]],
    [2 ** 31 - 1, [127, 127, 0]],
    [-5, [1, 0, -127]],
  ]);
  const asked = Int32Array.from([7, 12345, -5, 2 ** 31 - 1]);
  const slow = new Int32Array(3);
  const fast = new Int32Array(3);
  weights.score(asked, 4, slow);
  new ChoiceWeights(choiceTables(weights)).score(asked, 4, fast);
  expect([...slow]).toEqual([128, 127, -122]);
  expect(fast).toEqual(slow);
});

test("a perceptron learns what its features tell, and the mean of two keeps it", () => {
  const learned = [1, 2].map((times) => {
    const learner = new AveragedPerceptron(2);
    const scores = new Float32Array(2);
    for (let round = 0; round < 40 * times; round += 1) {
      const right = round % 2;
      const features = Int32Array.from([right === 0 ? 11 : 22, 33 + (round % 1500)]);
      scores.fill(0);
      learner.score(features, 2, scores);
      learner.steps += 1;
      if ((scores[right] as number) <= (scores[1 - right] as number)) {
        learner.change(features, 2, right, 1);
        learner.change(features, 2, 1 - right, -1);
      }
    }
    return learner.finish(0.01);
  });
  const weights = meanWeights(learned, 1, 1);
  for (const [feature, right] of [
    [11, 0],
    [22, 1],
  ] as const) {
    const scores = new Int32Array(2);
    weights.score(Int32Array.of(feature), 1, scores);
    expect(scores[right]).toBeGreaterThan(scores[1 - right] as number);
  }
});

test("a perceptron finds thousands of features again", () => {
  const learner = new AveragedPerceptron(40);
  for (let key = 1; key <= 5000; key += 1)
    for (let k = key % 7; k < 40; k += 7)
      learner.change(Int32Array.of(Math.imul(key, 0x9e3779b1)), 1, k, key % 3);
  expect(learner.rows).toBe(5000);
  const scores = new Float32Array(40);
  learner.score(Int32Array.of(Math.imul(4001, 0x9e3779b1)), 1, scores);
  expect([...scores].map((score, k) => (score === 4001 % 3 ? k : -1)).filter((k) => k >= 0)).toEqual(
    Array.from({ length: 40 }, (_, k) => k).filter((k) => k >= 4001 % 7 && (k - (4001 % 7)) % 7 === 0),
  );
});

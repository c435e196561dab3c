import type { Attributes, Referent } from "../../model/reading.ts";
import { type Line, type PlacedIn, wordAt } from "../../reading/clauses/line.ts";
import { headToken } from "../../reading/clauses/path-between.ts";
import { hashText } from "../../reading/learned/hash.ts";
import { midCluster, wordClusters } from "../../reading/learned/word-clusters.ts";
import type { Page } from "../../reading/page.ts";
import { treeOf } from "../../reading/syntax/tree-of.ts";
import type { MentionPair } from "./mention-pairs.ts";

/** Keys of what tells how two mentions of a sentence are related: their types, the way between them in the tree and in the words, and what stands around. */
export function pairFeatures(pair: MentionPair): Int32Array {
  const { first, second } = pair;
  const types = `${first.mention.type} ${second.mention.type}`;
  const keys = new Set<number>();
  for (const it of told(pair)) keys.add(hashText(`${types} ${it}`));
  return Int32Array.from(keys);
}

const MANY = 6;

function* told({
  page,
  line,
  first,
  second,
  path,
  between,
  others,
  isNested,
}: MentionPair): Generator<string> {
  yield "pair";
  const words = between === "" ? [] : between.split(" ");
  const isNear = words.length <= MANY;
  yield `apart ${Math.min(words.length, 4) + (words.length > 4 ? Math.min(6, Math.floor(words.length / 4)) : 0)}`;
  yield `others ${Math.min(others, 4)} ${isNested}`;
  yield `apart ${isNear} others ${Math.min(others, 2)}`;
  yield* inBetween(words, isNear);
  yield* onPath(line, path?.text, path?.through ?? []);
  yield* around(line, first, second);
  yield* ofMention(line, first, "1");
  yield* ofMention(line, second, "2");
  yield* known(attributesOf(page, first), attributesOf(page, second));
  const inner = line.placed.filter((it) => it.first > first.last && it.last < second.first);
  for (const it of inner) yield `between is ${it.mention.type}`;
  yield `between are ${inner
    .map((it) => it.mention.type[0])
    .slice(0, 4)
    .join("")}`;
}

function* inBetween(words: readonly string[], isNear: boolean): Generator<string> {
  const clusters = wordClusters();
  if (isNear) yield `words ${words.join(" ")}`;
  for (const [at, word] of words.entries()) {
    yield `word ${word}`;
    if (isNear) yield `near word ${word}`;
    const cluster = midCluster(clusters.of(word));
    if (cluster > 0) yield `like ${cluster}`;
    if (at > 0) yield `words ${words[at - 1]} ${word}`;
  }
  yield `opens ${words[0]}`;
  yield `closes ${words.at(-1)}`;
  yield `opens ${words[0]} ${words[1]}`;
  yield `closes ${words.at(-2)} ${words.at(-1)}`;
}

function* onPath(line: Line, path: string | undefined, through: readonly number[]): Generator<string> {
  if (path === undefined) {
    yield "no path";
    return;
  }
  yield `path ${path}`;
  yield `path length ${path.split(" ").length}`;
  yield `bare path ${path.replace(/ [^<> ]+/g, "")}`;
  const clusters = wordClusters();
  for (const at of through) {
    const word = wordAt(line, at);
    yield `on path ${word}`;
    const cluster = midCluster(clusters.of(word));
    if (cluster > 0) yield `on path like ${cluster}`;
  }
  for (const step of path.split(" ")) if (/^[<>]/.test(step)) yield `step ${step}`;
}

function* around(line: Line, first: PlacedIn, second: PlacedIn): Generator<string> {
  for (const [name, at] of [
    ["before", first.first - 1],
    ["before that", first.first - 2],
    ["behind", second.last + 1],
    ["behind that", second.last + 2],
  ] as const) {
    yield `${name} ${wordAt(line, at)}`;
  }
  yield `before ${wordAt(line, first.first - 1)} behind ${wordAt(line, second.last + 1)}`;
  const tree = treeOf(line.sentence);
  const head = tree.heads[headToken(line, second)] ?? -1;
  if (head >= 0) yield `second hangs from ${wordAt(line, head)}`;
  const above = tree.heads[headToken(line, first)] ?? -1;
  if (above >= 0) yield `first hangs from ${wordAt(line, above)}`;
}

function* ofMention(line: Line, placed: PlacedIn, which: string): Generator<string> {
  for (let at = placed.first; at <= placed.last; at++) yield `${which} holds ${wordAt(line, at)}`;
  yield `${which} is ${line.page.text.slice(placed.mention.start, placed.mention.end).toLowerCase()}`;
  yield `${which} has ${Math.min(3, placed.last - placed.first)}`;
  yield `${which} opens ${placed.first === 0}`;
  const cluster = midCluster(wordClusters().of(wordAt(line, placed.last)));
  if (cluster > 0) yield `${which} like ${cluster}`;
}

const REFERENTS = new WeakMap<Page, ReadonlyMap<string, Referent>>();

/** What the reader knows of the referent of a mention. */
function attributesOf(page: Page, { mention }: PlacedIn): Attributes {
  let byId = REFERENTS.get(page);
  if (!byId) {
    byId = new Map(page.referents.map((it) => [it.id, it]));
    REFERENTS.set(page, byId);
  }
  return byId.get(mention.entity)?.attributes ?? mention.attributes;
}

/** The kinds of both, and whether lists put them in one country or region. */
function* known(first: Attributes, second: Attributes): Generator<string> {
  yield `kinds ${first.kind} ${second.kind}`;
  yield `1 kind ${first.kind}`;
  yield `2 kind ${second.kind}`;
  const isKnown = first.country !== undefined && second.country !== undefined;
  yield `one country ${isKnown ? first.country === second.country : "?"}`;
  yield `one country ${isKnown ? first.country === second.country : "?"} ${first.kind} ${second.kind}`;
  if (first.roles) yield `1 has a role ${first.roles[0]}`;
  if (second.roles) yield `2 has a role ${second.roles[0]}`;
}

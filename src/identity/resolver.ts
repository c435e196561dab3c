import type { Entity, LocalReferent } from "../model/entity.ts";
import type { Judgement, MentionKey } from "../model/judgement.ts";
import type { Referent } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { byCodeUnit } from "../text/compare.ts";
import { fold } from "../text/fold.ts";
import { ManyByKey } from "../text/many-by-key.ts";
import { NONE } from "../text/none.ts";
import { buildEntity } from "./build-entity.ts";
import { blockingKeys } from "./candidates.ts";
import {
  compareMentionIds,
  entityIdOf,
  fingerprintOf,
  type MentionId,
  mentionOfEntityId,
} from "./entity-id.ts";
import { scorePair, UNSURE } from "./features.ts";
import { type DocumentReferents, type Item, itemOf, localKey } from "./item.ts";
import { KeptReferents } from "./kept-referents.ts";
import { PlacedReferent } from "./placed-referent.ts";
import { type Resolution, type Ruling, resolveComponent } from "./resolve-component.ts";
import { vetoBetween } from "./vetoes.ts";

/** A `same` that a veto forbids: it stands in the file, but does nothing until the attribute is corrected. */
export interface RefusedJudgement {
  readonly judgement: Judgement;
  readonly veto: string;
}

/** What has changed in who is who: entities by id in their new state, and documents with referents of other entities than before. */
export interface ResolverChange {
  /** Null for an id that is no entity's any more. */
  readonly entities: ReadonlyMap<string, Entity | null>;
  readonly moved: ReadonlySet<string>;
}

/** Two entities that could be one: for a person to decide. */
export interface OpenPair {
  readonly left: Entity;
  readonly right: Entity;
  readonly score: number;
  readonly because: readonly string[];
}

interface Component extends Pick<Resolution, "unsure" | "refused"> {
  readonly items: readonly string[];
  entities: readonly Entity[];
}

/** Do the words of a judgement, where it has some, stand in this version of its document? */
function standsIn({ textOf }: KeptReferents, { start, end, words }: MentionKey): boolean {
  return textOf === undefined || words === "" || fold(textOf().slice(start, end)) === fold(words);
}

/** Lets a referent have its words in the memory of another one's, where nothing but its id tells the two apart. */
function share(referent: Referent, like: Referent): void {
  const { id } = referent;
  if (JSON.stringify({ ...like, id }) === JSON.stringify(referent)) Object.assign(referent, like, { id });
}

/**
 * Who is who over all documents. The result is a pure function of the documents that are in and of the judgements;
 * what is kept between calls only spares work: a change touches the components that it meets, and no others.
 */
export class Resolver {
  readonly #documents = new Map<string, KeptReferents>();
  readonly #documentByFingerprint = new Map<string, string>();
  readonly #items = new Map<string, Item>();
  readonly #placed = new Map<string, PlacedReferent>();
  readonly #membersOf = new ManyByKey<PlacedReferent>();
  readonly #itemsByBlock = new ManyByKey<string>();
  readonly #links = new ManyByKey<string>();
  readonly #componentOf = new Map<string, Component>();
  readonly #components = new Set<Component>();
  readonly #entityById = new Map<string, Entity>();
  /** Ids of entities and documents that `takeChange` has not told yet. */
  readonly #changedEntities = new Set<string>();
  readonly #movedDocuments = new Set<string>();
  readonly #touched = new Set<string>();
  #judgements: readonly Judgement[] = [];
  #judgedDocuments: ReadonlySet<string> = new Set();
  #rulings: readonly Ruling[] = [];
  #rulingsOf = new Map<string, Ruling[]>();

  /** Takes a document in; one with the same id is replaced. */
  add(document: DocumentReferents): void {
    this.remove(document.document);
    this.#documents.set(document.document, new KeptReferents(document));
    this.#documentByFingerprint.set(fingerprintOf(document.document), document.document);
    if (this.#judgedDocuments.has(document.document)) this.#applyJudgements();
    for (const referent of document.referents) this.#join({ document: document.document, referent });
  }

  /** Takes a document out, as if it had never been in. */
  remove(documentId: string): void {
    const document = this.#documents.get(documentId);
    if (!document) return;
    for (const referent of document.referents) this.#leave(localKey(documentId, referent.id));
    this.#documents.delete(documentId);
    this.#documentByFingerprint.delete(fingerprintOf(documentId));
    if (this.#judgedDocuments.has(documentId)) this.#applyJudgements();
  }

  /** Replaces the judgements, in the order of their file. One whose words are absent sleeps. */
  judge(judgements: readonly Judgement[]): void {
    if (judgements === this.#judgements) return;
    this.#judgements = judgements;
    this.#judgedDocuments = new Set(judgements.flatMap(({ left, right }) => [left.document, right.document]));
    this.#applyJudgements();
  }

  /** All entities, sorted by id; only components that changed since the last call are resolved again. */
  entities(): Entity[] {
    this.#resolveTouched();
    return [...this.#components].flatMap((it) => it.entities).sort((a, b) => byCodeUnit(a.id, b.id));
  }

  /** What has changed since the last call; it may name what is as it was. */
  takeChange(): ResolverChange {
    this.#resolveTouched();
    const entities = new Map([...this.#changedEntities].map((id) => [id, this.#entityById.get(id) ?? null]));
    const moved = new Set(this.#movedDocuments);
    this.#changedEntities.clear();
    this.#movedDocuments.clear();
    return { entities, moved };
  }

  /** How many components the changes since the last `entities()` will have to resolve. */
  get pending(): number {
    return this.#touched.size;
  }

  /** The entity that holds a referent of a document. */
  entityOf(document: string, referent: string): Entity | undefined {
    this.#resolveTouched();
    return this.#placed.get(localKey(document, referent))?.entity;
  }

  /** The entity that an id names today: its own, or that of the mention from which the id was made. */
  entityById(id: string): Entity | undefined {
    const mention = mentionOfEntityId(id);
    if (!mention) return undefined;
    const document = this.#documentByFingerprint.get(mention.fingerprint);
    if (document === undefined) return undefined;
    const referent = this.#referentAt(document, mention);
    return referent === undefined ? undefined : this.entityOf(document, referent);
  }

  /** The entity that holds a mention today. */
  entityAt(mention: Pick<MentionKey, "document" | "start" | "end">): Entity | undefined {
    const referent = this.#referentAt(mention.document, mention);
    return referent === undefined ? undefined : this.entityOf(mention.document, referent);
  }

  /** Do both sides of a judgement stand in documents that are in? Else it sleeps. */
  isAwake({ left, right }: Judgement): boolean {
    return this.#sideOf(left) !== undefined && this.#sideOf(right) !== undefined;
  }

  /** A key of what a mention refers to within its document; undefined where it is not in. */
  referentOf(mention: Pick<MentionKey, "document" | "start" | "end">): string | undefined {
    const referent = this.#referentAt(mention.document, mention);
    return referent === undefined ? undefined : localKey(mention.document, referent);
  }

  /** Document and offsets of the mention that an entity id was made from; undefined where it is not in. */
  mentionById(id: string): { document: string; start: number; end: number } | undefined {
    const mention = mentionOfEntityId(id);
    if (!mention) return undefined;
    const document = this.#documentByFingerprint.get(mention.fingerprint);
    if (document === undefined || this.#referentAt(document, mention) === undefined) return undefined;
    return { document, start: mention.start, end: mention.end };
  }

  /** Pairs that a person should look at, best first. */
  openPairs(): OpenPair[] {
    this.#resolveTouched();
    const pairs = new Map<string, OpenPair>();
    for (const { unsure } of this.#components)
      for (const pair of unsure) {
        const left = this.#entityOfItem(pair.left);
        const right = this.#entityOfItem(pair.right);
        if (!left || !right || left === right) continue;
        const [a, b] = left.id < right.id ? [left, right] : [right, left];
        const key = `${a.id} ${b.id}`;
        if ((pairs.get(key)?.score ?? 0) < pair.score)
          pairs.set(key, { left: a, right: b, score: pair.score, because: pair.because });
      }
    return [...pairs.entries()]
      .sort(([x, a], [y, b]) => b.score - a.score || byCodeUnit(x, y))
      .map(([, pair]) => pair);
  }

  /** Judgements that a veto forbids. */
  refused(): RefusedJudgement[] {
    this.#resolveTouched();
    const found: { number: number; entry: RefusedJudgement }[] = [];
    for (const { refused } of this.#components)
      for (const { ruling, veto } of refused) {
        const judgement = this.#judgements[ruling.number];
        if (judgement) found.push({ number: ruling.number, entry: { judgement, veto } });
      }
    return found.sort((a, b) => a.number - b.number).map(({ entry }) => entry);
  }

  /** Sizes of the components, largest first. */
  componentSizes(): number[] {
    this.#resolveTouched();
    return [...this.#components].map((it) => it.items.length).sort((a, b) => b - a);
  }

  #join(local: LocalReferent): void {
    const at = localKey(local.document, local.referent.id);
    const fresh = itemOf(local, this.#isPinned(at));
    let item = this.#items.get(fresh.key);
    if (!item) {
      item = fresh;
      this.#items.set(item.key, item);
      this.#link(item);
    }
    const [like] = this.#membersOf.get(item.key);
    if (like) share(local.referent, like.referent);
    const placed = new PlacedReferent(local, item);
    this.#placed.set(at, placed);
    this.#membersOf.add(item.key, placed);
    this.#touched.add(item.key);
  }

  #leave(at: string): void {
    const placed = this.#placed.get(at);
    if (!placed) return;
    const { item } = placed;
    this.#placed.delete(at);
    this.#membersOf.delete(item.key, placed);
    this.#touched.add(item.key);
    if (!this.#membersOf.has(item.key)) this.#unlink(item);
  }

  #link(item: Item): void {
    const links = new Set<string>();
    for (const block of blockingKeys(item)) {
      for (const key of this.#itemsByBlock.get(block)) {
        const other = this.#items.get(key);
        if (!other || links.has(key) || vetoBetween(item, other)) continue;
        if (scorePair(item, other).score < UNSURE) continue;
        links.add(key);
        this.#links.add(key, item.key);
        this.#touched.add(key);
      }
      this.#itemsByBlock.add(block, item.key);
    }
    for (const key of links) this.#links.add(item.key, key);
  }

  #unlink(item: Item): void {
    for (const block of blockingKeys(item)) this.#itemsByBlock.delete(block, item.key);
    for (const key of this.#links.get(item.key)) {
      this.#links.delete(key, item.key);
      this.#touched.add(key);
    }
    this.#links.clear(item.key);
    this.#items.delete(item.key);
  }

  #isPinned(at: string): boolean {
    return this.#pins.has(at);
  }

  #pins = new Set<string>();

  /** Works out anew which items the judgements speak of, and moves their referents to items of their own or back. */
  #applyJudgements(): void {
    const before = this.#pins;
    const sides = this.#judgements.map(
      ({ left, right }) => [this.#sideOf(left), this.#sideOf(right)] as const,
    );
    const awake = sides.map(
      ([left, right]) => left !== undefined && right !== undefined && left.at !== right.at,
    );
    this.#pins = new Set(
      sides.flatMap(([left, right], i) => (awake[i] && left && right ? [left.at, right.at] : [])),
    );
    for (const at of new Set([...before, ...this.#pins])) {
      if (before.has(at) === this.#pins.has(at) || !this.#placed.has(at)) continue;
      const local = this.#placed.get(at);
      if (!local) continue;
      this.#leave(at);
      this.#join(local);
    }
    for (const { left, right } of this.#rulings) this.#touch(left, right);
    this.#rulings = sides.flatMap(([left, right], number) => {
      const judgement = this.#judgements[number];
      if (!awake[number] || !left || !right || !judgement) return [];
      return [
        { left: this.#pinnedKey(left), right: this.#pinnedKey(right), verdict: judgement.verdict, number },
      ];
    });
    for (const { left, right } of this.#rulings) this.#touch(left, right);
    this.#rulingsOf = new Map();
    for (const ruling of this.#rulings)
      for (const key of new Set([ruling.left, ruling.right])) {
        const known = this.#rulingsOf.get(key);
        if (known) known.push(ruling);
        else this.#rulingsOf.set(key, [ruling]);
      }
  }

  #touch(...keys: readonly string[]): void {
    for (const key of keys) this.#touched.add(key);
  }

  #pinnedKey(side: { at: string; local: LocalReferent }): string {
    return itemOf(side.local, true).key;
  }

  #sideOf(mention: MentionKey): { at: string; local: LocalReferent } | undefined {
    const document = this.#documents.get(mention.document);
    const id = this.#referentAt(mention.document, mention);
    const isThere = document !== undefined && standsIn(document, mention);
    const referent = isThere ? document?.referents.find((it) => it.id === id) : undefined;
    if (!referent) return undefined;
    return { at: localKey(mention.document, referent.id), local: { document: mention.document, referent } };
  }

  #referentAt(document: string, span: Span): string | undefined {
    return this.#documents.get(document)?.referentAt(span);
  }

  #entityOfItem(key: string): Entity | undefined {
    const [first] = this.#membersOf.get(key);
    return first?.entity;
  }

  #resolveTouched(): void {
    if (this.#touched.size === 0) return;
    const open = new Set<string>();
    for (const key of this.#touched) {
      open.add(key);
      for (const member of this.#componentOf.get(key)?.items ?? []) open.add(member);
    }
    this.#touched.clear();
    const done = new Set<string>();
    for (const key of open) {
      this.#dissolve(key);
      if (!this.#items.has(key)) this.#componentOf.delete(key);
    }
    for (const key of open) {
      if (done.has(key) || !this.#items.has(key)) continue;
      const items = this.#reach(key);
      for (const member of items) {
        done.add(member);
        this.#dissolve(member);
      }
      this.#resolve(items);
    }
  }

  /** Forgets the entities of the component that an item was in. */
  #dissolve(key: string): void {
    const component = this.#componentOf.get(key);
    if (!component || !this.#components.delete(component)) return;
    for (const { id } of component.entities) {
      this.#entityById.delete(id);
      this.#changedEntities.add(id);
    }
  }

  /** All items of a component: over links, and over judgements that say `same`. */
  #reach(from: string): string[] {
    const reached = new Set([from]);
    for (const key of reached) {
      for (const next of this.#links.get(key)) reached.add(next);
      for (const ruling of this.#rulingsOf.get(key) ?? []) {
        if (ruling.verdict !== "same") continue;
        if (this.#items.has(ruling.left)) reached.add(ruling.left);
        if (this.#items.has(ruling.right)) reached.add(ruling.right);
      }
    }
    return [...reached];
  }

  #resolve(keys: readonly string[]): void {
    const items = keys.flatMap((key) => this.#items.get(key) ?? []);
    const within = new Set(keys);
    const rulings = new Set(keys.flatMap((key) => this.#rulingsOf.get(key) ?? []));
    const { clusters, unsure, refused } = resolveComponent(
      items,
      [...rulings].filter((it) => within.has(it.left) && within.has(it.right)),
      (item) => this.#reportsOf(item),
    );
    const component: Component = { items: keys, unsure, refused, entities: NONE };
    for (const key of keys) this.#componentOf.set(key, component);
    this.#components.add(component);
    component.entities = clusters.map((it) => this.#entityOfCluster(it.items, it.because));
  }

  #entityOfCluster(keys: readonly string[], because: readonly string[]): Entity {
    const members = keys
      .flatMap((key) => [...this.#membersOf.get(key)])
      .sort((a, b) => byCodeUnit(a.document, b.document) || byCodeUnit(a.referent.id, b.referent.id))
      .slice();
    const entity = buildEntity(this.#idOf(members), members, because);
    this.#entityById.set(entity.id, entity);
    this.#changedEntities.add(entity.id);
    for (const member of members) {
      const before = member.entity;
      if (before?.id !== entity.id || before.anonymous !== entity.anonymous)
        this.#movedDocuments.add(member.document);
      member.entity = entity;
    }
    return entity;
  }

  *#reportsOf({ key }: Item): Generator<string> {
    for (const { document } of this.#membersOf.get(key)) yield document;
  }

  #idOf(members: readonly LocalReferent[]): string {
    let least: { mention: MentionId; document: string } | undefined;
    for (const { document, referent } of members) {
      const span = this.#documents.get(document)?.firstMentionOf(referent.id);
      if (!span) continue;
      const mention = { fingerprint: fingerprintOf(document), start: span.start, end: span.end };
      if (!least || compareMentionIds(mention, least.mention) < 0) least = { mention, document };
    }
    if (!least) throw new Error("an entity without a mention");
    return entityIdOf(least.document, least.mention);
  }
}

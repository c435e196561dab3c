import type { Attributes } from "../../model/reading.ts";
import type { EntityType } from "../../model/schema.ts";
import type { DraftMention } from "../page.ts";
import type { MentionFacts } from "./mention-facts.ts";

/** The set of all that have no words of a sort. */
const NONE: ReadonlySet<string> = new Set();

/** A cluster's own set with one word more. */
function including(set: ReadonlySet<string>, word: string): ReadonlySet<string> {
  const own = set === NONE ? new Set<string>() : (set as Set<string>);
  return own.add(word);
}

/** What some mentions refer to, while a page is being read: it grows with every mention that joins. */
export class Cluster {
  readonly type: EntityType | "Thing";
  readonly mentions: DraftMention[] = [];
  names: ReadonlySet<string> = NONE;
  /** Nouns by which it was described, in the singular. */
  heads: ReadonlySet<string> = NONE;
  /** Folded words of its names, and words before its nouns. */
  words: ReadonlySet<string> = NONE;
  attributes: Attributes = {};
  gazetteerId: string | undefined;
  gender: "male" | "female" | undefined;
  isPlural: boolean;
  /** Unit: the larger unit that the text puts it in ("of the 93rd …"), as its number and size. */
  within: string | undefined;
  /** Nothing but pronouns: somebody, but nobody knows who. */
  isOnlyPronouns = true;
  /** Hash of the first noun by which it was described, or 0. */
  firstHead = 0;

  constructor(type: EntityType | "Thing", isPlural: boolean) {
    this.type = type;
    this.isPlural = isPlural;
  }

  get isAnonymous(): boolean {
    return this.names.size === 0;
  }

  /** Adds a mention; what is known already stays, what is new is taken over. */
  add({ mention, head, words, modifiers, headHash }: MentionFacts): void {
    this.mentions.push(mention);
    if (mention.form === "pronoun") {
      this.gender ??= mention.gender;
      return;
    }
    this.isOnlyPronouns = false;
    if (mention.form === "name") {
      this.names = including(this.names, mention.name);
      for (const word of words) this.words = including(this.words, word);
    } else {
      if (this.firstHead === 0) this.firstHead = headHash;
      this.heads = including(this.heads, head);
      for (const word of modifiers) this.words = including(this.words, word);
    }
    this.gazetteerId ??= mention.form === "name" ? mention.gazetteerId : undefined;
    this.gender ??= mention.gender;
    this.#learn(
      this.isAnonymous || mention.form === "name" ? mention.attributes : {},
      mention.attributes.roles,
    );
    if (mention.attributes.given !== undefined && this.attributes.given === undefined)
      this.attributes = { ...this.attributes, given: mention.attributes.given };
  }

  /** Takes over attributes that are not known yet, and all roles. */
  #learn(told: Attributes, roles: Attributes["roles"]): void {
    const known = this.attributes.roles;
    if (roles === undefined && isEmpty(told)) return;
    if (roles === undefined && known === undefined) {
      this.attributes = isEmpty(this.attributes) ? told : Object.assign({}, told, this.attributes);
      return;
    }
    const all = [...new Set([...(known ?? []), ...(roles ?? [])])];
    this.attributes = Object.assign({}, told, this.attributes, all.length > 0 && { roles: all });
  }

  /** A unit's country is that of its soldier or of the body that it is of, where nothing else tells it. */
  inCountryOf(other: Attributes | undefined): void {
    const country = other?.country;
    if (country !== undefined) this.attributes = { country, ...this.attributes };
  }

  /** Whether a word is one of a role that it was said to have. */
  hasRole(word: string): boolean {
    for (const role of this.attributes.roles ?? NO_ROLES)
      if (role === word || (role.includes(word) && role.split(" ").includes(word))) return true;
    return false;
  }

  addRole(role: string): void {
    this.attributes = { ...this.attributes, roles: [...new Set([...(this.attributes.roles ?? []), role])] };
  }
}

const NO_ROLES: readonly string[] = [];

function isEmpty(attributes: Attributes): boolean {
  for (const _ in attributes) return false;
  return true;
}

import type { MentionType } from "../../model/reading.ts";
import type { EntityEdgeType } from "../../model/schema.ts";
import type { PlacedMention } from "../page.ts";
import { isSmallerEchelon } from "../units/echelons.ts";
import { mayBelong } from "./may-belong.ts";
import { patternsByTypes } from "./patterns-by-types.ts";

/** Two mentions and the words between them that say how they are related. */
export interface RelationPattern {
  readonly relation: EntityEdgeType;
  /** Types of the one that stands first, and of the one that stands second. */
  readonly first: readonly MentionType[];
  readonly second: readonly MentionType[];
  /** All the words between: lower case, one space apart. */
  readonly between: RegExp;
  /** True where the second is the subject: "the 92nd Brigade's commander, Pavlo Fedosenko". */
  readonly isReversed?: boolean;
  readonly when?: (first: PlacedMention, second: PlacedMention, kinds: PairOfKinds) => boolean;
}
export interface PairOfKinds {
  readonly first: string | undefined;
  readonly second: string | undefined;
}

const POST =
  "(?:acting |deputy |former |first |then |prime |defen[cs]e |foreign |interior |press |chief |vice |regional |military )?(?:president|minister|mayor|governor|head|chief|director|secretary(?: of (?:state|defen[cs]e))?|chancellor|premier|leader|ambassador|spokesman|spokeswoman|spokesperson|officer|speaker|chairman|prosecutor|ombudsman|senator|king|ruler)(?: general)?";
const COMMANDER =
  "(?:acting |former |then |field |senior |top |local )?(?:commander|commanding officer|commander in chief)";
const SOLDIER =
  "(?:(?:company|battalion|platoon|squad|squadron|battery|section) commander|(?:deputy|vice) commander|(?:deputy )?chief of staff|soldier|soldiers|fighter|fighters|serviceman|servicemen|officer|medic|pilot|sergeant|gunner|sniper|paratrooper|paratroopers|conscript|volunteer|press officer|spokesman|spokeswoman|spokesperson|drone operator)";
const SETTLED =
  "(?:city|town|village|settlement|suburb|district|port|province|region|area|neighbou?rhood|hamlet|capital)";
const OF = "(?:of|from|in|with|at)";
const COMMANDING = /^commander/;
/** A deputy and a chief of staff belong to whom another commands. */
const BESIDE_THE_COMMANDER = /\b(?:deputy|vice)\b|\bchief of staff\b/i;
/** Who commands a company of a battalion does not command the battalion. */
const COMMANDS_LESS = /\b(?:company|battalion|platoon|squad|squadron|battery|section) commander/;
const POSTS =
  /(?:^| )(?:president|minister|mayor|governor|head|chief|director|secretary|chancellor|premier|leader|ambassador|spokesman|spokeswoman|spokesperson)$/;

/** Ranks of those who lead units; who has no rank may only be of one. */
const OFFICER =
  /\b(?:general|colonel|marshal|admiral|commander|major|captain|lieutenant|brigadier|commodore)\b/;

/** Bodies that are a house as well. */
const SEATED =
  /\b(?:University|College|Institute|School|Hospital|Clinic|Court|Museum|Cent(?:er|re)|Embassy|Consulate|Library|Academy|Observatory|Laboratory|Conservatory|Seminary)\b/;

const isCountry = (kind: string | undefined): boolean => kind === "country";
const isWide = (kind: string | undefined): boolean =>
  kind !== undefined &&
  /^(?:country|region|province|oblast|state|district|raion|republic|county|peninsula|continent|admin)/.test(
    kind,
  );
const isDistrict = (kind: string | undefined): boolean => /^(?:district|raion|county)$/.test(kind ?? "");
/** A town lies in a district, region or country, a district in a region or country, a region in a country. */
const isWider = ({ first, second }: PairOfKinds): boolean =>
  isWide(second) &&
  !isCountry(first) &&
  (!isWide(first) || isCountry(second) || (isDistrict(first) && !isDistrict(second)));
const IS_SOLDIER = new RegExp(`^${SOLDIER}$`);
const headOf = (mention: PlacedMention): string => mention.head;
/** What is told of a country, and lies nowhere in it: "the press environment of Britain". */
const isNoPlace = ({ form, head }: PlacedMention): boolean =>
  form === "nominal" && /^(?:environment|climate|atmosphere|landscape|sphere|arena|scene|stage)$/.test(head);
const commands = (person: PlacedMention): boolean =>
  COMMANDING.test(headOf(person)) && !BESIDE_THE_COMMANDER.test(person.name);

/** Patterns for what stands in two noun phrases side by side; the first that fits a pair decides. Precision before number. */
const RELATION_PATTERNS: readonly RelationPattern[] = [
  {
    relation: "COMMANDS",
    first: ["Person"],
    second: ["Unit", "Organization"],
    between: new RegExp(
      `^(?:, )?(?:the |a )?(?:${COMMANDER}|who (?:commands|commanded|leads|led)|commanding|leading|(?:now |then |currently |once |who now |has |had )?(?:commands?|commanded|leads?|led|heads|headed))(?: (?:of|in|for))?(?: the| its| this| a)?$`,
    ),
  },
  {
    relation: "COMMANDS",
    first: ["Person"],
    second: ["Unit"],
    between: /^(?:of|in)(?: the)?$/,
    when: (person, unit) =>
      commands(person) &&
      (unit.start < person.end || !/ (?:of|in|with|for) /.test(person.name)) &&
      !COMMANDS_LESS.test(person.name),
  },
  {
    relation: "COMMANDS",
    first: ["Unit", "Organization"],
    second: ["Person"],
    between: new RegExp(
      `^(?:'s |' |, )?${COMMANDER}(?: ,)?$|^(?:(?:, )?|(?:was |is |are |were ))(?:commanded|led|headed) by(?: the)?$|^, under (?:the command of )?$`,
    ),
    isReversed: true,
    when: ({ gazetteerId }) => !gazetteerId?.startsWith("collective:government:"),
  },
  {
    relation: "COMMANDS",
    first: ["Unit", "Organization"],
    second: ["Person"],
    between: /^,? ?(?:under|of|(?:(?:is|are|was|were) )?under the command of)$/,
    isReversed: true,
    when: (body, person, { first }) =>
      person.form === "name" &&
      body.form === "name" &&
      (body.type === "Unit" || /^(?:armedForces|armedGroup)$/.test(first ?? "")) &&
      person.attributes.roles?.some((it) => OFFICER.test(it)) === true,
  },
  {
    relation: "HOLDS_POST",
    first: ["Person"],
    second: ["Organization", "Place", "Unit"],
    between: new RegExp(`^, (?:the |a |an )?${POST}(?: (?:of|for|at|in|to))?(?: the| its| their)?$`),
  },
  {
    relation: "HOLDS_POST",
    first: ["Person"],
    second: ["Organization", "Place"],
    between: /^(?:of|for|at)(?: the)?$/,
    when: (person, object) =>
      POSTS.test(headOf(person)) && !(object.start >= person.end && / (?:of|for) /.test(person.name)),
  },
  {
    relation: "HOLDS_POST",
    first: ["Organization", "Place", "Unit"],
    second: ["Person"],
    between: new RegExp(`^(?:'s |' )?${POST}(?: ,)?$`),
    isReversed: true,
  },
  {
    relation: "MEMBER_OF",
    first: ["Person"],
    second: ["Unit"],
    between: new RegExp(
      `^(?:(?:, )?(?:a |an )?${SOLDIER} )?(?:${OF}|(?:who |, |and )?(?:(?:has |had |have )?(?:serves?|served|serving|fights?|fought|fighting)|(?:is|was|are|were|has been|had been) (?:a member|part|members)) (?:of|in|with|for|as part of))(?: the| a| his| their| russia 's| ukraine 's)?(?: elite| famed| notorious)?$`,
    ),
    when: (person) => !commands(person),
  },
  {
    relation: "MEMBER_OF",
    first: ["Person"],
    second: ["Organization"],
    between: new RegExp(
      `^(?:(?:, )?(?:a |an )?${SOLDIER} )?(?:of|from|(?:who )?(?:(?:has |had |have )?(?:serves?|served|serving|fights?|fought|fighting)|(?:is|was|are|were|has been|had been) (?:a member|part|members)) (?:of|in|with|for))(?: the)?$`,
    ),
    when: (person, body) => !commands(person) && !POSTS.test(headOf(person)) && mayBelong(person, body),
  },
  {
    relation: "MEMBER_OF",
    first: ["Unit"],
    second: ["Person"],
    between: new RegExp(`^(?:'s |' )?${SOLDIER}(?: ,)?$`),
    isReversed: true,
  },
  {
    relation: "MEMBER_OF",
    first: ["Unit"],
    second: ["Person"],
    between: /^'s?$/,
    isReversed: true,
    when: (_, person) => IS_SOLDIER.test(headOf(person)),
  },
  {
    relation: "PART_OF",
    first: ["Unit"],
    second: ["Unit", "Organization"],
    between:
      /^,?(?:(?:which |who )?(?:is|are|was|were|has been|have been|had been) )?(?:a )?(?:part )?(?:of|from|within|under|belongs? to|belonging to|subordinate to|subordinated to)(?: the)?(?: wider| larger)?$/,
    when: (_, larger) => larger.form === "name" || larger.head !== "command",
  },
  {
    relation: "PART_OF",
    first: ["Unit"],
    second: ["Unit"],
    between: /^(?:'s|')?$/,
    isReversed: true,
    when: (a, b, _) => isSmaller(b, a),
  },
  {
    relation: "PART_OF",
    first: ["Organization"],
    second: ["Unit"],
    between: /^(?:'s|')$/,
    isReversed: true,
    when: (_, __, kinds) => /^(?:armedForces|armedGroup|intelligence)$/.test(kinds.first ?? ""),
  },
  {
    relation: "PART_OF",
    first: ["Organization"],
    second: ["Organization"],
    between:
      /^(?:of|under|within|(?:which )?(?:is|are|was|were|has been|have been|had been) (?:a )?part of)(?: the)?$/,
    when: (_, larger) =>
      !/\b(?:Order|Act|Law|Resolution|Agreement|Treaty|Accords?|Convention|Protocol|Charter)$/.test(
        larger.name,
      ),
  },
  {
    relation: "PART_OF",
    first: ["Place"],
    second: ["Organization", "Unit"],
    between: /^(?:'s|')$/,
    isReversed: true,
    when: (_, __, kinds) => isCountry(kinds.first),
  },
  {
    relation: "PART_OF",
    first: ["Organization"],
    second: ["Place"],
    between: /^of(?: the)?$/,
    when: (_, __, kinds) => isCountry(kinds.second),
  },
  {
    relation: "LOCATED_IN",
    first: ["Place"],
    second: ["Place"],
    between: /^,$/,
    when: (_, wider, kinds) => isWider(kinds) && wider.form !== "pronoun",
  },
  {
    relation: "LOCATED_IN",
    first: ["Place"],
    second: ["Place"],
    between: new RegExp(
      `^,? ?(?:(?:an?|the) (?:[\\p{L}-]+ ){0,3}?${SETTLED} )?(?:in|of)(?: the)?(?: \\p{L}+ 's)?$`,
      "u",
    ),
    when: (inner, _, kinds) => isWider(kinds) && !isNoPlace(inner),
  },
  {
    relation: "LOCATED_IN",
    first: ["Place"],
    second: ["Place"],
    between: /^(?:'s|')$/,
    isReversed: true,
    when: (_, __, kinds) => isWide(kinds.first) && !isCountry(kinds.second),
  },
  {
    relation: "NEAR",
    first: ["Place"],
    second: ["Place"],
    between:
      /^,? ?(?:(?:a )?(?:city|town|village|settlement) )?(?:near|outside|close to|not far from|just outside|[\d.,]+ (?:km|kilometers|kilometres|miles) (?:from|of|outside|away from))(?: the)?(?: (?:city|town|village) of)?$/,
  },
  {
    relation: "BASED_IN",
    first: ["Unit", "Organization"],
    second: ["Place"],
    between:
      /^(?:, |(?:(?:, )?(?:which |that ))?(?:is |are |was |were |has been |have been |had been ))?(?:permanently )?(?:based|headquartered|garrisoned|stationed) (?:in|at|near|outside)(?: the)?(?: (?:city|town|village) of)?$/,
  },
  {
    relation: "BASED_IN",
    first: ["Place"],
    second: ["Unit", "Organization"],
    between: /^based$/,
    isReversed: true,
  },
  {
    relation: "BASED_IN",
    first: ["Organization"],
    second: ["Place"],
    between: /^,? ?in(?: downtown| central)?$/,
    when: (body) => body.form === "name" && SEATED.test(body.name),
  },
  {
    relation: "BASED_IN",
    first: ["Place"],
    second: ["Organization"],
    between: /^(?:'s|')$/,
    isReversed: true,
    when: (place, body, kinds) => place.form === "name" && body.form === "name" && !isWide(kinds.first),
  },
  {
    relation: "LOCATED_AT",
    first: ["Unit", "Person", "Organization", "Equipment"],
    second: ["Place"],
    between:
      /^(?:,? ?(?:who|which|that) )?(?:is|are|was|were|remain|remains|remained|has been|have been|had been) (?:now |currently |still )?(?:located |positioned |deployed |stationed |situated |holding positions |fighting )?(?:in|at|inside)(?: the)?(?: (?:city|town|village) of)?$/,
  },
  {
    relation: "LOCATED_AT",
    first: ["Unit", "Person"],
    second: ["Place"],
    between:
      /^(?:in|at|stationed in|deployed in|deployed to|positioned in|fighting in|located in)(?: the)?(?: (?:city|town|village) of)?$/,
    when: (who) => who.type === "Unit" || (who.form === "nominal" && !who.isPlural),
  },
  {
    relation: "LOCATED_AT",
    first: ["Unit", "Person"],
    second: ["Place"],
    between:
      /^(?:has |have |had )?(?:entered|enter|arrived in|reached)(?: the)?(?: (?:city|town|village) of)?$/,
  },
  {
    relation: "PARTICIPATED_IN",
    first: ["Person", "Unit", "Organization"],
    second: ["Event"],
    between:
      /^(?:,? ?who )?(?:has |have |had )?(?:t(?:akes?|ook|aken) part in|participated? in|was involved in|were involved in|been involved in)(?: the| an?)?$/,
  },
  {
    relation: "USES",
    first: ["Person", "Unit", "Organization"],
    second: ["Equipment"],
    between:
      /^(?:(?:, )?(?:which|who) )?(?:is |are |was |were )?(?:also )?(?:uses|use|used|using|operates|operate|operated|operating|fields|fielded|fires|fired|firing|armed with|equipped with|flies|flew)(?: a| an| the| its| their| several| two| three| [\d]+)?(?: more)?$/,
  },
  {
    relation: "RELATIVE_OF",
    first: ["Person"],
    second: ["Person"],
    between: /^(?:'s|')$|^of(?: the| a)?$/,
    when: (first, second) => isKin(first) !== isKin(second),
  },
];

/** Heads of phrases that name a person by kinship. */
const KIN: ReadonlySet<string> = new Set(
  "mother father wife husband son daughter brother sister parent mom mum dad uncle aunt cousin nephew niece grandmother grandfather grandson widow fiancee girlfriend boyfriend relative".split(
    " ",
  ),
);
export const isKin = (mention: PlacedMention): boolean =>
  mention.form === "nominal" && KIN.has((mention.head.split(" ").at(-1) ?? "").replace(/s$/, ""));

const isSmaller = (a: PlacedMention, b: PlacedMention): boolean =>
  isSmallerEchelon(a.attributes.echelon, b.attributes.echelon);

/** Those patterns that may hold between a mention of one type and a later one of another, in order. */
export const patternsBetween = patternsByTypes(RELATION_PATTERNS, ({ first, second }) => [first, second]);

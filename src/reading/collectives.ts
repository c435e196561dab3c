import { draft, oneSpace } from "./draft.ts";
import type { Country, Entry } from "./gazetteers/index.ts";
import { listOfStates, tellsMembers } from "./list-of-states.ts";
import { collectiveHeadAt, countryAt } from "./lookups.ts";
import { GOVERNMENT_GOODS, GOVERNMENT_VERBS } from "./nouns/prepositions.ts";
import { SPEECH_VERBS } from "./nouns/speech-verbs.ts";
import { isStateAct, STATE_GOODS, STATE_MOODS, verbFrom } from "./nouns/state-acts.ts";
import type { DraftMention, Sentence, Token } from "./page.ts";
import { isCapitalised } from "./word-evidence.ts";

/** People rather than a body of a state: they are read as groups of persons. */
const ARE_PEOPLE = new Set(
  "soldiers servicemen sailors pilots officials lawmakers generals commanders negotiators contractors gunners spies leaders fighters invaders occupiers commandos defenders rebels militants proxies militias mercenaries separatists paratroopers operators".split(
    " ",
  ),
);
const MODIFIERS = new Set(
  "own local regular main elite ground special pro occupying invading advancing retreating attacking armed federal own north south eastern western northern southern combined top central national and".split(
    " ",
  ),
);

/** The names of collectives as they stand in ids, few as they are. */
const SLUGS = new Map<string, string>();

function slug(name: string): string {
  let known = SLUGS.get(name);
  if (known === undefined) {
    known = name.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
    SLUGS.set(name, known);
  }
  return known;
}

/** Id of what every report about a country means by its forces, its government, its state media. */
export function collectiveId(kind: string, name: string, country: string): string {
  const special = name === "armed forces" || name === "government" ? kind : slug(name);
  return `collective:${special}:${country}`;
}

/** The collective that a listed organisation is, where reports mean the whole ("Armed Forces of Ukraine", "AFU"); else undefined. */
export function collectiveOf(entry: Entry): string | undefined {
  if (entry.kind !== "armedForces" || entry.country === undefined || /staff|command/i.test(entry.name))
    return undefined;
  const name = /\barmed forces\b/i.test(entry.name)
    ? "armed forces"
    : /\bair force\b/i.test(entry.name)
      ? "air force"
      : /\bnavy\b/i.test(entry.name)
        ? "navy"
        : /\bground forces\b/i.test(entry.name)
          ? "ground forces"
          : undefined;
  return name && collectiveId("armedForces", name, entry.country);
}

/** A body of a state named by its country: "Russian forces", "Moscow’s forces", "Ukraine’s intelligence services". */
export function collectiveAt(text: string, tokens: readonly Token[], at: number): DraftMention | null {
  const named = countryAt(tokens, at);
  const first = tokens[at];
  if (!named || !first || named.form === "people") return null;
  let next = at + named.length;
  const isPossessive =
    tokens[next]?.lower === "'s" || tokens[next]?.text === "’" || tokens[next]?.text === "'";
  if (isPossessive) next += 1;
  for (
    let skipped = 0;
    skipped < 2 && MODIFIERS.has(tokens[next]?.lower ?? "") && !collectiveHeadAt(tokens, next);
    skipped += 1
  )
    next += 1;
  const head = collectiveHeadAt(tokens, next);
  const last = head && tokens[next + head.length - 1];
  if (!head || !last || ARE_PEOPLE.has(last.lower)) return null;
  if (last.lower === "state" || (last.lower === "command" && named.form === "name")) return null;
  const after = tokens[next + head.length];
  const goesOn =
    after?.text === "-" ||
    (isCapitalised(last) && isCapitalised(after)) ||
    /^\p{Lu}/u.test(last.text) !== isCapitalised(tokens[next]);
  if (goesOn) return null;
  if (after && !isPossessive && GOES_ON.has(after.lower)) return null;
  const country = named.country.code;
  const article = tokens[at - 1];
  const isDescribed = article?.lower === "the" && !isCapitalised(last);
  return draft(text, isDescribed ? article : first, last, {
    type: "Organization",
    name: oneSpace(text.slice(first.start, last.end)),
    head: head.name,
    attributes: { kind: head.kind, country },
    gazetteerId: collectiveId(head.kind, head.name, country),
    isPlural: /s$/.test(last.text),
    confidence: 0.88,
  });
}

/** Nouns before which the head is only a modifier: "Russian army planners", "Ukrainian intelligence officer". */
const GOES_ON = new Set(
  "planners planner officer officers general generals soldier soldiers commander commanders chief spokesman spokesperson spokeswoman official officials base bases vehicle vehicles unit units column columns position positions convoy equipment personnel service services deputy minister base uniform uniforms doctor medic sergeant captain colonel veteran veterans attack attacks activity source sources report reports assessment reporter journalist correspondent anchor tank tanks helicopter headquarters leader leaders analyst analysts ammunition depot depots".split(
    " ",
  ),
);

const OF_A_COUNTRY: ReadonlyMap<string, readonly [kind: string, name: string]> = new Map([
  ["government", ["government", "government"]],
  ["army", ["armedForces", "armed forces"]],
  ["military", ["armedForces", "armed forces"]],
  ["forces", ["armedForces", "armed forces"]],
  ["parliament", ["government", "parliament"]],
]);

/** "the government of Iraq", "Armed Forces of Ukraine". */
export function bodyOfCountryAt(text: string, tokens: readonly Token[], at: number): DraftMention | null {
  const isArmed = tokens[at]?.lower === "armed" && tokens[at + 1]?.lower === "forces";
  const noun = isArmed ? at + 1 : at;
  if (tokens[noun + 1]?.lower !== "of") return null;
  const body = OF_A_COUNTRY.get(tokens[noun]?.lower ?? "");
  if (!body) return null;
  const owner = tokens[at - 1];
  if (owner && (owner.lower === "'s" || (isCapitalised(owner) && owner.lower !== "the"))) return null;
  const from = tokens[noun + 2]?.lower === "the" ? noun + 3 : noun + 2;
  const named = countryAt(tokens, from);
  const first = tokens[at];
  const last = named && tokens[from + named.length - 1];
  if (named?.form !== "name" || !first || !last) return null;
  const [kind, name] = body;
  const isDescribed = owner?.lower === "the" && !isCapitalised(tokens[noun]);
  return draft(text, isDescribed ? owner : first, last, {
    type: "Organization",
    name: oneSpace(text.slice(first.start, last.end)),
    attributes: { kind, country: named.country.code },
    gazetteerId: collectiveId(kind, name, named.country.code),
    confidence: 0.91,
  });
}

/** A capital or seat of government that stands for the government: "Moscow denied", "Kyiv’s forces", "the Kremlin". */
export function governmentAt(text: string, sentence: Sentence, at: number): DraftMention | null {
  const { tokens } = sentence;
  const named = countryAt(tokens, at);
  const first = tokens[at];
  const last = named && tokens[at + named.length - 1];
  if (!named || !first || !last) return null;
  if (named.form === "adjective" || named.form === "people") return null;
  if (named.form !== "seat" && !standsForGovernment(tokens, at, at + named.length, named.form)) return null;
  const before = tokens[at - 1];
  if (named.form === "capital" && before && isCapitalised(before) && at > 1) return null;
  return government(text, first, last, named.country, named.form === "seat" ? 0.86 : 0.84);
}

function government(
  text: string,
  first: Token,
  last: Token,
  country: Country,
  confidence: number,
): DraftMention {
  return draft(text, first, last, {
    type: "Organization",
    attributes: { kind: "government", country: country.code },
    gazetteerId: collectiveId("government", "government", country.code),
    confidence,
  });
}

const IN_A_PLACE = new Set(
  "in at near around outside inside to into toward towards over through across of leave left reach reached enter capture captured retake seize take took surround surrounded encircle bombard shell bomb hit struck attack attacked defend liberate from central downtown northern southern eastern western northeastern northwestern southeastern southwestern".split(
    " ",
  ),
);
const WITH_A_GOVERNMENT = new Set(
  "by with against between enable allow force pressure convince persuade push urge help accuse blame urged accused blamed allowed told supporting supports backed support".split(
    " ",
  ),
);

/** What may follow a whole phrase: a mark, a small word, a time. */
const ENDS_PHRASE =
  /^(?:[.,;:!?)"”–—]|in|on|at|to|during|after|before|from|as|with|without|since|until|for|against|through|over|under|into|that|which|who|and|or|but|while|when|where|because|last|this|yesterday|today|then|also)$/;

/** A country by its name, alone or in a list, that acts, by which something is done, or that is told as one of several states. */
function namedStateActs(tokens: readonly Token[], from: number, after: number): boolean {
  const { start, end } = listOfStates(tokens, from, after);
  const next = tokens[end]?.lower ?? "";
  const before = tokens[start - 1]?.lower ?? "";
  if (IN_A_PLACE.has(before)) return false;
  const first = before === "the" ? (tokens[start - 2]?.lower ?? "") : before;
  if (first === "by" && (next === "" || ENDS_PHRASE.test(next))) return true;
  if (tellsMembers(tokens, start)) return true;
  if (next === "'s" || next === "’" || next === "'")
    return STATE_GOODS.has(tokens[end + 1]?.lower ?? "") || STATE_GOODS.has(tokens[end + 2]?.lower ?? "");
  const verb = verbFrom(tokens, end);
  if (STATE_MOODS.has(verb)) return true;
  const isPassive =
    !/ing$/.test(verb) &&
    (/^(?:is|are|was|were|be|been|being)$/.test(next) || tokens[end + 1]?.lower === "been");
  return !isPassive && (SPEECH_VERBS.has(verb) || isStateAct(verb));
}

/** Also people's names, or parts of other countries. */
const MORE_THAN_A_COUNTRY = new Set(["georgia", "jordan", "chad"]);

function standsForGovernment(tokens: readonly Token[], from: number, after: number, form: string): boolean {
  const before = tokens[from - 1]?.lower ?? "";
  const next = tokens[after]?.lower ?? "";
  if (IN_A_PLACE.has(before)) return false;
  const verb = verbFrom(tokens, after);
  if (form === "name") {
    if (MORE_THAN_A_COUNTRY.has(tokens[from]?.lower ?? "")) return false;
    return namedStateActs(tokens, from, after);
  }
  if (next === "'s" || next === "-") {
    const good = tokens[after + 1]?.lower ?? "";
    return GOVERNMENT_GOODS.has(good) || collectiveHeadAt(tokens, after + 1) !== null;
  }
  if (GOVERNMENT_GOODS.has(next) || collectiveHeadAt(tokens, after)) return true;
  if (WITH_A_GOVERNMENT.has(before)) return true;
  const isAfterAnother = (before === "and" || before === "or") && countryAt(tokens, from - 2)?.length === 1;
  if (isAfterAnother && WITH_A_GOVERNMENT.has(tokens[from - 3]?.lower ?? "")) return true;
  if (next === "and" || before === "and" || before === "or") {
    const other = countryAt(tokens, next === "and" ? after + 1 : from - 2);
    if (other && (other.form === "capital" || other.form === "seat")) {
      const end = next === "and" ? after + 1 + other.length : after;
      const start = next === "and" ? from : from - 2;
      return (
        !IN_A_PLACE.has(tokens[start - 1]?.lower ?? "") &&
        (start === 0 || GOVERNMENT_VERBS.has(tokens[end]?.lower ?? ""))
      );
    }
  }
  return GOVERNMENT_VERBS.has(next) || GOVERNMENT_VERBS.has(verb);
}

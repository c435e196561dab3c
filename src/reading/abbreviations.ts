/** Short forms that are written with a point and stand before what they belong to: they end no sentence. */
const BEFORE_A_NAME = `
  adm brig capt cdr cmdr cmsgt col cpl cpt dr drs ens fr ft gen gov hon lt ltc maj mr mrs ms mt msgt messrs no nos nr pfc pres prof pvt
  rep reps rev sen sens sgt sr st ste supt vadm radm vs fig eq pp vol approx ca cf al esp viz art sec
  bn bde regt rgt div coy arty inf mech armd`;
/** Short forms that may also end a sentence: the next word decides. */
const ALSO_LAST = `
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
  km kms sq mi hr hrs min kg mm cm etc inc co corp ltd jr bros ave blvd rd bldg dept univ govt est a.m p.m u.s u.k u.n e.u d.c`;

/** States and provinces, written with a capital: "Ill.", "Fla.", "Ont.". */
const OF_STATES = `
  ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que
  alta sask`;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
const NEVER_LAST = words(BEFORE_A_NAME);
const MAYBE_LAST = words(ALSO_LAST);
const STATES = words(OF_STATES);

/** Whether the word, without its point, is a known short form or a single capital (an initial). */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  if (word.length === 1) return /^\p{Lu}$/u.test(word) && word !== "I";
  if (
    lower === "no" ||
    lower === "mar" ||
    lower === "sec" ||
    lower === "art" ||
    lower === "mon" ||
    lower === "fri"
  )
    return word[0] !== lower[0];
  if (lower === "sun" || lower === "sat") return false;
  if (STATES.has(lower)) return /^[A-Z][a-z]/.test(word);
  return (NEVER_LAST.has(lower) || MAYBE_LAST.has(lower)) && !(lower === "min" && word[0] === "M");
}

/** Whether a token with its point ("Lt.", "km.") can be the last of a sentence. */
export function mayEndSentence(token: string): boolean {
  const word = token.toLowerCase().replace(/\.$/, "");
  if (word.length === 1) return false;
  if (word === "no") return true;
  return MAYBE_LAST.has(word) || STATES.has(word) || !NEVER_LAST.has(word);
}

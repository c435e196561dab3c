interface PersonHead {
  readonly isPlural: boolean;
  readonly gender?: "male" | "female";
  /** The singular form, by which mentions are compared. */
  readonly head: string;
  /** A relative or comrade: someone's. */
  readonly isRelative: boolean;
}

const PEOPLE = `
  soldier officer serviceman servicewoman fighter combatant commander general colonel major captain lieutenant sergeant private corporal admiral
  marine paratrooper sniper gunner tanker pilot sailor infantryman artilleryman conscript recruit volunteer reservist deserter veteran
  mercenary militant rebel insurgent partisan guerrilla terrorist jihadist prisoner captive detainee defector spy agent scout medic paramedic
  nurse doctor surgeon chaplain driver mechanic engineer sapper operator militiaman gunman attacker bomber suspect victim witness survivor
  civilian resident villager refugee migrant hostage protester activist volunteer journalist reporter correspondent editor photographer
  cameraman blogger analyst expert historian researcher professor teacher student lawyer judge prosecutor official diplomat ambassador envoy
  negotiator minister president premier chancellor governor mayor senator lawmaker deputy parliamentarian politician leader chief chairman
  director head spokesman spokeswoman spokesperson adviser advisor aide secretary king queen prince princess emperor tsar dictator
  policeman policewoman priest monk imam bishop farmer worker employee businessman oligarch pensioner passenger pedestrian
  man woman boy girl child baby teenager person male female guy lad individual youth
  caller author speaker interlocutor interviewee narrator source insider planner serviceperson operative warrior troop`;
const RELATIVES = `
  mother:f father:m wife:f husband:m son:m daughter:f brother:m sister:f grandmother:f grandfather:m aunt:f uncle:m cousin nephew:m niece:f
  girlfriend:f boyfriend:m fiancée:f fiancé:m fiancee:f widow:f widower:m parent sibling spouse partner relative grandson:m granddaughter:f
  stepfather:m stepmother:f
  friend companion comrade colleague buddy neighbor neighbour acquaintance superior subordinate crewmate counterpart`;
const IRREGULAR = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["people", "person"],
  ["persons", "person"],
  ["servicemen", "serviceman"],
  ["servicewomen", "servicewoman"],
  ["wives", "wife"],
  ["infantrymen", "infantryman"],
  ["artillerymen", "artilleryman"],
  ["militiamen", "militiaman"],
  ["gunmen", "gunman"],
  ["policemen", "policeman"],
  ["businessmen", "businessman"],
  ["spokesmen", "spokesman"],
  ["spies", "spy"],
  ["mercenaries", "mercenary"],
  ["deputies", "deputy"],
  ["troops", "troop"],
  ["families", "family"],
  ["personnel", "person"],
]);
const MALE = new Set(
  "man boy male guy lad serviceman infantryman artilleryman militiaman gunman policeman businessman spokesman cameraman chairman king prince emperor tsar".split(
    " ",
  ),
);
const FEMALE = new Set(
  "woman girl female servicewoman policewoman spokeswoman queen princess nurse".split(" "),
);

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);
const HEADS = new Map<string, PersonHead>();
function add(
  word: string,
  head: string,
  isPlural: boolean,
  isRelative: boolean,
  gender?: "male" | "female",
): void {
  HEADS.set(word, { head, isPlural, isRelative, ...(gender && { gender }) });
}
for (const word of list(PEOPLE)) {
  const gender = MALE.has(word) ? "male" : FEMALE.has(word) ? "female" : undefined;
  add(word, word, false, false, gender);
  add(`${word}s`, word, true, false);
}
for (const entry of list(RELATIVES)) {
  const [word = "", mark] = entry.split(":");
  const gender = mark === "m" ? "male" : mark === "f" ? "female" : undefined;
  add(word, word, false, true, gender);
  add(`${word}s`, word, true, true, gender);
}
for (const [pet, head] of Object.entries({
  mom: "mother",
  mum: "mother",
  mama: "mother",
  dad: "father",
  papa: "father",
})) {
  const known = HEADS.get(head);
  if (known) HEADS.set(pet, known);
}
for (const [many, one] of IRREGULAR) {
  const known = HEADS.get(one);
  add(many, one, true, known?.isRelative ?? one === "family", known?.gender);
}

/** What a common noun tells of the person or people it describes, or undefined. */
export function personHead(word: string): PersonHead | undefined {
  return HEADS.get(word);
}

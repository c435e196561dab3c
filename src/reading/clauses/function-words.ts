const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of the closed classes, lower case, with straight apostrophes. */
export const DETERMINERS = words(
  "a an the this that these those some any no each every another other such its his her their our my your more most several many few all both",
);
export const DEFINITE = words("the this these that those such");
export const POSSESSIVES = words("his her their our my your its");
export const SELVES = words(
  "i we me us my our mine ours myself ourselves i'm i've i'll i'd we're we've we'll we'd",
);
export const PREPOSITIONS = words(
  `of in on at by to from with for into onto near around outside inside within through across over under along
  against between among amid after before during since until about towards toward beyond behind off via upon
  despite without throughout per like as than besides above below beside alongside opposite past`,
);
/** Words with which another clause begins: who acts before them does not act after them. */
export const CLAUSE_STARTS = words(
  "that because when while if although though whereas unless until whether where since so why how what",
);
export const RELATIVES = words("who which that whom whose");
export const CONJUNCTIONS = words("and or but nor yet");
export const BE = words("is are was were be been being am 're 'm isn't aren't wasn't weren't");
export const HAVE = words("has have had having 've hasn't haven't hadn't");
export const DO = words("do does did don't doesn't didn't");
export const MODALS = words(
  "will would shall should can could may might must cannot can't won't wouldn't couldn't shouldn't mustn't 'll 'd ca wo",
);
export const NEGATIONS = words("not never n't no neither nor nobody none nothing hardly cannot without");
export const ADVERBS = words(
  `also already still then just now again even ever once soon later earlier often always almost
  first twice too thus therefore however instead meanwhile yesterday today indeed rather quite so far
  independently reportedly allegedly openly`,
);

export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.length > 4 && word.endsWith("ly") && !NOT_ADVERBS.has(word));
const NOT_ADVERBS = words(
  "family italy july assembly reply supply ally rally anomaly monopoly likely early only",
);

export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't");

/** A form of be, have or do, or a modal verb; "'s" is one only behind a pronoun, which the caller sees. */
export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word);
const AUXILIARIES: ReadonlySet<string> = new Set([...BE, ...HAVE, ...DO, ...MODALS]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that open a noun phrase. */
export const DETERMINERS = set(
  "a an the this that these those his her their its our my your some any several many few two three four five six seven eight nine ten another other each every both one dozens hundreds thousands no all more most whose",
);

/** Words that stand between the determiner and the noun without a determiner to show it. */
export const MODIFIERS = set(`
  young old year elderly unidentified unnamed anonymous unknown wounded injured killed dead captured former senior junior top high ranking
  retired mobilized mobilised conscripted contract local foreign military army navy naval police civilian armed unarmed
  regular elite special ground frontline front line intelligence defense defence government state media war news political
  opposition regional national international first second third new fellow own enemy captive surviving exhausted
  suspected alleged pro tank drone artillery infantry assault airborne mechanized motorized marine border security medical
  deputy acting chief commanding non commissioned volunteer international combat reserve female male pregnant drunk
  other same main key prominent influential independent western eastern northern southern nuclear
  company battalion brigade regiment platoon squad division unit corps patrol rescue emergency district city village town
  partisan armed paramilitary islamist resistance separatist rebel terrorist militant islamist extremist guerrilla jihadist coalition
  unsuspecting innocent desperate frustrated angry homeless displaced`);

/** Words that never stand inside a noun phrase before its noun. */
export const NOT_INSIDE = set(`
  and or but of in on at by for from to with as that which who whom is are was were be been being has have had do does did will would can could
  said says told saying according when while because if than then so not about after before during against between under over into
  also only even still just both there here it he she they we you i him them us me up out off down`);

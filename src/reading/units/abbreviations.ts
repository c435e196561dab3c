interface UnitAbbreviation {
  readonly echelon: string;
  readonly branch?: string;
}

/** Short forms of arm and size in one word, as staffs write them after the number ("118 OMBr", "2 MRD"); source: NATO and Ukrainian staff usage. */
const FORMS: readonly (readonly [forms: string, echelon: string, branch?: string])[] = [
  ["ombr,mechbr,mbr,mb", "brigade", "mechanized"],
  ["omsbr,msbr,mrb,mrbr,smrb,gmrb", "brigade", "motorRifle"],
  ["ompbr,mpbr", "brigade", "motorized"],
  ["otbr,tbr,otb", "brigade", "armored"],
  ["oshbr,oshb", "brigade", "assault"],
  ["odshbr,dshbr,aasltbr,aabr", "brigade", "airAssault"],
  ["opdbr,vdbr", "brigade", "airborne"],
  ["obrmp,brmp,nib,nibr", "brigade", "marine"],
  ["obrtro,brtro,tdb,obrto", "brigade", "territorialDefence"],
  ["obrspn,brspn", "brigade", "specialForces"],
  ["oabr,abr,artbr", "brigade", "artillery"],
  ["ogshbr", "brigade", "mountain"],
  ["oebr", "brigade", "jager"],
  ["msp,mrr,gmrr,omsp", "regiment", "motorRifle"],
  ["tp,tr,gtr", "regiment", "armored"],
  ["pdp,gaar", "regiment", "airborne"],
  ["dshp,aar", "regiment", "airAssault"],
  ["msd,mrd,gmrd", "division", "motorRifle"],
  ["td,gtd", "division", "armored"],
  ["vdd,gad", "division", "airborne"],
  ["dshd,gaad", "division", "airAssault"],
  ["caa,oa,gcaa", "army", "combinedArms"],
  ["gta", "army", "armored"],
  ["ac,ak", "corps"],
  ["btgr", "battalionTacticalGroup"],
  ["osb,osbn", "battalion", "infantry"],
];

const BY_FORM: ReadonlyMap<string, UnitAbbreviation> = new Map(
  FORMS.flatMap(([forms, echelon, branch]) =>
    forms.split(",").map((form) => [form, { echelon, ...(branch !== undefined && { branch }) }] as const),
  ),
);

/** Arm and size of a short form such as "OMBr"; only where its capitals show that it is one. */
export function unitAbbreviation(word: string): UnitAbbreviation | null {
  return /^\p{Lu}+\p{Ll}?\p{L}*$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word)
    ? (BY_FORM.get(word.toLowerCase()) ?? null)
    : null;
}

interface UnitAbbreviation {
  readonly echelon: string;
  readonly branch?: string;
  readonly country?: string;
}

type Row = readonly [forms: string, echelon: string, branch?: string, country?: string];

/** Short forms of arm and size in one word, as staffs write them after the number ("118 OMBr", "2 MRD"); source: NATO, Russian and Ukrainian staff usage. */
const FORMS: readonly Row[] = [
  ["ombr", "brigade", "mechanized", "UA"],
  ["mechbr,mbr,mb,abct", "brigade", "mechanized"],
  ["omsbr,msbr,mrb,mrbr,smrb,gmrb,smrbr", "brigade", "motorRifle"],
  ["ompbr,mpbr", "brigade", "motorized"],
  ["otbr,tbr,otb", "brigade", "armored"],
  ["oshbr,oshb", "brigade", "assault", "UA"],
  ["odshbr,dshbr,aasltbr,aabr,aab", "brigade", "airAssault"],
  ["opdbr,vdbr,pdbr", "brigade", "airborne"],
  ["obrmp,brmp,nib,nibr", "brigade", "marine"],
  ["obrtro,brtro,tdb,obrto,brtrob", "brigade", "territorialDefence", "UA"],
  ["obrspn,brspn,obspn", "brigade", "specialForces"],
  ["oabr,abr,artbr,fab", "brigade", "artillery"],
  ["ogshbr", "brigade", "mountain", "UA"],
  ["oebr,oyebr", "brigade", "jager", "UA"],
  ["obrop,bronop", "brigade", "operational", "UA"],
  ["meb", "brigade", "marine", "US"],
  ["ibct,sbct,bct", "brigadeCombatTeam"],
  ["msp,mrr,gmrr,omsp", "regiment", "motorRifle"],
  ["tp,tr,gtr", "regiment", "armored"],
  ["oshp,shp", "regiment", "assault", "UA"],
  ["pdp,gaar", "regiment", "airborne"],
  ["dshp,aar", "regiment", "airAssault"],
  ["acr", "regiment", "cavalry"],
  ["msd,mrd,gmrd", "division", "motorRifle"],
  ["td,gtd", "division", "armored"],
  ["vdd,gad", "division", "airborne"],
  ["dshd,gaad", "division", "airAssault"],
  ["caa,oa,gcaa", "army", "combinedArms"],
  ["gta,ta", "army", "armored"],
  ["ac,ak", "corps"],
  ["btgr,btg", "battalionTacticalGroup"],
  ["osb,osbn", "battalion", "infantry"],
  ["omsb,msb,mrbn", "battalion", "motorRifle"],
  ["mef", "expeditionaryForce", "marine", "US"],
  ["meu", "expeditionaryUnit", "marine", "US"],
  ["sfg", "group", "specialForces", "US"],
  ["csg,arg", "carrierStrikeGroup"],
  ["rep,rpima", "regiment", "airborne", "FR"],
  ["rei,rima,rmt", "regiment", "infantry", "FR"],
  ["rar", "battalion", "infantry", "AU"],
  ["sas", "regiment", "specialForces", "GB"],
  ["para", "battalion", "airborne", "GB"],
  ["rifles", "battalion", "infantry", "GB"],
  ["scots,yorks,lancs,mercian", "battalion", "infantry", "GB"],
];

const BY_FORM: ReadonlyMap<string, UnitAbbreviation> = new Map(
  FORMS.flatMap(([forms, echelon, branch, country]) =>
    forms
      .split(",")
      .map(
        (form) =>
          [
            form,
            { echelon, ...(branch !== undefined && { branch }), ...(country !== undefined && { country }) },
          ] as const,
      ),
  ),
);

/** Regiments that are called by a word or its capitals after a plain figure: "2 Para", "3 RIFLES". */
const NAMED: ReadonlySet<string> = new Set(["Para", "Rifles"]);

/** Arm and size of a short form such as "OMBr"; only where its capitals show that it is one, or right after a number ("2 Para"). */
export function unitAbbreviation(word: string, isAfterNumber: boolean): UnitAbbreviation | null {
  const isShort = /^\p{Lu}+\p{Ll}?\p{L}*$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);
  return isShort || (isAfterNumber && NAMED.has(word)) ? (BY_FORM.get(word.toLowerCase()) ?? null) : null;
}

/** Letters that stand before a unit's number; source: the designations of air arms, navies and task forces. */
const BEFORE_A_NUMBER: ReadonlyMap<string, UnitAbbreviation> = new Map(
  (
    [
      ["VMFA,VMA,VMM,VMGR,HMLA,VFA,VAQ,VAW,VP,HSC,HSM", "squadron", "aviation", "US"],
      ["JG,KG,StG,ZG,NJG,SG", "wing", "aviation", "DE"],
      [
        "Jagdgeschwader,Kampfgeschwader,Sturzkampfgeschwader,Zerstörergeschwader,Nachtjagdgeschwader,Schlachtgeschwader",
        "wing",
        "aviation",
        "DE",
      ],
      ["TF,CTF,JTF,CJTF,TG", "taskForce"],
      ["CSG", "carrierStrikeGroup", "naval", "US"],
      ["ODA", "detachment", "specialForces", "US"],
      ["BARS", "detachment", "volunteer", "RU"],
    ] as readonly Row[]
  ).flatMap(([forms, echelon, branch, country]) =>
    forms
      .split(",")
      .map(
        (form) =>
          [
            form,
            { echelon, ...(branch !== undefined && { branch }), ...(country !== undefined && { country }) },
          ] as const,
      ),
  ),
);

/** Arm and size of letters that stand before a number: "VMFA-121", "JG 52", "BARS-13". */
export function unitPrefix(word: string): UnitAbbreviation | null {
  return BEFORE_A_NUMBER.get(word) ?? null;
}

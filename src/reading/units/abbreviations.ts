interface UnitAbbreviation {
  readonly echelon: string;
  readonly branch?: string;
  readonly country?: string;
  readonly honorific?: string;
  /** The regiment of a battalion that is called by it: "Parachute regiment" of "2 Para". */
  readonly within?: string;
}

type Row = readonly [forms: string, echelon: string, branch?: string, country?: string, within?: string];

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
  ["ibct,sbct,bct", "brigade"],
  ["rct", "regiment"],
  ["msp,mrr,gmrr,omsp", "regiment", "motorRifle"],
  ["tp,tr,gtr", "regiment", "armored"],
  ["oshp,shp", "regiment", "assault", "UA"],
  ["pdp,gaar", "regiment", "airborne"],
  ["dshp,aar", "regiment", "airAssault"],
  ["acr", "regiment", "cavalry"],
  ["msd,mrd,gmrd", "division", "motorRifle"],
  ["id", "division", "infantry"],
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
  ["rar", "battalion", "infantry", "AU", "Royal Australian regiment"],
  ["sas", "regiment", "specialForces", "GB"],
  ["para", "battalion", "airborne", "GB", "Parachute regiment"],
  ["rifles", "battalion", "infantry", "GB", "Rifles regiment"],
  ["scots,yorks,lancs,mercian", "battalion", "infantry", "GB"],
];

/** Forms that open with the letter of the Guards: "GTA", "GMRD". */
const isOfGuards = (form: string): boolean => /^g(?:ta|td|tr|caa|mr[bdr]|aa?[dr])$/.test(form);

/** What each form of a table stands for. */
function byForm(rows: readonly Row[]): ReadonlyMap<string, UnitAbbreviation> {
  return new Map(
    rows.flatMap(([forms, echelon, branch, country, within]) => {
      const meant = {
        echelon,
        ...(branch !== undefined && { branch }),
        ...(country !== undefined && { country }),
        ...(within !== undefined && { within }),
      };
      return forms
        .split(",")
        .map((form) => [form, isOfGuards(form) ? { ...meant, honorific: "Guards" } : meant] as const);
    }),
  );
}

const BY_FORM = byForm(FORMS);

/** Regiments that are called by a word or its capitals after a plain figure: "2 Para", "3 RIFLES". */
const NAMED: ReadonlySet<string> = new Set(["Para", "Rifles"]);

/** A staff's short form in small letters that is no English word: "ombr", "odshbr". */
const PLAINLY_SHORT = /^(?:o\w{0,6}br(?:mp|tro|spn|op)?|\w{0,4}sbr|msp|omsb)$/;

/** Arm and size of a short form in small letters, as it is looked up. */
export function abbreviatedUnit(form: string): UnitAbbreviation | null {
  return BY_FORM.get(form) ?? null;
}

/** Arm and size of a short form such as "OMBr"; only where its capitals show that it is one, or right after a number ("2 Para"). */
export function unitAbbreviation(word: string, isAfterNumber: boolean): UnitAbbreviation | null {
  const meant = BY_FORM.get(word.toLowerCase());
  if (!meant) return null;
  const isShort = /^\p{Lu}+\p{Ll}?\p{L}*$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);
  const isNamed = isAfterNumber && (NAMED.has(word) || PLAINLY_SHORT.test(word));
  return isShort || isNamed ? meant : null;
}

/** Letters that stand before a unit's number; source: the designations of air arms, navies and task forces. */
const BEFORE_A_NUMBER = byForm([
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
]);

/** Arm and size of letters that stand before a number: "VMFA-121", "JG 52", "BARS-13". */
export function unitPrefix(word: string): UnitAbbreviation | null {
  return BEFORE_A_NUMBER.get(word) ?? null;
}

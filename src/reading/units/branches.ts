/** Arms of service, each with its spellings; the token is what is compared, so that spellings of one branch are one branch. */
const SPELLINGS: readonly (readonly [branch: string, spellings: string])[] = [
  [
    "airborne",
    "airborne,airborned,paratroop,paratrooper,parachute,para,vdv,abn,airborne infantry,parachute infantry,paratroopers,paratroops,fallschirmjäger,fallschirm,glider,glider infantry,foreign parachute",
  ],
  [
    "airAssault",
    "air assault,air-assault,assault landing,airborne assault,guards air assault,dshv,airmobile,air mobile",
  ],
  [
    "motorRifle",
    "motor rifle,motorised rifle,motorized rifle,motor-rifle,motorrifle,mr,motostrelkovy,motorized-rifle,motorised-rifle",
  ],
  ["motorized", "motorized,motorised,motorized infantry,motorised infantry"],
  [
    "mechanized",
    "mechanized,mechanised,stryker,mechanized infantry,mechanised infantry,mech,mechanized rifle",
  ],
  [
    "armored",
    "tank,tanks,armored,armoured,armor,armour,armd,panzer,panzerdivision,panzerarmee,panzerkorps,panzerarmeekorps,panzerregiment,panzerbrigade,tank guards,light tank,heavy tank,royal tank",
  ],
  ["panzerGrenadier", "panzergrenadier,panzer grenadier,panzergrenadierdivision"],
  [
    "infantry",
    "infantry,inf,foot,light infantry,rifle,rifles,fusilier,fusiliers,grenadier,grenadiers,volksgrenadier,volksgrenadierdivision,infanterie,infanteriedivision,bersaglieri,line infantry,naval rifle,guards rifle,foreign infantry,schützen",
  ],
  [
    "mountain",
    "mountain,mountain assault,mountain infantry,mountain rifle,alpine,alpini,mountain-assault,gebirgs,gebirgsjäger,gebirgsdivision,gebirgskorps,mtn",
  ],
  ["jager", "jager,jaeger,jäger,jägerdivision,ranger,rangers,huntsman,chasseurs"],
  ["rocketArtillery", "rocket artillery,multiple rocket launcher,mlrs,rocket"],
  ["missile", "missile"],
  ["antiTank", "anti tank,anti-tank,antitank"],
  [
    "antiAircraft",
    "anti aircraft,flak,anti-aircraft,air defence,air defense,aa,anti aircraft missile,anti aircraft rocket",
  ],
  [
    "artillery",
    "artillery,arty,field artillery,self propelled artillery,self-propelled artillery,howitzer,gun,cannon,mortar,heavy artillery,high powered artillery,high power artillery,coastal artillery,cannon artillery,horse artillery,mountain artillery",
  ],
  [
    "marine",
    "marine,marines,naval infantry,marine infantry,naval-infantry,amphibious,sea infantry,marine corps",
  ],
  ["coastalDefence", "coastal defence,coastal defense,coastal"],
  [
    "territorialDefence",
    "territorial defence,territorial defense,territorial,tdf,tro,territorial defence forces,territorial defense forces,defense,defence,home defence,home defense",
  ],
  ["nationalGuard", "national guard,rosgvardia,home guard,republican guard"],
  [
    "specialForces",
    "special purpose,special forces,special operations,spetsnaz,special designation,special operation,sof,special,special-purpose,special tasks,special mission,special mission forces,special task,counter terrorism,counterterrorism,naval special operations,naval special warfare,special air service",
  ],
  [
    "reconnaissance",
    "reconnaissance,recon,recce,scout,scouts,intelligence,military intelligence,deep reconnaissance,surveillance",
  ],
  ["combinedArms", "combined arms,combined-arms"],
  [
    "engineer",
    "engineer,engineers,construction,mobile construction,naval mobile construction,naval construction,engineering,sapper,pioneer,engineer sapper,engineer-sapper,assault engineer,pontoon,bridge",
  ],
  ["signals", "signals,signal,communications"],
  ["electronicWarfare", "electronic warfare,ew"],
  ["nbc", "nbc,cbrn,nbc protection,radiation chemical and biological defence,chemical"],
  [
    "logistics",
    "logistics,logistic,supply,sustainment,support,transport,material support,materiel support,railway,maintenance",
  ],
  ["medical", "medical,ambulance"],
  [
    "aviation",
    "aviation,air,torpedo,carrier air,aircraft,marine aircraft,airlift,air refueling,air refuelling,air expeditionary,aviation army,fighter,bomber,helicopter,army aviation,fighter aviation,tactical aviation,attack aviation,assault aviation,bomber aviation,night bomber,night fighter,dive bomber,strategic bomber,heavy bomber,bombardment,pursuit,special operations aviation,aviation assault,airlift,air and air defence,air and air defense,reconnaissance aviation,transport aviation",
  ],
  [
    "unmannedSystems",
    "unmanned systems,unmanned,drone,uav,strike drone,unmanned aerial systems,unmanned aviation,loitering munitions",
  ],
  [
    "cavalry",
    "cavalry,cav,uhlan,cossack cavalry,air cavalry,stryker cavalry,mounted,hussar,hussars,dragoon,dragoons,lancers,armored cavalry,armoured cavalry",
  ],
  ["assault", "assault,storm,shock,stormtrooper,storm v,assault infantry,storm z,storm-z"],
  [
    "security",
    "security,guard,presidential guard,presidential,covering,military police,convoy,patrol,public protection,public order,public security,internal security,guards of honour",
  ],
  ["reserve", "reserve,reserves,mobilized,mobilised"],
  ["volunteer", "volunteer,volunteers,volunteer assault"],
  [
    "militia",
    "militia,people's militia,peoples militia,popular mobilization,popular mobilisation,popular committee,tribal mobilization",
  ],
  ["border", "border,border guard,border guards"],
  ["submarine", "submarine"],
  ["training", "training"],
  ["operational", "operational"],
  ["naval", "naval,royal naval,minesweeper,destroyer,surface ship,missile boat,landing ship"],
  ["commando", "commando,commandos"],
  ["international", "international"],
];

function load(): ReadonlyMap<string, readonly (readonly [branch: string, words: readonly string[]])[]> {
  const byFirst = new Map<string, (readonly [string, readonly string[]])[]>();
  for (const [branch, spellings] of SPELLINGS)
    for (const spelling of spellings.split(",")) {
      const words = spelling.replace(/-/g, " ").split(" ");
      const first = words[0] ?? "";
      byFirst.set(first, [...(byFirst.get(first) ?? []), [branch, words] as const]);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b[1].length - a[1].length);
  return byFirst;
}

const BY_FIRST = load();

/** The branch that the words from an index on name (hyphens left out before), and how many words it takes; null where none does. */
export function branchAt(words: readonly string[], from: number): { branch: string; length: number } | null {
  const arms = BY_FIRST.get(words[from] ?? "");
  if (!arms) return null;
  for (const [branch, spelling] of arms)
    if (spelling.every((word, offset) => words[from + offset] === word))
      return { branch, length: spelling.length };
  return null;
}

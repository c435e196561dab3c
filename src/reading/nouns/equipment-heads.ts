const KINDS: readonly (readonly [kind: string, words: string])[] = [
  ["tank", "tank,tanks"],
  [
    "infantryVehicle",
    "ifv,ifvs,apc,apcs,bmp,bmps,personnel carrier,personnel carriers,fighting vehicle,fighting vehicles,armored vehicle,armored vehicles,armoured vehicle,armoured vehicles,half-track,mrap,mraps",
  ],
  [
    "vehicle",
    "tactical vehicle,tactical vehicles,military vehicle,military vehicles,technical vehicle,technical vehicles,military truck,military trucks,suicide vehicle,suicide vehicles,combat vehicle,combat vehicles,jeep,jeeps",
  ],
  [
    "artillery",
    "howitzer,howitzers,mortar,mortars,cannon,cannons,artillery piece,artillery pieces,artillery system,artillery systems,artillery gun,artillery guns,field gun,field guns,katyushas",
  ],
  ["rocketArtillery", "mlrs,rocket launcher,rocket launchers,rocket artillery,rocket system,rocket systems"],
  ["missile", "missile,missiles,rocket,rockets,icbm,icbms,torpedo,torpedoes,torpedos"],
  [
    "airDefence",
    "air defence system,air defence systems,air defense system,air defense systems,missile system,missile systems,missile battery,missile batteries,missile launcher,missile launchers,manpads,manpad,sam,sams,interceptor,interceptors",
  ],
  [
    "aircraft",
    "jet,jets,warplane,warplanes,fighter jet,fighter jets,fighter aircraft,fighter plane,fighter planes,bomber,bombers,bomber aircraft,aircraft,plane,planes,warplane,glider,gliders,dive-bomber,dive-bombers,gunship,gunships,tanker aircraft",
  ],
  ["helicopter", "helicopter,helicopters,chopper,choppers"],
  [
    "drone",
    "drone,drones,uav,uavs,fpv,fpvs,quadcopter,quadcopters,loitering munition,loitering munitions,aerial vehicle,aerial vehicles,usv,usvs",
  ],
  [
    "ship",
    "warship,warships,submarine,submarines,frigate,frigates,destroyer,destroyers,corvette,corvettes,battleship,battleships,gunboat,gunboats,minesweeper,minesweepers,aircraft carrier,aircraft carriers,patrol boat,patrol boats,landing ship,landing ships,missile boat,missile boats,torpedo boat,torpedo boats,cruiser,cruisers,u-boat,u-boats,landing craft",
  ],
  [
    "smallArm",
    "rifle,rifles,grenade,grenades,launcher,launchers,pistol,pistols,revolver,revolvers,guns,gun,machine gun,machine guns,submachine gun,shotgun,shotguns,carbine,carbines,handgun,handguns,firearm,firearms,grenade launcher,grenade launchers,small arms,flamethrower,flamethrowers,bayonet,bayonets,knife,knives,machete,machetes",
  ],
  [
    "ammunition",
    "shell,shells,ammunition,munition,munitions,bombs,bomb,artillery round,artillery rounds,bullet,bullets,warhead,warheads,mortar round,mortar rounds,mortar shell,mortar shells",
  ],
  [
    "explosive",
    "mines,landmine,landmines,ied,ieds,vbied,vbieds,svbied,svbieds,explosive device,explosive devices,explosives,suicide vest,suicide vests,suicide belt,tnt",
  ],
  [
    "weapon",
    "weapons,weapon,chemical weapon,chemical weapons,nuclear weapon,nuclear weapons,biological weapons,weapon system,weapon systems,weapons system,weapons systems,heavy weapons,weaponry",
  ],
  ["radar", "radar,radars"],
];

export interface EquipmentHead {
  readonly kind: string;
  /** How many tokens it takes. */
  readonly length: number;
}

const HEADS = load();

function load(): ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly kind: string }[]
> {
  const byFirst = new Map<string, { words: readonly string[]; kind: string }[]>();
  for (const [kind, words] of KINDS)
    for (const head of words.split(",")) {
      const parts = head.split(/ |(?=-)|(?<=-)/);
      const first = parts[0] ?? "";
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words: parts, kind }]);
    }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** Whether such a noun may begin with a word. */
export const mayOpenEquipment = (word: string): boolean => HEADS.has(word);

/** The noun for a weapon, vehicle, aircraft or ship that starts at a token, the longest first: its kind, and how many tokens it takes. */
export function equipmentHeadAt(
  tokens: readonly { readonly lower: string }[],
  from: number,
): EquipmentHead | null {
  const heads = HEADS.get(tokens[from]?.lower ?? "");
  if (!heads) return null;
  for (const { words, kind } of heads)
    if (words.every((word, offset) => tokens[from + offset]?.lower === word))
      return { kind, length: words.length };
  return null;
}

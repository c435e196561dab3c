const KINDS: readonly (readonly [kind: string, words: string])[] = [
  ["tank", "tank,tanks"],
  ["infantryVehicle", "ifv,ifvs,apc,apcs,bmp,bmps"],
  ["artillery", "howitzer,howitzers,mortar,mortars,cannon,cannons"],
  ["missile", "missile,missiles,rocket,rockets"],
  ["aircraft", "jet,jets,warplane,warplanes,bomber,bombers,aircraft,warplanes"],
  ["helicopter", "helicopter,helicopters"],
  ["drone", "drone,drones,uav,uavs"],
  ["ship", "warship,warships,submarine,submarines,frigate,destroyer,corvette"],
  ["smallArm", "rifle,rifles,grenade,grenades,launcher,launchers,pistol,guns,gun"],
  ["ammunition", "shells,ammunition,munitions,bombs,bomb,mines,ied,ieds,vbied,vbieds"],
];

/** Nouns for weapons, vehicles, aircraft and ships, with the kind of thing. */
export const EQUIPMENT_HEADS: ReadonlyMap<string, string> = new Map(
  KINDS.flatMap(([kind, words]) => words.split(",").map((word) => [word, kind] as const)),
);

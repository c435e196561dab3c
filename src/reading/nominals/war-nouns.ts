import type { NounKind } from "./noun-kinds.ts";

const WORDS: Readonly<Record<Exclude<NounKind, "none">, string>> = {
  Person: `fighter soldier serviceman combatant conscript mercenary gunman bomber attacker assailant hijacker shooter kidnapper perpetrator suspect
    detainee captive hostage prisoner inmate victim survivor casualty civilian resident local villager refugee migrant evacuee bystander
    passer-by protester demonstrator rioter looter activist supporter follower sympathiser loyalist dissident defector deserter official spokesman
    spokeswoman spokesperson leader commander ringleader warlord chief deputy minister president premier lawmaker senator governor mayor ambassador
    diplomat envoy general colonel major captain lieutenant sergeant officer policeman cop trooper marine sniper pilot gunner crewman driver medic
    doctor nurse paramedic rescuer firefighter worker contractor journalist reporter analyst expert observer monitor witness eyewitness
    militant insurgent rebel terrorist jihadist extremist separatist operative guerrilla partisan`,
  Organization: `forces force troops army military militia police regime government junta opposition coalition alliance agency ministry directorate
    authorities parliament legislature council assembly court tribunal faction battalion cell unit squad contingent crew group organization
    movement insurgency resistance leadership command service services company firm manufacturer broadcaster newspaper outlet charity party
    peacekeepers gendarmerie administration embassy delegation mission committee commission`,
  Place: `area zone region province district territory enclave pocket stronghold bastion outskirts suburb neighborhood quarter village town city
    capital settlement hamlet checkpoint crossing border frontier frontline front-line base airbase airfield airport compound barracks bunker trench
    position bridge dam road highway street square route bridgehead hill height ridge valley forest field river bank coast island site scene
    location building house home apartment school hospital church mosque market camp prison warehouse depot plant factory refinery port harbor`,
};

/** Nouns of war and politics, in the singular, with what they mean in a report more often than anything else. */
export const WAR_NOUNS: ReadonlyMap<string, NounKind> = new Map(
  (Object.entries(WORDS) as [NounKind, string][]).flatMap(([kind, words]) =>
    words.split(/\s+/).map((word) => [word, kind] as const),
  ),
);

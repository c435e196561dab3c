import type { Claim, RelayAct } from "../../model/claim.ts";
import { firstAtOrAfter } from "../clauses/line.ts";
import { CALL_KINDS } from "../events/event-kinds.ts";
import type { PlacedMention } from "../page.ts";
import type { PlacedEvent, Scene } from "./scene.ts";

type Relays = Claim["relayedBy"];

/** A call as the way on which its speakers' words reached the report. */
export interface CallChain {
  readonly relayedBy: Relays;
  readonly isUnverified: boolean;
  /** Offset of its first mention. */
  readonly start: number;
  /** Entities that are said to have spoken in it. */
  readonly speakers: ReadonlySet<string>;
}

/** Links in their order from the speaker outwards, by the roles of a call. */
const LINKS: readonly (readonly [role: string, act: RelayAct])[] = [
  ["recordedBy", "recorded"],
  ["releasedBy", "released"],
  ["verifiedBy", "verified"],
  ["publishedBy", "published"],
];

/** The calls of a page, found by who spoke in them and by where they are first told of. */
export interface CallChains {
  readonly bySpeaker: ReadonlyMap<string, CallChain>;
  /** Those that somebody passed on or could not verify, in order of the text. */
  readonly passedOn: readonly CallChain[];
}

/** The calls that a page tells of, each with those who passed it on. */
export function callChains(scene: Scene): CallChains {
  const eventsOf = new Map<string, PlacedEvent[]>();
  for (const placed of scene.events) {
    if (!CALL_KINDS.has(placed.event.type)) continue;
    const known = eventsOf.get(placed.event.entity);
    if (known) known.push(placed);
    else eventsOf.set(placed.event.entity, [placed]);
  }
  const chains = [...eventsOf].map(([id, own]): CallChain => {
    const parts = own.flatMap(({ event }) => event.arguments);
    const seen = new Set<string>();
    const relayedBy: Relays = [];
    for (const [role, act] of LINKS)
      for (const part of parts.filter((it) => it.role === role)) {
        const key = `${act} ${scene.mentionById.get(part.mention)?.entity ?? part.mention}`;
        if (!seen.has(key)) relayedBy.push({ by: part.mention, act });
        seen.add(key);
      }
    return {
      relayedBy,
      isUnverified: scene.referentById.get(id)?.attributes.status === "unverified",
      start: own.reduce((least, { event }) => Math.min(least, event.start), Number.POSITIVE_INFINITY),
      speakers: new Set(
        parts
          .filter((it) => it.role === "speaker")
          .map((it) => scene.mentionById.get(it.mention)?.entity ?? ""),
      ),
    };
  });
  const bySpeaker = new Map<string, CallChain>();
  for (const chain of chains)
    for (const speaker of chain.speakers) if (!bySpeaker.has(speaker)) bySpeaker.set(speaker, chain);
  const passedOn = chains
    .filter((it) => it.relayedBy.length > 0 || it.isUnverified)
    .sort((a, b) => a.start - b.start);
  return { bySpeaker, passedOn };
}

/** Those whose words a report can only have from a call that was listened in on. */
const CALLERS: ReadonlySet<string> = new Set(
  `soldier serviceman fighter conscript mercenary officer sergeant private lieutenant captain major recruit troop trooper man male
  woman female wife mother father son daughter brother sister husband girlfriend mom mum dad companion comrade friend relative
  another other one paratrooper marine occupier invader tankman gunner driver medic`.split(/\s+/),
);

/** The call from which the words of a speaker come; undefined where they come straight to the report. */
export function chainOf(
  scene: Scene,
  chains: CallChains,
  source: PlacedMention,
  isQuoted: boolean,
): CallChain | undefined {
  const spoken = chains.bySpeaker.get(source.entity);
  if (spoken) return spoken;
  if (!isQuoted) return undefined;
  const referent = scene.referentById.get(source.entity);
  if (referent?.type !== "Person" || !referent.anonymous) return undefined;
  const heads = scene.headsByEntity.get(source.entity) ?? [];
  if (!heads.some((head) => head.split(" ").some((it) => CALLERS.has(it.replace(/s$/, "")))))
    return undefined;
  return chains.passedOn[firstAtOrAfter(chains.passedOn, source.start + 1) - 1];
}

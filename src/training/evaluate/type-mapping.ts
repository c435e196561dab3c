/** How relations and events of ours are called in a set of gold data. Of several rows that fit the first counts. */
export interface TypeMapping {
  readonly relations: readonly RelationRow[];
  /** Relations that stand in the roles of an event: a killer and a victim. */
  readonly fromEvents: readonly EventRelationRow[];
  /** By kind of event. */
  readonly events: ReadonlyMap<string, string>;
  /** By type of event in the set: our roles in theirs. Of a type that is not here roles are as ours. */
  readonly roles?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A relation of ours, between mentions of some types, and its name in the set. */
interface RelationRow {
  readonly ours: readonly string[];
  readonly source?: readonly string[];
  readonly target?: readonly string[];
  readonly theirs: string;
  readonly isReversed?: true;
}

interface EventRelationRow {
  readonly kinds: readonly string[];
  readonly from: string;
  readonly to: readonly string[];
  readonly ends: readonly string[];
  readonly theirs: string;
}

const GROUPS = ["Organization", "Unit"];
const ACTORS = ["Person", ...GROUPS];
const FIGHTS = [
  "attack",
  "strike",
  "bombardment",
  "battle",
  "offensive",
  "invasion",
  "encirclement",
  "capture",
];

const named = (pairs: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(pairs).flatMap(([theirs, ours]) => ours.split(" ").map((kind) => [kind, theirs] as const)),
  );

/** The types of ours in those of each set, by the name that its lines carry. A set that is not here has ours. */
export const TYPE_MAPPINGS: ReadonlyMap<string, TypeMapping> = new Map(
  Object.entries({
    conll04: {
      relations: [
        {
          ours: ["MEMBER_OF", "HOLDS_POST", "COMMANDS"],
          source: ["Person"],
          target: GROUPS,
          theirs: "Work_For",
        },
        {
          ours: ["COMES_FROM", "HOLDS_POST", "BASED_IN", "LOCATED_AT", "MEMBER_OF", "COMMANDS"],
          source: ["Person"],
          target: ["Place"],
          theirs: "Live_In",
        },
        {
          ours: ["BASED_IN", "LOCATED_AT", "PART_OF"],
          source: GROUPS,
          target: ["Place"],
          theirs: "OrgBased_In",
        },
        { ours: ["LOCATED_IN"], theirs: "Located_In" },
      ],
      fromEvents: [{ kinds: ["death"], from: "killer", to: ["victim"], ends: ["Person"], theirs: "Kill" }],
      events: new Map(),
    },
    re3d: {
      relations: [
        { ours: ["FOUGHT"], theirs: "FightingAgainst" },
        { ours: ["PART_OF", "MEMBER_OF"], theirs: "BelongsTo" },
        { ours: ["COMMANDS", "HOLDS_POST", "USES"], theirs: "InChargeOf" },
        { ours: ["LOCATED_AT", "LOCATED_IN", "BASED_IN", "NEAR"], theirs: "CoLocated" },
      ],
      fromEvents: [
        {
          kinds: FIGHTS,
          from: "attacker",
          to: ["target", "opponent"],
          ends: ACTORS,
          theirs: "FightingAgainst",
        },
      ],
      events: new Map(),
    },
    seeds: {
      relations: [
        { ours: ["MEMBER_OF"], theirs: "member_of" },
        { ours: ["PART_OF"], source: ["Unit"], target: ["Organization"], theirs: "belongs_to" },
        { ours: ["PART_OF"], theirs: "part_of" },
        { ours: ["HOLDS_POST", "COMMANDS"], theirs: "leads" },
        { ours: ["RELATIVE_OF"], theirs: "mother_of" },
        { ours: ["COMPANION_OF"], theirs: "companion_of" },
        { ours: ["SPOKE_IN"], theirs: "has_speaker", isReversed: true },
        { ours: ["LOCATED_AT"], theirs: "located_at" },
        { ours: ["LOCATED_IN"], theirs: "located_in" },
        { ours: ["BASED_IN"], theirs: "based_in" },
        { ours: ["NEAR"], theirs: "near" },
        { ours: ["RECORDED_BY"], theirs: "recorded_by" },
        { ours: ["RELEASED_BY"], theirs: "released_by" },
        { ours: ["VERIFIED_BY"], theirs: "verified_by" },
        { ours: ["PUBLISHED_BY"], theirs: "published_by" },
      ],
      fromEvents: [],
      events: named({
        "War/Invasion": "invasion",
        Offensive: "offensive",
        Publication: "publication release",
        Communication: "interceptedCall",
        "Interception/Recording": "recording",
        Verification: "verification",
        Encirclement: "encirclement",
        "Unit destroyed": "destruction",
        "Casualties/Killed": "death",
        Meeting: "meeting",
        "Attack (planned)": "attack",
        Bombardment: "bombardment strike",
        Deployment: "deployment",
      }),
    },
    wikievents: {
      relations: [],
      fromEvents: [],
      events: named({
        "Conflict.Attack": "attack strike bombardment explosion battle offensive invasion",
        "Life.Die": "death",
        "Life.Injure": "injury",
        "Justice.ArrestJailDetain": "arrest",
        "Contact.Contact": "meeting interceptedCall",
        "Movement.Transportation": "withdrawal crossing deployment",
        "ArtifactExistence.DamageDestroyDisableDismantle": "destruction damage",
        "Personnel.StartPosition": "appointment",
      }),
      roles: new Map([
        [
          "Conflict.Attack",
          named({
            Attacker: "attacker",
            Target: "target opponent",
            Place: "place",
            Instrument: "instrument",
            ExplosiveDevice: "device",
          }),
        ],
        ["Life.Die", named({ Victim: "victim", Killer: "killer", Place: "place" })],
        [
          "Life.Injure",
          named({ Victim: "victim", Injurer: "attacker", Place: "place", Instrument: "instrument" }),
        ],
        ["Justice.ArrestJailDetain", named({ Jailer: "captor", Detainee: "detainee", Place: "place" })],
        [
          "ArtifactExistence.DamageDestroyDisableDismantle",
          named({
            DamagerDestroyer: "attacker",
            Artifact: "target",
            Place: "place",
            Instrument: "instrument",
          }),
        ],
      ]),
    },
  } satisfies Record<string, TypeMapping>),
);

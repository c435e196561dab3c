/** What a kind of event is told by, and what those are called that have a part in it. */
export interface EventKind {
  readonly kind: string;
  /** Lemmas; of several words only the first is inflected: "take over". */
  readonly verbs: readonly string[];
  /** Singular nouns; more words where one alone says too little: "phone call". */
  readonly nouns: readonly string[];
  /** Role of who acts, and of who or what is acted on. */
  readonly agent: string;
  readonly patient: string;
  /** Nouns that are this event only beside one of these words in the same sentence. */
  readonly nounNeeds?: ReadonlySet<string>;
  /** Adjectives and participles that tell of it in the predicate or as nouns: "five were dead", "the wounded". */
  readonly states?: readonly string[];
  /** True where the verb without anything to act on is a passive: "ten militants killed", "the wounded". */
  readonly needsObject?: true;
  /** True where what is moved stands behind "of", and not where it happens: "the deployment of US guardsmen". */
  readonly isMove?: true;
  /** True where it happens to people alone. */
  readonly needsPerson?: true;
  /** True where the agent of the verb is what undergoes it: "three soldiers died". */
  readonly subjectIsPatient?: boolean;
}

const list = (words: string): string[] => words.split(",").map((it) => it.trim());
const set = (words: string): ReadonlySet<string> => new Set(list(words));

/** Words by which a call or a recording is known to be one that was listened in on. */
const HEARD = set(
  "intercepted,intercept,intercepts,recorded,recording,recordings,wiretapped,overheard,phone,telephone,audio,conversation,soldier,soldiers,mother,wife,intelligence,published,released,revealed,verified",
);

/** The kinds of events that are read, each told apart by its words alone. */
export const EVENT_KINDS: readonly EventKind[] = [
  {
    kind: "interceptedCall",
    verbs: [],
    nouns: list(
      `intercepted call,intercepted phone call,intercepted telephone call,intercepted conversation,intercepted phone conversation,
      intercepted telephone conversation,intercepted radio conversation,intercepted audio,intercepted recording,intercepted communication,
      phone call,telephone call,phone conversation,telephone conversation,radio conversation,audio recording,radio intercept,
      phone intercept,audio intercept,intercept,recording,audio,audios,call,conversation,talks`,
    ),
    nounNeeds: HEARD,
    agent: "speaker",
    patient: "listener",
  },
  {
    kind: "invasion",
    verbs: list("invade"),
    nouns: list(
      "full-scale invasion,invasion,full-scale war,war,special military operation,special operation",
    ),
    agent: "attacker",
    patient: "target",
  },
  {
    kind: "offensive",
    verbs: list("counterattack,assault,storm"),
    nouns: list(
      "counteroffensive,counter-offensive,offensive,counterattack,counter-attack,assault,incursion,breakthrough",
    ),
    agent: "attacker",
    patient: "target",
  },
  {
    kind: "bombardment",
    verbs: list("bombard,shell"),
    nouns: list("bombardment,shelling,artillery fire,artillery shelling,mortar fire,barrage"),
    agent: "attacker",
    patient: "target",
  },
  {
    kind: "strike",
    verbs: list("strike,hit,bomb"),
    nouns: list(
      "missile strike,drone strike,air strike,airstrike,rocket strike,missile attack,drone attack,rocket attack,suicide bombing,car bombing,bombing,bomb attack,strike",
    ),
    agent: "attacker",
    patient: "target",
  },
  {
    kind: "attack",
    verbs: list("attack,ambush,raid,shoot,stab,open fire,fire on,fire at,fire upon,fire into"),
    nouns: list(
      `attack,ambush,raid,shooting,gunfire,stabbing,terror attack,terrorist attack,suicide attack,assassination attempt,
      attempted assassination,attempted murder,hostage taking`,
    ),
    agent: "attacker",
    patient: "target",
  },
  {
    kind: "explosion",
    verbs: list("explode,detonate,go off,blow up,blow himself up,blow herself up"),
    nouns: list("explosion,bomb blast,blast,detonation"),
    agent: "attacker",
    patient: "target",
  },
  {
    kind: "battle",
    verbs: list("fight,clash,battle,skirmish"),
    nouns: list(
      "battle,gun battle,gunbattle,clash,firefight,fire fight,gunfight,combat engagement,combat clash,military engagement,shootout,shoot-out,skirmish,fighting,hostility",
    ),
    agent: "attacker",
    patient: "opponent",
  },
  {
    kind: "encirclement",
    verbs: list("surround,encircle,besiege"),
    nouns: list("encirclement,siege"),
    agent: "attacker",
    patient: "target",
  },
  {
    kind: "capture",
    verbs: list(
      "capture,seize,retake,recapture,liberate,occupy,reconquer,overrun,take control,win back,regain control,take",
    ),
    nouns: list("capture,seizure,recapture,liberation,occupation"),
    agent: "captor",
    patient: "captured",
  },
  {
    kind: "withdrawal",
    isMove: true,
    verbs: list("withdraw,retreat,pull back,pull out"),
    nouns: list("withdrawal,retreat,pullback"),
    agent: "mover",
    patient: "withdrawn",
  },
  { kind: "crossing", verbs: list("cross"), nouns: list("crossing"), agent: "mover", patient: "crossed" },
  {
    kind: "deployment",
    isMove: true,
    verbs: list("deploy,redeploy,transfer,take up positions"),
    nouns: list("deployment,redeployment"),
    agent: "mover",
    patient: "deployed",
  },
  {
    kind: "destruction",
    verbs: list(
      "destroy,shoot down,down,sink,wipe out,annihilate,demolish,raze,flatten,burn down,knock out,obliterate,incinerate",
    ),
    nouns: list("destruction,sinking,demolition"),
    agent: "attacker",
    patient: "target",
    needsObject: true,
  },
  {
    kind: "damage",
    verbs: list("damage,shatter,cripple,set fire to,set on fire,set ablaze,tear through"),
    nouns: list("damage"),
    agent: "attacker",
    patient: "target",
    needsObject: true,
  },
  {
    kind: "death",
    needsPerson: true,
    verbs: list(
      "kill,execute,murder,assassinate,shoot dead,slay,slaughter,massacre,behead,lynch,gun down,mow down,claim the lives,claim the life",
    ),
    nouns: list(
      "killing,murder,execution,assassination,massacre,death,slaying,slaughter,beheading,fatality,death toll,loss of life",
    ),
    agent: "killer",
    patient: "victim",
    needsObject: true,
  },
  {
    kind: "death",
    needsPerson: true,
    verbs: list("die,lose their lives,lose his life,lose her life,perish,succumb to,commit suicide"),
    nouns: list("suicide"),
    states: list("dead"),
    agent: "victim",
    patient: "killer",
    subjectIsPatient: true,
  },
  {
    kind: "injury",
    needsPerson: true,
    verbs: list("wound,injure,maim,mutilate,hurt"),
    nouns: list("injury,maiming"),
    states: list("injured,wounded"),
    agent: "attacker",
    patient: "victim",
    needsObject: true,
  },
  {
    kind: "arrest",
    needsPerson: true,
    verbs: list(
      "arrest,detain,apprehend,jail,imprison,take into custody,take prisoner,take captive,take hostage,round up",
    ),
    nouns: list("arrest,detention,imprisonment,house arrest"),
    agent: "captor",
    patient: "detainee",
    needsObject: true,
  },
  {
    kind: "surrender",
    verbs: list("surrender,lay down arms,lay down their arms,lay down their weapons"),
    nouns: list("surrender,capitulation"),
    agent: "surrendering",
    patient: "surrendered",
  },
  {
    kind: "meeting",
    verbs: list("meet"),
    nouns: list("meeting,summit,negotiation"),
    agent: "participant",
    patient: "participant",
  },
  {
    kind: "appointment",
    verbs: list("appoint"),
    nouns: list("appointment"),
    agent: "appointer",
    patient: "appointee",
  },
];

/** What services and media do with a recording: the acts that make RECORDED_BY, RELEASED_BY, VERIFIED_BY, PUBLISHED_BY. */
export const RECORDING_ACTS = [
  {
    kind: "recording",
    relation: "RECORDED_BY",
    act: "recorded",
    verbs: list("record,intercept,overhear,tap,wiretap"),
  },
  {
    kind: "release",
    relation: "RELEASED_BY",
    act: "released",
    verbs: list("release,issue,share,give out,hand over,distribute,disclose,declassify"),
  },
  {
    kind: "publication",
    relation: "PUBLISHED_BY",
    act: "published",
    verbs: list("publish,reveal,post,broadcast,air,make public,print,upload,leak"),
  },
  {
    kind: "verification",
    relation: "VERIFIED_BY",
    act: "verified",
    verbs: list("verify,authenticate,corroborate"),
  },
] as const;
export type RecordingAct = (typeof RECORDING_ACTS)[number];

/** Kinds of events that are calls or what was recorded of them. */
export const CALL_KINDS: ReadonlySet<string> = new Set(["interceptedCall"]);

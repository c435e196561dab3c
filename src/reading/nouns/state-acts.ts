import type { Token } from "../page.ts";

const FORMS = `
  condemns condemned condemn welcomes welcomed welcome pledged pledges pledge vowed vows vow announced announces announce agreed agrees agree
  supports supported support recognises recognizes recognised recognized recognise recognize imposed imposes impose signed signs sign sanctioned sanctions
  rejects rejected reject demands demanded demand expelled expels expel summoned summons suspended suspends suspend strongly remains stands stand stood
  accuses accused accuse accusing refuses refused refuse blames blamed blame threatens threatened threaten threatening urges urge urging
  backs backed backing funds funded funding finances financed arms armed arming supplies supplied supplying deploys deployed deploy deploying
  launches launched launch launching invades invaded invade invading annexed annexes annex occupied occupies occupy withdrew withdraws withdraw withdrawn withdrawing
  intervenes intervened intervene intervening conducts conducted conduct conducting provides provided provide providing sends sent send sending
  hosts hosted host hosting seeks sought seek seeking wants wanted want hopes hoped hope plans planned plan planning intends intended intend
  vetoes vetoed veto blocks blocked block bans banned ban extradites extradited extradite ratifies ratified ratify joins joined join joining
  commits committed commit works worked work working calls called call calling retaliates retaliated retaliate negotiates negotiated negotiate negotiating
  votes voted vote voting aims aimed aim opposes opposed oppose opposing helps helped help helping continues continued continue continuing
  assists assisted assist assisting responds respond coordinates coordinated coordinate considers considered consider considering decides decided decide
  reaffirms reaffirmed reaffirm reiterates reiterated reiterate condemning maintains maintained upholds upheld honours honoured honors honored
  fears feared fear believes believed believe views viewed view insists insist acknowledges acknowledge trains trained train training
  violates violated violate violating breaches breached breach fires fired fire firing shelled shells shelling bombs bombed bombing bombarded bombards`;

const STATE_ACTS: ReadonlySet<string> = new Set(FORMS.split(/\s+/).filter(Boolean));

/** Whether a form of a verb tells what a country does only as a state. */
export function isStateAct(verb: string): boolean {
  if (STATE_ACTS.has(verb)) return true;
  const stem = verb.endsWith("ing") ? verb.slice(0, -3) : "";
  return stem !== "" && (STATE_ACTS.has(stem) || STATE_ACTS.has(`${stem}e`));
}

/** What a state is said to be, as somebody who wills: "is committed to", "is ready to". */
export const STATE_MOODS: ReadonlySet<string> = new Set(
  "committed prepared ready willing unwilling determined concerned convinced opposed resolved".split(" "),
);

/** What only a state has behind its name: "Norway’s response". */
export const STATE_GOODS: ReadonlySet<string> = new Set(
  "effort efforts response commitment commitments support policy policies decision decisions campaign strategy intervention involvement message stance demands demand intentions ambitions pledge promise refusal ultimatum offer proposal readiness determination".split(
    " ",
  ),
);

const BEFORE_VERB = new Set(
  "has have had having is are was were be been being will would shall should can could may might must does do did to not n't never also again already now still then once repeatedly immediately later soon further itself both all since long currently".split(
    " ",
  ),
);
/** So many small words may stand between who acts and the verb. */
const FARTHEST = 5;

/** The first word from a token on that is no auxiliary or adverb: the verb of who stands before, lower case. */
export function verbFrom(tokens: readonly Token[], from: number): string {
  for (let at = from; at < from + FARTHEST; at += 1) {
    const lower = tokens[at]?.lower ?? "";
    if (!BEFORE_VERB.has(lower) && !/..ly$/.test(lower)) return lower;
  }
  return "";
}

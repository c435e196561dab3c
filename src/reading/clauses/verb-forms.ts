export type VerbForm = "base" | "third" | "past" | "participle" | "gerund";

/** Past tense and participle of the verbs that do not end in -ed. */
const IRREGULAR: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  `say said said|tell told told|write wrote written|think thought thought|know knew known|feel felt felt|find found found
  see saw seen|hear heard heard|understand understood understood|swear swore sworn|read read read|speak spoke spoken
  strike struck struck|hit hit hit|fight fought fought|shoot shot shot|take took taken|retake retook retaken|win won won
  withdraw withdrew withdrawn|flee fled fled|leave left left|fall fell fallen|lose lost lost|give gave given|meet met met
  hold held held|lead led led|die died died|kill killed killed|break broke broken|come came come|go went gone
  drive drove driven|lie lied lied|make made made|put put put|send sent sent|shed shed shed|forecast forecast forecast
  cut cut cut|burn burned burned|drop dropped dropped|stop stopped stopped|admit admitted admitted|plan planned planned
  quip quipped quipped|brag bragged bragged|rebut rebutted rebutted|beg begged begged|refer referred referred
  begin began begun|bring brought brought|keep kept kept|sink sank sunk|blow blew blown|overrun overran overrun
  recapture recaptured recaptured|set set set|talk talked talked|overhear overheard overheard|tap tapped tapped
  name named named|get got got|foresee foresaw foreseen|repel repelled repelled|transfer transferred transferred
  commit committed committed|regret regretted regretted|show showed shown|mean meant meant|dig dug dug|ring rang rung
  hurt hurt hurt|slay slew slain|lay laid laid|stab stabbed stabbed|gun gunned gunned`
    .split(/[|\n]/)
    .map((line) => line.trim().split(" "))
    .map(([lemma = "", past = "", participle = ""]) => [lemma, [past, participle]]),
);

/** Past forms without -ed: what stands right behind one is its object. */
export const IRREGULAR_PASTS: ReadonlySet<string> = new Set([...IRREGULAR.values()].map(([past]) => past));

/** Verbs of which the last consonant is doubled before -ing. */
const DOUBLES = new Set(
  "hit get set cut put stop drop admit plan quip brag rebut beg refer begin repel tap transfer commit regret dig win shed stab gun".split(
    " ",
  ),
);

/** All forms of a verb, each with what it can be: "retook" is past, "hit" base, past and participle. */
export function formsOf(lemma: string): ReadonlyMap<string, ReadonlySet<VerbForm>> {
  const [verb = lemma, ...rest] = lemma.split(" ");
  const forms = new Map<string, Set<VerbForm>>();
  const add = (form: string, kind: VerbForm): void => {
    const whole = [form, ...rest].join(" ");
    forms.set(whole, (forms.get(whole) ?? new Set<VerbForm>()).add(kind));
  };
  const endsInY = /[^aeiou]y$/.test(verb);
  const stem = endsInY ? verb.slice(0, -1) : verb;
  const regularPast = endsInY ? `${stem}ied` : verb.endsWith("e") ? `${verb}d` : `${verb}ed`;
  const [past, participle] = IRREGULAR.get(verb) ?? [regularPast, regularPast];
  add(verb, "base");
  add(
    endsInY
      ? `${stem}ies`
      : /(?:s|x|z|ch|sh)$/.test(verb)
        ? `${verb}es`
        : verb === "go"
          ? "goes"
          : `${verb}s`,
    "third",
  );
  add(past, "past");
  add(participle, "participle");
  add(gerund(verb), "gerund");
  return forms;
}

function gerund(verb: string): string {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (DOUBLES.has(verb)) return `${verb}${verb.at(-1)}ing`;
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

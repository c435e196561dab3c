/** Words by which a set of gold data takes two mentions of a sentence to be related: far less than makes an edge of the graph. */
export interface LoosePattern {
  readonly theirs: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** The words between, where the source stands first. */
  readonly between?: RegExp;
  /** The word behind both, where the words between are asked. */
  readonly after?: RegExp;
  /** The words between, where the target stands first. */
  readonly behind?: RegExp;
  /** The way through the tree from the source to the target. */
  readonly path?: RegExp;
  /** The set lists such a relation from either side. */
  readonly isListedTwice?: true;
  /** What holds of one holds of those that "and" or a comma joins to it. */
  readonly isOfEach?: true;
  /** What holds of a place holds of the larger one behind its comma: "of Trapper Creek, Alaska". */
  readonly isOfLarger?: true;
  /** No third person stands between. */
  readonly isNextPerson?: true;
  /** Places in a list lie side by side: "Colombia, Bolivia and Peru". */
  readonly isUnlisted?: true;
  /** Neither is a pronoun. */
  readonly isOfNouns?: true;
  /** One stands within the other, or right before its noun. */
  readonly isNested?: "source in target" | "target in source";
}

const PERSON = ["Person"];
const BODIES = ["Organization", "Unit"];
const PLACE = ["Place"];
const EQUIPMENT = ["Equipment"];
const ACTORS = [...PERSON, ...BODIES];

const KILL =
  "(?:kill(?:ed|s|ing|er)?|assassinat(?:e|es|ed|ing|ion)|assassins?|murder(?:s|ed|ing|er)?|slay(?:s|ing)?|slew|slain|shot|shoots?|shooting|stabbed|gunned|executed|death|deaths|gunman|wounded)";
/** A title, post or calling between a body or place and a name: at most five words, no verb, no mark. */
const POST = "(?:[a-z.-]+ )?(?:[a-z.-]+ )?(?:[a-z.-]+ )?(?:of (?:state|the interior|foreign affairs) )?";
const CALLING = `(?!.*\\b(?:that|said|says|was|were|is|are|has|have|had|which|who|told)\\b)(?! ?(?:and|or|with|to|for|from|in|on|of|by|that|as|but|when|said|says|was|is|are|were|has|had|told) )${POST}[a-z.-]+`;
const ABOUT_PERSON =
  "(?:, )?(?:\\d+ , )?(?:(?:a|an|the|its|then|who is|who was|is|was|as|now|also|became|former|one of the) )*";
const AGE = "(?:, (?:age )?\\d+ )?";

/** By the name that a set's lines carry. Of several rows that fit a pair the first counts. */
export const LOOSE_PATTERNS: ReadonlyMap<string, readonly LoosePattern[]> = new Map([
  [
    "conll04",
    [
      {
        theirs: "Kill",
        isNextPerson: true,
        source: PERSON,
        target: PERSON,
        between: new RegExp(
          `^(?!.*\\b(?:by|investigation|investigating|tried|attempt|attempted|assisting|as|like|likened)\\b)(?!(?:'s )?(?:[a-z]+ )?(?:assassin|killer|murderer|slayer)\\b(?! of)).{0,90}\\b(?:${KILL})\\b(?! (?:by|in|on|at|when|himself|herself)\\b).{0,60}$|\\b(?:assassin|killer|murderer|slaying|assassination|murder|killing|slayer|shooting)(?:s)? of\\b|^'s (?:assassination|slaying|murder) of`,
        ),
        behind: new RegExp(
          `\\b${KILL}\\b.{0,80}\\bby\\b|^(?:'s?|was|'s)? ?(?:convicted |accused |alleged )?(?:assassin|killer|murderer|slayer)\\b|'s (?:slaying|murder|assassination|killing) by`,
        ),
      },
      {
        theirs: "Located_In",
        isOfLarger: true,
        isUnlisted: true,
        source: PLACE,
        target: PLACE,
        between:
          /^(?:,|, in|in|, of|of|, near|,? ?(?:in|of)(?: the| downtown| suburban)*(?:(?: (?:the|north|south|east|west|central|nearby|rural|coastal|(?:north|south)?(?:eastern|western)|(?:northern|southern)))+(?: (?:part|half|region|province|state|department|corner|coast) of(?: the)?)?)?|, (?:an? |the )(?:[a-z-]+ ){0,4}(?:in|of)(?: the)?|(?:, )?(?:capital|city|town|province|region|state|suburb|part) of)$/,
        behind:
          /^(?:'s|'s (?:capital|largest city|city|town|port|province|region|state|northern|southern|eastern|western|central)(?: of)?(?: ,)?|(?:suburb|city|town|province|state|capital|village|port) (?:of )?)$/,
      },
      {
        theirs: "Work_For",
        source: PERSON,
        target: BODIES,
        between: new RegExp(
          `^${AGE}${ABOUT_PERSON}(?:[a-z.'-]+ ){0,6}?(?:of|for|at|with|from|in)(?: the| a| an| its)?$|^${AGE}(?:, )?(?:a |an |the )?(?:[a-z.-]+ ){0,2}$|^,$|^(?:, who )?(?:works?|worked|working|serves|served|runs?|heads?|headed|leads?|led|founded|joined)(?: (?:as|for|at|with|in|the|a|an|of))*(?: [a-z.-]+){0,3}(?: (?:for|of|at|with|in))?(?: the)?$`,
        ),
        behind: new RegExp(
          `^(?:'s |' )?(?:${CALLING})?(?: ,)?$|^(?:'s |' )?${CALLING} ,? ?$|^(?:'s )?${CALLING} and ${CALLING}$`,
        ),
        path: /^(?:<nsubj [a-z]+ )?(?:>appos [a-z]+ |>acl:relcl [a-z]+ )?>(?:nmod|obl):(?:of|at|for|with)$|^>appos [a-z]+ >compound$/,
      },
      {
        theirs: "Live_In",
        isOfLarger: true,
        isNextPerson: true,
        source: PERSON,
        target: PLACE,
        between: new RegExp(
          `^(?!.*\\b(?:visit|said|told|shoots?|shot|camp|son|wife|husband|assassin|killer)\\b)${AGE}${ABOUT_PERSON}(?:[a-z.'-]+ ){0,5}?(?:of|from|in|at)(?: the| nearby| northern| southern| eastern| western| central| suburban)*$|\\b(?:born|lives?|lived|living|resides?|resident|native|grew up|hometown|residents)\\b(?: [a-z,.-]+){0,6}$|^, [dr] ?-$|^(?: ?\\( ?)?[dr] ?-$|^,(?: an?| the)?$|^\\($`,
        ),
        behind: new RegExp(`^(?:'s |' )?(?:${CALLING})?(?: ,)?$|^'s (?:[a-z.-]+ ){0,4}$`),
        path: /^<nsubj(?::pass)? (?:born|lives|lived|grew|living|live) >obl:(?:in|at|on|near)$|^>appos (?:native|resident|citizen|president|minister|mayor|governor|senator|king|leader|premier|chancellor|ambassador) >(?:nmod:of|nmod:from|nmod:in|compound|amod)$|born >obl:(?:in|at)$|^>acl born >obl:(?:in|at)$/,
      },
      {
        theirs: "OrgBased_In",
        isOfLarger: true,
        isOfEach: true,
        source: BODIES,
        target: PLACE,
        between:
          /^(?:in|of|from|,|at|, in|\(|, (?:a )?[a-z]+ in|(?:, )?(?:based|headquartered|located) (?:in|at|near)(?: the)?|(?:offices?|headquarters|office|office building|complex|campus|branch) (?:in|of|at)(?: nearby| downtown)?|'s|of the|in the|in (?:downtown|northern|southern|eastern|western|central|suburban)|for|here in)$/,
        behind:
          /^(?:|'s|'|\(|- based|based|, the|, by|'s [a-z]+|- (?:run|owned)|-based|(?:[a-z-]+ ){0,2}(?:newspaper|daily|company|firm|group|agency|magazine|government|weekly)(?: ,)?|[^a-z]*|(?:, [a-z]+(?: [a-z]+)? ,? ?\(?|(?:,? ?[a-z]+(?: [a-z]+)? ,? ?)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? ?\d+ \(?|(?:, )?[a-z]+(?: [a-z]+)? \())$/,
      },
    ],
  ],
  [
    "re3d",
    [
      { theirs: "CoLocated", source: [...ACTORS, ...PLACE], target: PLACE, isNested: "target in source" },
      {
        theirs: "InChargeOf",
        source: BODIES,
        target: [...EQUIPMENT, ...PLACE],
        isNested: "source in target",
      },
      {
        theirs: "HasAttrOf",
        source: [...ACTORS, ...EQUIPMENT, ...PLACE, "Thing"],
        target: ["Quantity", "Group"],
        behind: /^(?:of|of the|of its)?$/,
      },
      {
        theirs: "IsSynonymOf",
        isListedTwice: true,
        isOfNouns: true,
        source: PERSON,
        target: PERSON,
        between:
          /^(?:,|, the|, also known as|\(|, (?:a|an|who (?:is|was)(?: the)?)|is|was|, aka|\( also known as|also known as|,? ?formerly known as|or)?$/,
      },
      {
        theirs: "IsSynonymOf",
        isListedTwice: true,
        isOfNouns: true,
        source: BODIES,
        target: BODIES,
        between:
          /^(?:\(|, also known as|\( also known as|also known as|or|, or|, formerly known as|\( formerly|, known as|is|was)$/,
      },
      {
        theirs: "IsSynonymOf",
        isListedTwice: true,
        isOfNouns: true,
        source: PLACE,
        target: PLACE,
        between: /^(?:\(|, an?|is an?|, also known as|or|is)$/,
      },
      {
        theirs: "IsSynonymOf",
        isListedTwice: true,
        isOfNouns: true,
        source: ["Quantity"],
        target: ["Quantity"],
        between: /^(?:\(|or|;|, or)$/,
      },
      { theirs: "IsSynonymOf", isListedTwice: true, source: ["Date"], target: ["Date"], between: /^\($/ },
      {
        theirs: "Apart",
        source: [...ACTORS, ...EQUIPMENT, ...PLACE],
        target: PLACE,
        between:
          /(?:\b(?:fled|flee|fleeing|left|leave|escape|escaped|escaping|displaced|out|away|retreated|expelled|withdrew|driven|departed) )(?:from|out of)(?: the| their)?$|^(?:outside(?: of)?|, an? (?:area|suburb|town|village) outside|,? ?about [\d.]+ ?k?m? .{0,20}of)(?: the| their)?$/,
      },
      {
        theirs: "CoLocated",
        isOfEach: true,
        source: [...BODIES, ...EQUIPMENT, "Thing", ...PERSON],
        target: PLACE,
        behind:
          /^, (?:one|two|three|four|five|six|seven|eight|nine) strikes?$|^, (?:one|two|three|four|five|six|seven|eight|nine)$/,
        between:
          /^(?:who |that |which |, )?(?:[a-z]+ )?(?:is |are |was |were |living |based |located |stationed |arrived |trapped |working |fighting |operating |currently |be |held |remaining )*(?:in|at|near|across|inside|throughout|around|on|over|within|into|to)(?: the| both| eastern| western| northern| southern| parts of| areas? of| and around| city of| village of| town of)*$/,
        path: /^<(?:nsubj(?::pass)?|obj|iobj|obl:against) [a-z]+ >obl:(?:in|at|near|across|inside|throughout|around|over|within|into|to)$|^<(?:nsubj(?::pass)?|obj) [a-z]+ >obl:(?:in|at|near|inside) [a-z]+ >nmod:(?:of|in)$|^<nmod:[a-z]+ [a-z]+ <(?:obj|nsubj(?::pass)?) [a-z]+ >obl:(?:in|at|near|across|inside|throughout)$|^>nmod:(?:in|at|near|across|inside|throughout|around|within|on)$|^<nmod:[a-z]+ [a-z]+ >nmod:(?:in|at|near|across)$|^<(?:conj|obj|advcl|xcomp|nsubj) [a-z]+ (?:<conj [a-z]+ )?>obl:near$|^<(?:obj|nsubj) [a-z]+ <(?:conj|parataxis) [a-z]+ >obl:near$|^<nsubj (?:conducted|launched|carried|held|visited) >obj [a-z]+ (?:>nmod:[a-z]+ [a-z]+ )?>nmod:in$|^<(?:obj|nsubj) [a-z]+ >nmod:(?:in|near)$/,
      },
      {
        theirs: "CoLocated",
        isOfEach: true,
        source: PLACE,
        target: PLACE,
        between:
          /^(?:,? ?(?:in|near|of|around|within|inside|across|at|on|outside|just outside|close to)(?: the| northern| southern| eastern| western| central)*|, (?:a |an |the )?[a-z -]{0,40}(?:in|near|of)(?: the)?|is (?:a |an |the )?[a-z -]{0,40}(?:in|near|of|on)(?: the)?|, about [^,]{0,24}(?:of|from)(?: the)?)$/,
        behind: /^(?:'s|'s [a-z]+)$/,
        path: /^<nsubj [a-z]+ >obl:(?:in|near|at|on)$|^>nmod:(?:in|near|on|across)$|^<(?:obj|nsubj) (?:struck|engaged|destroyed|damaged|suppressed) (?:>conj [a-z]+ |<conj [a-z]+ )?>obl:near$/,
      },
      {
        theirs: "FightingAgainst",
        isOfEach: true,
        source: [...ACTORS, ...EQUIPMENT],
        target: [...ACTORS, ...EQUIPMENT, ...PLACE],
        behind:
          /^(?:(?:was|were|has been|have been|had been) )?(?:also )?(?:struck|killed|hit|targeted|attacked|bombed|destroyed|shelled|struck and killed|killed and wounded)(?: [a-z0-9]+){0,4} by(?: an?| the| some)*$/,
        path: /^<nsubj (?:engaged|destroyed|damaged|suppressed|struck|killed|attacked|fought|defeated|bombed|shot|targeted|denied|hit|fight|defeat|destroy|attack|kill|defeating|fighting|attacking|targeting|degraded|neutralized) (?:>conj (?:destroyed|damaged|suppressed|struck|denied|killed|degraded|wounded) )*>(?:obj|obl:against|obl:with)$|^(?:<nsubj|<nsubj:pass) [a-z]+ (?:>advcl:to |>xcomp |>advcl:by |>obj [a-z]+ >acl:to |>acl )(?:[a-z]+ >conj )?(?:defeat|defeating|destroy|degrade|fight|fighting|counter|combat|attack|kill|killing|bomb|target) (?:>conj (?:defeat|destroy) )*>obj$|^<nsubj [a-z]+ >obj (?:strikes|airstrikes|attacks|operations|campaign|war|strike|attack|battle) >nmod:(?:against|on|with)$|^(?:<nmod:poss:'s|<nmod:poss|<compound|<nmod:by) (?:fight|battle|war|campaign|airstrikes|strikes|attacks?|operations|efforts) >nmod:(?:against|with|on)$|^>nmod:against$|^<obl:(?:agent:)?by (?:killed|attacked|bombed|destroyed|hit|targeted|shot) >nsubj:pass$|^<nmod:poss(?::'s)? (?:fight|battle|war|campaign|efforts) >acl:to (?:defeat|counter|destroy|degrade)(?: >conj defeat)? >obj$/,
        between:
          /^(?:(?:.{0,70} )?(?:defeat|defeating|destroy|fight|fighting|fight against|battle against|battle with|war against|war with|struggle against|campaign against|operations against|strikes against|airstrikes against|strikes on|combat|counter|countering|attacking|bombing|shelling|slaughtered|killed|killing|attack|has killed|have killed|fight with)(?: the| so-called| the so-called| this| at least| more than| \d+| innocent)*|in (?:its|their|the) (?:fight|battle|war|campaign|struggle) (?:with|against)|'s (?:fight|war|battle|campaign|struggle) (?:against|with)|against|(?:fighting|battling|defeating|attacked|killed|bombed|shelled|attacking|has killed \d+|have killed \d+)|(?:conducted|carried out|launched) .{0,40}(?:strikes?|airstrikes|attacks?|raids) (?:against|on))(?: the| so-called)?$/,
      },
      {
        theirs: "FightingAgainst",
        isOfEach: true,
        source: EQUIPMENT,
        target: [...ACTORS, ...EQUIPMENT, ...PLACE],
        between:
          /^(?:engaged|destroyed|damaged|suppressed|struck|against|targeting|hit|denied|(?:engaged|destroyed|damaged|suppressed|struck) (?:.{0,160} )?(?:,|and|;|destroyed|damaged|suppressed|and destroyed)(?: an?| two| three| four| five| six| \d+)?)$/,
      },
      {
        theirs: "BelongsTo",
        source: [...ACTORS, ...EQUIPMENT],
        target: BODIES,
        between:
          /^(?:of|from|of the|from the|, (?:a )?members? of(?: the)?|in the|with the|within the|, part of(?: the)?|is (?:a )?(?:part|member) of(?: the)?|who (?:joined|belong to|fights? for)|is a member of|are members of|as part of(?: the)?|, as part of(?: the)?)$/,
        behind:
          /^(?:'s|'s own|'s [a-z]+)$|^which have conducted strikes in [a-z]+ include .*$|^include .*$|^(?:,? )?including(?: the)?$/,
        path: /^<obj include >nsubj$/,
      },
      {
        theirs: "InChargeOf",
        isOfEach: true,
        source: ACTORS,
        target: [...EQUIPMENT, ...PLACE, ...BODIES],
        path: /^<nsubj (?:conducted|carried|seized|controls?|controlled|captured|holds?|held|used|using|commands?|commanded|leads?|led|seize|liberated|retook|recaptured|heads?|headed|use|uses|flew|fired|founded|operates?|operated) >(?:obj|obl:in)$|^<nsubj conducted .*(?:>acl using|>advcl using) >obj$|^<obl:(?:agent:)?by (?:controlled|captured|held|liberated|seized|led|founded|commanded|run|used|conducted|carried|fired) (?:>nsubj:pass|<acl|<acl:relcl)$|^>appos (?:commander|leader|head|founder|chief) >nmod:(?:of|for)$/,
        between:
          /^(?:|- held|-held|, (?:the )?(?:commander|leader|head|founder|chief) (?:of|for)(?: the)?|(?:commander|leader|head|chief) of(?: the)?|(?:has |have |had )?(?:seized|captured|controls?|used|using|uses)(?: the| an?)?|(?:.{0,30} )?(?:seized|taken|took|claims?|claim they|in)? ?(?:now )?(?:full )?controls?(?: of)?(?: all| a large majority of| \d+% of| over)?(?: the)?|'s control of|control over|(?:has |have |had )?(?:liberated|founded|headed|retaken|recaptured|leads?|led|deployed|fired|carried out an?)(?: the| an?| \d+)?|(?:spokesman|commander|head|leader|chief) (?:for|of)(?: the)?)$/,
        behind:
          /^(?:,? ?(?:is |was |were |are )?(?:controlled|held|captured|occupied|liberated|seized|run|led) by|(?:under|in) the (?:control|grip|iron grip) of)(?: the)?$/,
      },
      {
        theirs: "CommWith",
        isListedTwice: true,
        source: ACTORS,
        target: ACTORS,
        between: /^and(?: the)?$/,
        after: /^(?:met|meet|discussed|agreed|spoke|talked|discuss)$/,
      },
      {
        theirs: "CommWith",
        source: ACTORS,
        target: ACTORS,
        between:
          /^(?:(?:draws me aside .*, and )?(?:has |have |had )?(?:also )?(?:told|tells?|ask|asks|conveyed to|wrote to|appointed|welcomed|is training|took orders from|was appointed by|invited|held .{0,24} with|met|thanked|briefed|asked|called|informed|urged|congratulated|updated|hosted|visited|spoke|spoken|spoke today|talked|met today|speaks|meets|quoted)(?: with| to| by)?(?: the| his| their)?|(?:will|to) (?:meet|visit|speak|talk)(?: with| to)?(?: the)?|and his (?:counterpart|french counterpart))$/,
        path: /^<nsubj (?:met|meet|meets|meeting|told|tells|spoke|spoken|speak|thanked|talked|briefed|hosted|welcomed|updated|consulting|visit|discussed|joined) >(?:obl:(?:with|to)|obj|iobj)$|^<nsubj [a-z]+ >(?:xcomp|advcl:to|conj) (?:meet|speak|talk|thank|visit|brief) >(?:obl:(?:with|to)|obj)$/,
      },
      {
        theirs: "AlliesOf",
        source: BODIES,
        target: BODIES,
        between:
          /^(?:and (?:their|its|allied)|and the wider|, the wider|.{0,60}\b(?:in support of|coordinated with and in support of|supported by|assisted by|backed by|alongside|allied with|supports?|supporting|together with|in partnership with|with support from|and its allies|, backed by|trained by)(?: the| our| its)*)$/,
        path: /^<nsubj [a-z]+ >(?:xcomp [a-z]+ >)?(?:obl:alongside|obj support >nmod:(?:for|to|of))$|^<nsubj (?:supports?|supported|support|supporting|assist|assisted|backs|backed|assists|helped) >obj$|support >(?:nmod:of|nmod:for|obj)$/,
      },
      {
        theirs: "Dislikes",
        source: ACTORS,
        target: [...ACTORS, "Group"],
        path: /^<nsubj (?:accused|condemn|condemned|condemns|blamed|criticised|criticized|denounced|accuses|appalled) >(?:obj|obl:by|obl:for)$/,
        between:
          /^(?:has |have )?(?:accused|condemned|condemns|blamed|criticised|criticized|accuses)(?: the)?$/,
      },
      {
        theirs: "Likes",
        source: ACTORS,
        target: [...ACTORS, "Group"],
        path: /^<nsubj (?:commend|commended|welcome|welcomed|praised|stands|congratulate|applaud|supports) >(?:obj|obl:with)$/,
      },
    ],
  ],
]);

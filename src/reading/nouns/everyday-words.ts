/** Words that are written with a capital at the start of a sentence or headline and name nobody. */
const WORDS = `
  a an the this that these those some any all both each every many much more most several few no none other another such same own
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself themselves
  who whom whose which what when where why how whether if because since although though unless until while whereas after before during
  and or but nor so yet for as at by from in into of off on onto out over per to toward towards under up upon with within without about above
  across against along among around behind below beneath beside besides between beyond despite down except inside like near outside past
  regarding round through throughout via versus according amid amidst following including given thanks due
  is are was were be been being am do does did done has have had having can could may might must shall should will would need let
  not never also too very just only even still already again once here there then now today tonight tomorrow yesterday however moreover
  meanwhile therefore thus hence instead otherwise nevertheless nonetheless additionally furthermore finally first second third last next
  earlier later recently currently previously overall perhaps maybe indeed clearly certainly apparently reportedly allegedly
  yes no ok okay oh hello hi hey dear damn mom mum mama dad daddy papa god sir madam please thanks thank sorry well look listen
  source sources photo image video credit caption editor editorial note update updated breaking exclusive analysis opinion advertisement
  advertising sponsored subscribe read related topics topic interest share follow click contact correction enter ctrl
  one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion half
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  spring summer autumn fall winter north south east west northern southern eastern western central
  war wars peace army military forces force troops soldiers soldier officer officers attack attacks strike strikes battle fighting offensive
  invasion counteroffensive assault operation operations mission missile missiles drone drones tank tanks artillery shelling bombing casualties
  losses victims civilians people men women children families government officials authorities president minister spokesman spokesperson
  report reports reporting news media newspaper agency press statement interview question answer according analysts experts officials
  police court prison hospital school city town village region district province country state nation world international national local
  foreign public private new old big small great good bad high low long short early late major minor total general special
  islam christianity christian muslim muslims christians jews jewish islamic arab arabs kurdish kurds sunni shia shiite catholic orthodox
  earth internet covid god allah english russian ukrainian`;

export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));

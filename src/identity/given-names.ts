import { skeleton } from "./name-skeleton.ts";
import { spellingDistance } from "./spelling-distance.ts";

/**
 * Given names by what one bearer may be called: the forms of one name in the languages of the reports, and the short
 * forms in use. A line is one name. From general knowledge of the names.
 */
const FORMS_OF_ONE_NAME = `
  vladimir volodymyr wladimir uladzimir volodimir vova volodya vladimer
  vladislav vladyslav vlad wladyslaw
  alexander oleksandr aleksandr aliaksandr alexandr aleksander oleksander alex sasha sascha alexandre alessandro alejandro olexander iskander
  alexei alexey aleksei aleksey oleksii oleksiy olexiy aliaksei alyosha oleksyi
  sergei sergey serhii serhiy siarhei serge sergiy sergii serhey sergio sergiu
  dmitry dmitri dmitriy dmytro dzmitry dima dmitrii dimitri dmytrii dimitrios
  mikhail mykhailo mykhaylo mikhailo michael mike misha mihail michal michel miguel mikael mick mickey
  nikolai nikolay mykola nicholas nick nikola nicolas kolya mikalai nicolae nicola nikolaos niklas
  pavel pavlo paul pawel pavol pablo paolo pavlos
  pyotr petro peter petr piotr pedro pierre pete petros petar pjotr
  ivan john jon ioann johnny jean juan johann johannes jan giovanni johan ioannis
  yevgeny yevgeni evgeny evgeni yevhen eugene yevhenii yevgeniy evgeniy evhen gene eugen ievgen
  denis denys dennis
  kirill kyrylo cyril kiril kyryl
  igor ihor ihar
  oleg oleh aleh
  grigory hryhorii hryhoriy grigori gregory greg grigoriy gregor ryhor
  gennady hennadii hennadiy gennadi gennadiy henadz
  georgy georgi heorhii george yuri yury yurii yuriy iurii juri jorge georgios giorgi georges georg jerzy
  vasily vasyl vasili vasiliy basil vassily vasiliy vasil
  viktor victor viktar
  vitaly vitalii vitaliy vitali vital
  valery valerii valeriy valeri
  anatoly anatolii anatoliy anatol tolya
  andrei andrey andriy andrii andrew andy andre andrzej andreas andres andriej drew
  anton antony anthony tony antonio antoine antoni antonin
  artem artyom artiom
  bogdan bohdan
  boris borys barys
  eduard edward ed eddie edvard edouard eduardo ted teddy
  fyodor fedir fedor theodor theodore feodor teodor
  ilya illia illya elijah elias
  konstantin kostyantyn kostiantyn constantine kostya konstantinos constantin
  leonid leonyd
  lev lew leo
  maxim maksym maksim max maxime maximilian
  matvey matviy matthew matt matthias mateusz matteo
  oksana aksana
  olga olha
  roman raman
  rostislav rostyslav
  ruslan rouslan
  semyon semen simon
  stanislav stanislaw stas
  stepan stephen steven steve stefan stephan esteban etienne
  svetlana svitlana
  taras tarass
  timofey tymofiy timothy tim
  vadim vadym
  valentin valentyn
  valentina valentyna
  valeria valeriia valeriya
  viktoria victoria viktoriia viktoriya vika vicky
  vyacheslav viacheslav vyacheslaw slava viaczeslau
  yaroslav iaroslav jaroslav jaroslaw
  yulia yuliia julia iuliia yuliya julie juliya
  zakhar zahar zachar
  anna hanna hanne anne ann ganna anya annie
  anastasia anastasiia anastasiya nastya
  catherine katherine kateryna ekaterina yekaterina katerina kate katya kathryn cathy kathy katarzyna
  elena olena helen yelena helena alena lena helene
  elizabeth elisabeth elizaveta yelyzaveta liz lizzie beth betty eliza lisa
  irina iryna irena irene iryna
  ludmila lyudmila liudmyla lyudmyla ludmyla
  maria mariia mariya mary marie masha marya
  marina maryna
  nadezhda nadiia nadiya nadia
  natalia nataliia natalya nataliya natasha natalie nathalie natallia
  sofia sofiia sophia sophie sofiya
  tatiana tetiana tatyana tetyana tanya
  daria dariia darya dasha
  galina halyna
  lyubov liubov
  larisa larysa
  william bill will willy wilhelm guillermo billy guillaume vilhelm
  robert bob rob bobby roberto rupert robbie
  richard dick rick rich ricardo rick
  joseph joe josef jose josep yosef yusuf youssef yousef joey giuseppe jozef yosyp iosif osip pepe yusef
  james jim jimmy jamie jacob jake jacques jakob yakov yakiv yaakov yaqub jaime diego
  thomas tom tomas tommy tomasz tommaso
  charles charlie chuck carlos karl carl karol carlo
  christopher chris christophe christoph cristobal kristoffer
  christina kristina khrystyna kristin christine tina cristina
  daniel dan danny daniil danylo danilo danil danyil
  david dave davyd davide dawid dawud daoud
  donald don donny
  benjamin ben benny binyamin benyamin
  kenneth ken kenny
  lawrence larry laurence laurent lars lorenzo lavrentiy
  leonard len lenny leonardo
  margaret maggie peggy meg marguerite margarita marharyta
  patrick pat paddy patricio patryk
  patricia patty tricia
  philip phillip phil philippe felipe filip pylyp filipp
  raphael rafael rafal rafaello
  raymond ray
  rebecca becky
  ronald ron ronnie
  samuel sam sammy samuil
  stuart stewart stu
  susan sue suzanne susanna suzan
  walter walt
  jennifer jen jenny
  jessica jess
  jacqueline jackie
  jeffrey geoffrey jeff geoff
  gerald gerry jerry gerard gerhard
  francis frank francisco franz francesco francois paco frankie
  frederick fred friedrich frederic fritz federico fryderyk
  henry harry hank heinrich henri enrique hendrik henryk
  arthur artur arturo art
  albert al bert alberto
  alfred alf alfredo
  abraham abe ibrahim avraham ebrahim brahim
  nathan nate nathaniel natan jonathan jon
  zachary zach zack
  shaun sean shawn
  sidney sydney sid
  terence terry
  vincent vince vincenzo vicente
  ludwig louis luis luigi lewis lou lodewijk
  luke luca lucas lukas lukasz luka
  mark marc marco marcus markus marek marko marcos
  martin marty martyn marten
  mohammed muhammad mohammad mohamed muhammed mohamad mohammod mehmed mehmet muhamad mahomet mohamud mokhammed magomed
  ahmed ahmad akhmed akhmad ahmet achmed
  mahmoud mahmud makhmud mahmood
  hassan hasan khasan
  hussein husayn hossein hussain husain khusein hosein husein
  ali aly
  abdullah abdallah abdulla abdollah
  abdulrahman abdurrahman abdelrahman abdulrahman abdalrahman abdirahman
  mustafa moustafa mostafa mustapha
  osama usama ossama
  omar umar omer
  osman othman usman uthman ottoman
  khalid khaled chalid halid
  saeed said sayed saad
  sayyid sayed syed sayyed seyed seyyed
  suleiman sulayman suleyman soleiman sulaiman soliman
  yasser yasir yaser
  nasser nasir naser nasr
  jamal gamal djamal cemal
  karim kareem kerim
  rahim raheem
  hamid hameed
  rashid rasheed rachid
  walid waleed oualid
  tariq tarek tarik tareq
  ismail ismael esmail ishmael
  ishaq isaac isak ishak itzhak yitzhak
  musa moussa moses mousa moshe moisei
  qasem qassem kasim qasim kassem ghasem
  bashar bashshar
  muammar moammar moamer muamar
  ramzan ramadan ramazan
  fatima fatma fatemeh
  aisha ayesha aicha
  joan joanne joanna joana
  jane jana jayne
  salah
  saleh salih
  nouri nuri
  mazloum mazlum
  khalifa khalifah
  haider haidar hayder haydar heydar
  muqtada moqtada
  ayman aiman
  yahya yehia yahia
  faisal faysal feisal
  adel adil
  anwar anouar
  aziz azeez
  faris fares
  farouk faruq farouq faruk
  haitham haytham
  hisham hesham hicham
  imad emad
  issa eissa
  jabbar jabar
  jalal galal
  khalil khaleel
  maher mahir
  majid majed magid
  mansour mansur
  mazen mazin
  munir mounir
  murad mourad
  nabil nabeel
  najib nagib najeeb
  riad riyad riyadh
  saddam sadam
  sadiq sadek sadegh
  salem salim saleem
  samir sameer
  sharif sherif cherif
  wael wail
  yasin yassin yaseen
  younis yunus yunis younes
  zaid zayd zeid
  zakaria zakariya zakariyya
  ziad ziyad
  mehdi mahdi
  esmat ismat
  javad jawad
  zelimkhan zelimxan
  myroslav miroslav miroslaw
  sviatoslav svyatoslav
  trofim trokhym
  ignat ihnat
  gavriil havrylo gavrilo
  gleb hlib
  german herman
  arkady arkadiy arkadii
  yefim yukhym efim
  yegor yehor egor
  yevgenia yevheniia evgenia evgeniya yevgeniya
  alexandra oleksandra aleksandra
  rodion rodyon
  heorhiy georgiy
`;

/** Short forms that English makes of given names: whoever is called by one bears the long one. */
const SHORT_FORMS: ReadonlySet<string> = new Set(
  "mike mick nick pete jack johnny greg tony andy drew ed eddie ted teddy alex max matt steve tim gene kate cathy kathy liz lizzie beth betty lisa bill will billy bob rob bobby robbie dick rick rich joe joey jim jimmy jamie jake tom tommy charlie chuck chris tina dan danny dave don donny ben benny ken kenny larry len lenny maggie peggy meg pat paddy patty phil ray becky ron ronnie sam sammy stu sue walt jen jenny jess jackie jeff geoff gerry jerry frank fred fritz harry hank art al bert alf abe nate jon zack zach syd terry vince lou luke marty sasha misha kolya vova volodya dima tolya alyosha kostya sasha vlad stas anya masha natasha tanya".split(
    " ",
  ),
);

/** Whether a folded given name is the short form of a longer one. */
export function isShortForm(given: string): boolean {
  return SHORT_FORMS.has(given);
}

const NAMES_OF_FORM = new Map<string, Set<number>>();
for (const [number, line] of FORMS_OF_ONE_NAME.trim().split("\n").entries())
  for (const form of line.trim().split(" "))
    for (const key of new Set([form, skeleton(form)])) {
      const known = NAMES_OF_FORM.get(key);
      if (known) known.add(number);
      else NAMES_OF_FORM.set(key, new Set([number]));
    }

const NONE: ReadonlySet<number> = new Set();

/** The names that a folded given name is a form of, by number: "volodymyr" and "vladimir" share one; empty where the word is no known name. */
export function namesBehind(given: string): ReadonlySet<number> {
  return NAMES_OF_FORM.get(given) ?? NAMES_OF_FORM.get(skeleton(given)) ?? NONE;
}

const SHORTEST_MISSPELLED = 6;
const KEPT = 5_000;
const guessed = new Map<string, ReadonlySet<number>>();

/** The names that a long unknown word is one slip away from: "volodmyr". */
export function namesNear(given: string): ReadonlySet<number> {
  if (given.length < SHORTEST_MISSPELLED) return NONE;
  const before = guessed.get(given);
  if (before) return before;
  const near = new Set<number>();
  for (const [form, numbers] of NAMES_OF_FORM)
    if (
      form.length >= SHORTEST_MISSPELLED &&
      Math.abs(form.length - given.length) <= 1 &&
      spellingDistance(form, given) <= 1
    )
      for (const number of numbers) near.add(number);
  if (guessed.size >= KEPT) guessed.clear();
  guessed.set(given, near);
  return near;
}

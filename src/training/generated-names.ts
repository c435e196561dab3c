const words = (text: string): string[] => text.trim().split(/\s+/);
const list = (text: string): string[] => text.split(",").map((it) => it.trim());

/** Common first and family names of the region; which goes with which means nobody. */
const GIVEN =
  words(`Oleh Ivan Serhii Andriy Mykola Petro Dmytro Viktor Yurii Maksym Roman Vasyl Bohdan Taras Olena Iryna
  Kateryna Oksana Natalia Tetiana Aleksandr Sergei Nikolai Mikhail Anton Denis Pavel Konstantin Ruslan Timur Artem Stepan
  Hanna Larysa Svetlana Irina Vadym Leonid Arkady Gennady`);
const FAMILY =
  words(`Koval Bondar Melnyk Shevchuk Tkachenko Kravets Lysenko Marchenko Savchuk Rudenko Petrenko Moroz Kravchuk
  Oliinyk Polishchuk Tkachuk Boiko Zakharchenko Hrytsenko Panchenko Vasylenko Karpenko Hnatiuk Romaniuk Lapin Orlov Sokolov
  Volkov Smirnov Kuznetsov Popov Lebedev Kozlov Novikov Morozov Petrov Solovyov Vasilyev Zaitsev Pavlov Semyonov Golubev
  Vinogradov Bogdanov Vorobyov Fyodorov Mikhailov Belyaev Tarasov Belov Komarov Kiselyov Makarov Andreev Kovalev Ilyin
  Gusev Titov Kuzmin Kudryavtsev Baranov Kulikov Alekseev Stepanov Yakovlev Sorokin Sergeev Romanov Zakharov Borisov
  Korolev Gerasimov Ponomarev Grigoryev Lazarev Medvedev Ershov Nikitin Sobolev Ryabov Polyakov Tsvetkov Danilov Zhukov
  Frolov Zhuravlev Nikolaev Krylov Maksimov Sidorov Osipov Belousov Fedotov Dorofeev Egorov Matveev Bobrov Dmitriev Kalinin
  Anisimov Petukhov Antonov Timofeev Nikiforov Veselov Filippov Markov Bolshakov Sukhanov Mironov Shiryaev Aleksandrov
  Konovalov Shestakov Kazakov Efimov Denisov Gromov Fomin Davydov Melnikov Shcherbakov Blinov Kolesnikov Karpov Afanasyev
  Vlasov Maslov Isakov Tikhonov Aksyonov Gavrilov Rodionov Kotov Gorbunov Kudryashov Bykov Zuev Tretyakov Savelyev Panov
  Rybakov Suvorov Abramov Voronov Mukhin Arkhipov Trofimov Martynov Emelyanov Gorshkov Chernov Ovchinnikov Seleznev Panfilov
  Kopylov Mikheev Galkin Nazarov Lobanov Lukin Belyakov Potapov Nekrasov Khokhlov Zhdanov Naumov Shilov Vorontsov Ermakov
  Drozdov Ignatov Savin Loginov Safonov Kapustin Kirillov Moiseev Eliseev Koshelev Kostin Gorbachev Orekhov Efremov Isaev
  Evdokimov Kalashnikov Kabanov Noskov Yudin Kulagin Lapshin Prokhorov Nesterov Kharitonov Agafonov Muravyov Larionov Fedoseev
  Zimin Pakhomov Shubin Ignatyev Filatov Kryukov Rogov Kulakov Terentyev Molchanov Vladimirov Artemyev Guryev Zinovyev
  Grishin Kononov Dementyev Sitnikov Simonov Mishin Fadeev Komissarov Mamontov Nosov Gulyaev Sharov Ustinov Vishnyakov Evseev
  Lavrentyev Bragin Konstantinov Kornilov Avdeev Zykov Biryukov Sharapov Nikonov Shchukin Dyachkov Odintsov Sazonov Yakushev
  Krasilnikov Gordeev Samoylov Knyazev Bespalov Uvarov Shashkov Bobylev Doronin Belozyorov Rozhkov Samsonov Myasnikov
  Likhachev Burov Sysoev Fomichev Rusakov Strelkov Gushchin Teterin Kolobov Subbotin Fokin Blokhin Seliverstov Pestov
  Kondratyev Silin Merkushev Lytkin Turov`);

const TOWNS =
  list(`Kherson, Bakhmut, Kupyansk, Izium, Lyman, Bucha, Mariupol, Kramatorsk, Zaporizhzhia, Kharkiv, Avdiivka, Vovchansk,
  Sloviansk, Melitopol, Chasiv Yar, Pokrovsk, Toretsk, Vuhledar, Kreminna, Siversk, Robotyne, Orikhiv, Tokmak, Berdiansk,
  Nova Kakhovka, Krynky, Beryslav, Mykolaiv, Odesa, Sumy, Chernihiv, Irpin, Hostomel, Borodianka, Balakliia, Chuhuiv, Rubizhne,
  Lysychansk, Popasna, Marinka, Kurakhove, Selydove, Myrnohrad, Kostiantynivka, Druzhkivka, Huliaipole, Polohy, Enerhodar,
  Nikopol, Kryvyi Rih, Dnipro, Pavlohrad, Poltava, Kremenchuk, Cherkasy, Vinnytsia, Zhytomyr, Rivne, Lutsk, Lviv, Ternopil,
  Uzhhorod, Chernivtsi, Konotop, Shostka, Okhtyrka, Trostianets, Hlukhiv, Nizhyn, Pryluky, Vyshhorod, Brovary, Boryspil,
  Fastiv, Bila Tserkva, Uman, Smila, Kaniv, Voznesensk, Ochakiv, Skadovsk, Henichesk, Oleshky, Hola Prystan, Snihurivka,
  Vasylivka, Tavriisk, Starobilsk, Svatove, Shchastia, Stanytsia Luhanska, Alchevsk, Horlivka, Makiivka, Yenakiieve,
  Ilovaisk, Volnovakha, Debaltseve, Yasynuvata, Belgorod, Kursk, Bryansk, Rostov-on-Don, Taganrog, Voronezh, Sudzha, Shebekino`);

const AGENCIES =
  list(`the General Staff of Ukraine, the Russian Defence Ministry, HUR, the Security Service of Ukraine,
  the Ukrainian Air Force, the FSB, the Kharkiv regional administration, the Red Cross, the UN refugee agency, the OSCE`);
const PAPERS =
  list(`Reuters, The New York Times, the BBC, The Guardian, Ukrainska Pravda, Meduza, The Kyiv Independent, Le Monde,
  Der Spiegel, CNN, The Washington Post, Suspilne`);
const WEAPONS =
  list(`HIMARS, Lancet drones, T-72 tanks, Iskander missiles, Grad rockets, Javelin missiles, Shahed drones,
  Leopard tanks, Bradley fighting vehicles, Kinzhal missiles`);

const UNIT_KINDS =
  list(`Mechanized Brigade, Motor Rifle Brigade, Airborne Regiment, Assault Brigade, Tank Brigade, Motor Rifle Regiment,
  Artillery Brigade, Airborne Brigade, Motor Rifle Division, Territorial Defense Brigade, Tank Regiment, Marine Brigade,
  Airborne Division, Assault Regiment, Rifle Battalion`);

function ordinal(number: number): string {
  const ending = ["th", "st", "nd", "rd"][number % 100 > 10 && number % 100 < 14 ? 0 : number % 10] ?? "th";
  return `${number}${ending}`;
}

/** Each of `count` things once, the most used first; made from two lists so that neighbours have nothing in common. */
function paired<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

/** Names that generated reports draw from, the most used first. */
export const NAME_POOLS = {
  units: paired(
    1_500,
    (n) =>
      `${ordinal(1 + ((n * 47) % 151))} ${UNIT_KINDS[(n * 7 + Math.floor(n / 151)) % UNIT_KINDS.length]}`,
  ),
  people: paired(
    6_000,
    (n) =>
      `${GIVEN[(n * 11 + Math.floor(n / FAMILY.length)) % GIVEN.length]} ${FAMILY[(n * 29) % FAMILY.length]}`,
  ),
  towns: TOWNS,
  agencies: AGENCIES,
  papers: PAPERS,
  weapons: WEAPONS,
} as const;

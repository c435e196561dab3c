/** Family names of the region, from general knowledge. */
export const FAMILIES: readonly string[] = `
  Koval Melnyk Shevchuk Tkachenko Kravets Lysenko Marchenko Savchuk Rudenko Petrenko Moroz
  Kravchuk Oliinyk Polishchuk Tkachuk Boiko Zakharchenko Hrytsenko Panchenko Vasylenko Karpenko Hnatiuk
  Romaniuk Lapin Orlov Sokolov Volkov Smirnov Kuznetsov Popov Lebedev Kozlov Novikov Morozov Petrov
  Solovyov Vasilyev Zaitsev Pavlov Semyonov Golubev Vinogradov Bogdanov Vorobyov Fyodorov Mikhailov
  Belyaev Tarasov Belov Komarov Kiselyov Makarov Andreev Kovalev Ilyin Gusev Titov Kuzmin Kudryavtsev
  Baranov Kulikov Alekseev Stepanov Yakovlev Sorokin Sergeev Romanov Zakharov Borisov Korolev Gerasimov
  Ponomarev Grigoryev Lazarev Medvedev Ershov Nikitin Sobolev Ryabov Polyakov Tsvetkov Danilov Zhukov
  Frolov Zhuravlev Nikolaev Krylov Maksimov Sidorov Osipov Belousov Fedotov Dorofeev Egorov Matveev
  Bobrov Dmitriev Kalinin Anisimov Petukhov Antonov Timofeev Nikiforov Veselov Filippov Markov Bolshakov
  Sukhanov Mironov Shiryaev Aleksandrov Konovalov Shestakov Kazakov Efimov Denisov Gromov Fomin Davydov
  Melnikov Shcherbakov Blinov Kolesnikov Karpov Afanasyev Vlasov Maslov Isakov Tikhonov Aksyonov
  Gavrilov Rodionov Kotov Gorbunov Kudryashov Bykov Zuev Tretyakov Savelyev Panov Rybakov Suvorov
  Abramov Voronov Mukhin Arkhipov Trofimov Martynov Emelyanov Gorshkov Chernov Ovchinnikov Seleznev
  Panfilov Kopylov Mikheev Galkin Nazarov Lobanov Lukin Belyakov Potapov Nekrasov Khokhlov Zhdanov
  Naumov Shilov Vorontsov Ermakov Drozdov Ignatov Savin Loginov Safonov Kapustin Kirillov Moiseev
  Eliseev Koshelev Kostin Gorbachev Orekhov Efremov Isaev Evdokimov Kalashnikov Kabanov Noskov Yudin
  Kulagin Lapshin Prokhorov Nesterov Kharitonov Agafonov Muravyov Larionov Fedoseev Zimin Pakhomov
  Shubin Ignatyev Filatov Kryukov Rogov Kulakov Terentyev Molchanov Vladimirov Artemyev Guryev Zinovyev
  Grishin Kononov Dementyev Sitnikov Simonov Mishin Fadeev Komissarov Mamontov Nosov Gulyaev Sharov
  Ustinov Vishnyakov Evseev Lavrentyev Bragin Konstantinov Kornilov Avdeev Zykov Biryukov Sharapov
  Nikonov Shchukin Dyachkov Odintsov Sazonov Yakushev Krasilnikov Gordeev Samoylov Knyazev Bespalov
  Uvarov Shashkov Bobylev Doronin Belozyorov Rozhkov Samsonov Myasnikov Likhachev Burov Sysoev Fomichev
  Rusakov Strelkov Gushchin Teterin Kolobov Subbotin Fokin Blokhin Seliverstov Pestov Kondratyev Silin
  Merkushev Lytkin Turov
`
  .trim()
  .split(/\s+/);

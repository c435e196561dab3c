import { skeleton } from "./name-skeleton.ts";

/** Family names that very many bear, from general knowledge of the countries: one of them alone, without a name before it, is nobody in particular. */
const COMMON =
  "ivanov petrov sidorov smirnov kuznetsov popov vasiliev sokolov mikhailov novikov fedorov morozov volkov alekseev lebedev semenov egorov pavlov kozlov stepanov nikolaev orlov andreev makarov nikitin zakharov zaitsev soloviev borisov yakovlev grigoriev romanov vorobiev sergeev frolov alexandrov dmitriev korolev gusev kiselev ilyin maksimov polyakov sorokin vinogradov kovalev belov antonov tarasov zhukov baranov filippov komarov davydov belyaev bogdanov osipov matveev titov markov mironov krylov kulikov karpov vlasov melnikov denisov gavrilov tikhonov kazakov afanasiev danilov saveliev timofeev fomin chernov abramov martynov efimov fedotov nazarov kalinin isaev bykov maslov rodionov lazarev klimov filatov ponomarev golubev naumov potapov trofimov leonov sobolev ermakov kolesnikov goncharov " +
  "melnyk shevchenko bondarenko kovalenko boiko tkachenko kravchenko kovalchuk koval oliinyk shevchuk polishchuk lysenko bondar marchenko moroz tkachuk rudenko savchenko petrenko kravchuk klymenko ponomarenko vasylenko kharchenko sydorenko karpenko havryliuk hnatiuk levchenko panchenko pavlenko moskalenko romanenko honcharenko zakharchenko " +
  "smith johnson williams brown jones garcia miller davis rodriguez martinez wilson anderson taylor thomas moore jackson martin lee thompson white harris clark lewis robinson walker young allen king wright scott hill green adams baker nelson carter mitchell roberts turner phillips campbell parker evans edwards collins stewart morris murphy cook rogers morgan cooper peterson reed bailey bell kelly howard ward cox lopez gonzalez hernandez perez sanchez " +
  "muller schmidt schneider fischer weber meyer becker schulz hoffmann koch bauer richter klein wolf dubois durand bernard rossi ferrari novak kowalski nowak jovanovic petrovic popescu " +
  "cohen levy mizrahi yilmaz kaya demir celik sahin khan singh kumar sharma patel wang li zhang liu chen yang huang zhao wu zhou nguyen tran pham kim park choi sato suzuki tanaka ahmed ali hassan hussein mohammed ibrahim khalil mahmoud saleh salem omar osman abdullah hamid nasser karim rahman";

const SKELETONS: ReadonlySet<string> = new Set(COMMON.split(" ").map(skeleton));

/** Whether a family name, by its skeleton, is one that very many bear. */
export function isCommonFamily(family: string): boolean {
  return SKELETONS.has(family);
}

import { expect, test } from "vitest";
import { parseUnitName } from "../../src/reading/units/parse-unit-name.ts";

/** Names of many armies: name | number | echelon | branch | country, as far as the name alone tells them. */
const NAMES = `
3rd Separate Assault Brigade|3|brigade|assault|
Third Assault Brigade|3|brigade|assault|
Twenty-Fifth Airborne Brigade|25|brigade|airborne|
twenty-fifth Airborne Brigade|25|brigade|airborne|
118 OMBr|118|brigade|mechanized|UA
17 OTBr|17|brigade|armored|
5 OShBr|5|brigade|assault|UA
82 ODShBr|82|brigade|airAssault|
425th OShP|425|regiment|assault|UA
112 TrO Brigade|112|brigade|territorialDefence|UA
76 DShD|76|division|airAssault|
2nd Bn, 25th Inf Div|2|battalion||
1/8 Cav|1|battalion|cavalry|
2/7th Gurkha Rifles|2|battalion|infantry|
1-8 Cavalry|1|battalion|cavalry|
2-506th Infantry|2|battalion|infantry|
3/5 Marines|3|battalion|marine|
3rd Bn/75th Ranger Regt|3|battalion||
II. Abteilung|2|battalion||DE
B Company|B|company||
Bravo Company|B|company||
Charlie Troop|C|troop||
Company C|C|company||
A Battery|A|battery||
Task Force 58|58|taskForce||
Task Force Baum||taskForce||
Combat Command B|B|combatCommand||
Black Sea Fleet||fleet||RU
Baltic Fleet||fleet||RU
Sixth Fleet|6|fleet||
US 7th Fleet|7|fleet||US
Caspian Flotilla||flotilla||RU
Leningrad Military District||militaryDistrict||RU
Kiev Special Military District||militaryDistrict|specialForces|
Operational Command North||operationalCommand||UA
Army Group Centre||armyGroup||DE
Army Group South||armyGroup||DE
21st Army Group|21|armyGroup||
Heeresgruppe Mitte||armyGroup||DE
Operational-Tactical Group Luhansk||operationalGroup||
Khortytsia operational-strategic group||operationalGroup||UA
Kharkiv Operational-Tactical Group||operationalGroup||
Dnepr Group of Forces||groupOfForces||RU
6. Armee|6|army||DE
4. Panzerarmee|4|army|armored|DE
16. Panzer-Division|16|division|armored|DE
71. Infanterie-Division|71|division|infantry|DE
XIV. Panzerkorps|14|corps|armored|DE
XIV Panzer Corps|14|corps|armored|DE
XXXXVIII Panzer Corps|48|corps|armored|DE
LI Army Corps|51|corps||
2nd SS Panzer Division Das Reich|2|division|armored|DE
2nd SS Panzer Division "Das Reich"|2|division|armored|DE
1st SS Panzer Division Leibstandarte SS Adolf Hitler|1|division|armored|DE
Panzer-Division "Großdeutschland"||division|armored|DE
Panzer Lehr Division||division|armored|DE
Kampfgruppe Peiper||battlegroup||DE
Battlegroup Hansen||battlegroup||
503rd Heavy Panzer Battalion|503|battalion|armored|DE
1st Fallschirmjäger Division|1|division|airborne|DE
5th Mountain Division|5|division|mountain|
17th SS Panzergrenadier Division|17|division|panzerGrenadier|DE
12th Volksgrenadier Division|12|division|infantry|DE
62nd Army|62|army||
1st Shock Army|1|army|assault|
5th Guards Tank Army|5|army|armored|
13th Guards Rifle Division|13|division|infantry|
284th Rifle Division|284|division|infantry|
8th Air Army|8|army|aviation|
1st Ukrainian Front|1|front||SU
3rd Belorussian Front|3|front||SU
Stalingrad Front||front||SU
Southwestern Front||front||SU
4th Mechanized Corps|4|corps|mechanized|
2nd Guards Cavalry Corps|2|corps|cavalry|
588th Night Bomber Regiment|588|regiment|aviation|
101st Airborne Division|101|division|airborne|
82nd Airborne|82|division|airborne|
2nd Battalion Parachute Regiment|2|battalion||
2 Para|2|battalion|airborne|GB
42 Commando|42|commando||
45 Commando Royal Marines|45|commando||GB
Eighth Army|8|army||
7th Armoured Brigade|7|brigade|armored|
22 SAS|22|regiment|specialForces|GB
16 Air Assault Brigade|16|brigade|airAssault|
1st Battalion, Scots Guards|1|battalion||
5th Infantry Brigade|5|brigade|infantry|
I Corps|1|corps||
XXX Corps|30|corps||
III Marine Expeditionary Force|3|expeditionaryForce|marine|
31st Marine Expeditionary Unit|31|expeditionaryUnit|marine|
26th MEU|26|expeditionaryUnit|marine|US
Carrier Strike Group 5|5|carrierStrikeGroup||
Carrier Strike Group Nine|9|carrierStrikeGroup||
5th Special Forces Group|5|group|specialForces|
10th Mountain Division|10|division|mountain|
1st Cavalry Division|1|division|cavalry|
3rd Armored Cavalry Regiment|3|regiment|cavalry|
2nd Stryker Cavalry Regiment|2|regiment|cavalry|
1st Marine Division|1|division|marine|
5th Marine Regiment|5|regiment|marine|
1st Brigade Combat Team|1|brigade||
173rd Airborne Brigade|173|brigade|airborne|
160th Special Operations Aviation Regiment|160|regiment|aviation|
Eighth Air Force|8|airForce||
332nd Fighter Group|332|group|aviation|
No. 617 Squadron|617|squadron||
No 303 Squadron RAF|303|squadron||GB
VMFA-121|121|squadron|aviation|US
JG 52|52|wing|aviation|DE
Jagdgeschwader 52|52|wing|aviation|DE
2nd Polish Corps|2|corps||PL
1st Polish Armoured Division|1|division|armored|PL
2nd New Zealand Division|2|division||NZ
9th Australian Division|9|division||AU
3rd Canadian Infantry Division|3|division|infantry|CA
Italian 132nd Armoured Division "Ariete"|132|division|armored|IT
185th Infantry Division Folgore|185|division|infantry|IT
3rd Alpini Regiment|3|regiment|mountain|IT
8th Bersaglieri Regiment|8|regiment|infantry|IT
Romanian 3rd Army|3|army||RO
14th Area Army|14|army||
Kwantung Army||army||JP
Imperial Japanese 16th Division|16|division||JP
Vietnamese 320th Division|320|division||VN
Syria's 4th Armored Division|4|division|armored|SY
4th Armoured Division|4|division|armored|
Republican Guard's 105th Brigade|105|brigade||
Syrian Republican Guard 104th Airborne Brigade|104|brigade|airborne|SY
25th Special Mission Forces Division|25|division|specialForces|
Sultan Murad Division||division||SY
Hamza Division||division||SY
First Coastal Division|1|division|coastalDefence|
13th Division|13|division||
Liwa al-Tawhid||brigade||
Liwa Fatemiyoun||brigade||
Liwa Abu al-Fadhal al-Abbas||brigade||
Katibat al-Farouq||battalion||
Desert Hawks Brigade||brigade||SY
9th Armoured Division|9|division|armored|
Iraqi 9th Armored Division|9|division|armored|IQ
Iraqi Golden Division||division||IQ
16th Infantry Division|16|division|infantry|
45th Popular Mobilization Brigade|45|brigade|militia|IQ
PMF 30th Brigade|30|brigade||IQ
Badr Brigade||brigade||IQ
Golani Brigade||brigade||IL
Givati Brigade||brigade||IL
98th Paratroopers Division|98|division|airborne|
36th Division|36|division||
401st Armored Brigade|401|brigade|armored|
IDF's 162nd Division|162|division||IL
7th Armored Brigade|7|brigade|armored|
Nahal Infantry Brigade||brigade|infantry|IL
Azov Brigade||brigade||UA
12th Special Operations Brigade Azov|12|brigade|specialForces|UA
Khartiia Brigade||brigade||UA
13th Operational Brigade "Khartiia"|13|brigade|operational|UA
Kraken Regiment||regiment||UA
Aidar Battalion||battalion||UA
Akhmat special forces battalion||battalion|specialForces|RU
Skala Battalion||battalion||UA
Da Vinci Wolves Battalion||battalion||UA
128th Separate Mountain Assault Brigade|128|brigade|mountain|
128th Zakarpattia Brigade|128|brigade||
68th Separate Jäger Brigade|68|brigade|jager|
411th Separate Unmanned Systems Regiment "Hawks"|411|regiment|unmannedSystems|
47th "Magura" Mechanized Brigade|47|brigade|mechanized|
406th Separate Coastal Artillery Brigade|406|brigade|artillery|
1129th Anti-Aircraft Missile Regiment|1129|regiment|antiAircraft|
91st Operational Support Regiment|91|regiment|logistics|
73rd Naval Special Operations Center|73|center|specialForces|
3rd Separate Guards Spetsnaz Brigade of the GRU|3|brigade|specialForces|RU
22nd GRU Spetsnaz Brigade|22|brigade|specialForces|
14th Separate Spetsnaz Brigade|14|brigade|specialForces|
45th VDV Brigade|45|brigade|airborne|RU
11th Separate Guards Air Assault Brigade|11|brigade|airAssault|
1st Donetsk Army Corps|1|corps||
2nd Army Corps of the LPR|2|corps||RU
51st Combined Arms Army|51|army|combinedArms|
4th Air and Air Defence Army|4|army|aviation|
44th Air Defence Corps|44|corps|antiAircraft|
150 MRD|150|division|motorRifle|
33rd MRR|33|regiment|motorRifle|
1 GTA|1|army|armored|
20 GCAA|20|army|combinedArms|
58 CAA|58|army|combinedArms|
126th Coastal Defence Brigade|126|brigade|coastalDefence|
Sparta Battalion||battalion||RU
Somalia Battalion||battalion||RU
Vostok Battalion||battalion||RU
Prizrak Brigade||brigade||RU
BARS-13|13|detachment|volunteer|RU
Sudanese 6th Division|6|division||SD
22nd Infantry Division|22|division|infantry|
Eritrean 525th Commando Division|525|division|commando|ER
Ethiopian 21st Gunta Division|21|division||ET
Pakistani 111th Brigade|111|brigade||PK
1st Battalion 4th Gorkha Rifles|1|battalion||
Burmese 33rd Light Infantry Division|33|division|infantry|MM
Chinese 38th Group Army|38|army||CN
French 2nd Foreign Parachute Regiment|2|regiment|airborne|FR
2e REP|2|regiment|airborne|FR
Foreign Legion||legion||
13th Demi-Brigade of the Foreign Legion|13|brigade||FR
Gurkha Brigade||brigade||
Abraham Lincoln Brigade||brigade||
20th Maine Infantry Regiment|20|regiment|infantry|
Army of Northern Virginia||army||
Iron Brigade||brigade||
Brigade 2506|2506|brigade||
BARS Reserve||reserve||RU
`;

test.each(
  NAMES.trim()
    .split("\n")
    .map((line) => line.split("|")),
)("%s", (name = "", number = "", echelon = "", branch = "", country = "") => {
  const found = parseUnitName(name);
  expect([found?.number, found?.echelon, found?.branch, found?.country].map((it) => it ?? "")).toEqual([
    number,
    echelon,
    branch,
    country,
  ]);
});

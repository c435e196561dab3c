const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** After these a name is a place more often than not. */
export const BEFORE_PLACES = set(
  "in at near from to around outside inside toward towards into over through across throughout north south east west northeast northwest southeast southwest northern southern eastern western central downtown outskirts leave left leaving reach reached reaching enter entered entering capture captured capturing retake retook seize seized seizing take took taking surround surrounded surrounding encircle encircled besiege besieged bombard bombarded shell shelled bomb bombed hit struck attack attacked attacking strike defend defended defending liberate liberated liberating cross occupy occupied occupying storm stormed via between nearby beyond off along upstream downstream visit visited visiting hold held lost lose recapture recaptured abandon abandoned evacuate evacuated",
);

/** After these, or before them, a capital is its government. */
export const GOVERNMENT_VERBS = set(
  "said says denied denies claimed claims insisted insists accused accuses refused refuses refuse warned warns announced announces rejected rejects demanded demands hopes hoped wants wanted wages waged plans planned vowed vows called calls condemned condemns argued argues believes believed agreed agrees threatened threatens acknowledged confirmed confirms responded admits admitted declared declares blames blamed sees fears feared urged urges has had have is was would will could may might must seeks sought intends considers considered ordered orders launched launches began begins continues continued deployed sent sends supports supported backed backs hit struck describes described maintains maintained signed signs told tells asked asks made makes gave uses used needs needed faces faced relies remains became decided did does can should wage deny say claim insist accuse warn announce reject demand hope want plan vow condemn agree threaten blame order pledged pledges offered offers suspended recognised recognized annexed invaded imposed",
);

/** What belongs to a capital's government when its name stands before. */
export const GOVERNMENT_GOODS = set(
  "forces troops army military government leadership allies war invasion claims ambitions demands officials authorities counteroffensive offensive response decision plan plans proposal strategy policy position statement denial security aggression proxies control influence rule intentions goals foreign propaganda threats assault campaign efforts ally defences defenses defenders soldiers interests narrative backing backed led installed controlled appointed run held occupied aligned friendly ministry spokesman spokesperson envoy ambassador delegation negotiators diplomats generals commanders spies intelligence media state sanctions nuclear budget economy",
);

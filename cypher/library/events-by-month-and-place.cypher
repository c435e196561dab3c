// Events by month and place
// How many events of each kind are told of each place in each month, with how many are disputed and the sentence behind one.
// $kind: string = "" (battle, strike, bombardment, withdrawal, …; empty for all)
// $from: string = "2000-01" (first month)
// $until: string = "2100-12" (last month)
MATCH (e:Event)-[at:OCCURRED_AT]->(p:Place)
WHERE ($kind = '' OR e.kind = $kind)
WITH e, at, p, substring(coalesce(e.earliest, 'undated'), 0, 7) AS month
WHERE month = 'undated' OR (month >= $from AND month <= $until)
UNWIND at.claims AS claimId
WITH month, p, e.kind AS kind, count(DISTINCT e.id) AS events,
  count(DISTINCT CASE WHEN at.status = 'disputed' THEN e.id END) AS disputed, min(claimId) AS example
MATCH (c:Claim {id: example})-[s:STATED_IN]->(d:Document)
RETURN month, p.name AS place, kind, events, disputed, s.quote AS quote, d.publisher AS publisher, d.published AS date,
  d.id AS document, c.id AS claim, p.id AS placeId
ORDER BY month, place, placeId, kind, date, document, claim

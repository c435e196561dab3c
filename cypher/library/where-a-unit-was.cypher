// Where a unit was, in the order of time
// The places where a unit is said to be or to have its seat, by the day that each claim gives; what has no day stands at the end.
// $unit: string = "331st Airborne Regiment" (any spelling, or a part of one)
MATCH (u:Unit)
WHERE any(spelling IN coalesce(u.names, [u.name]) WHERE toLower(spelling) CONTAINS toLower($unit))
MATCH (u)-[l:LOCATED_AT|BASED_IN]->(p:Place)
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN u.name AS unit, coalesce(c.happenedEarliest, 'undated') AS earliest, c.happenedLatest AS latest, type(l) AS how,
  p.name AS place, l.status AS status, s.quote AS quote, d.publisher AS publisher, d.published AS date, d.id AS document,
  c.id AS claim, l.id AS edge, u.id AS unitId
ORDER BY unit, unitId, earliest, latest, place, edge, date, document, claim

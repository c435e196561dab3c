// Who uses which equipment
// Weapons, vehicles and devices with who is said to use them, and the sentence that says so.
// $equipment: string = "" (only this: any spelling, or a part of one; empty for all)
// $user: string = "" (only of this user: any spelling, or a part of one; empty for all)
MATCH (u:Entity)-[l:USES]->(q:Equipment)
WHERE ($equipment = '' OR any(spelling IN coalesce(q.names, [q.name]) WHERE toLower(spelling) CONTAINS toLower($equipment)))
  AND ($user = '' OR any(spelling IN coalesce(u.names, [u.name]) WHERE toLower(spelling) CONTAINS toLower($user)))
UNWIND l.claims AS claimId
MATCH (c:Claim {id: claimId})-[s:STATED_IN]->(d:Document)
RETURN u.name AS user, q.name AS equipment, q.kind AS kind, l.status AS status, l.origins AS origins, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, l.id AS edge
ORDER BY user, equipment, edge, date, document, claim

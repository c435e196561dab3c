// What is denied
// Each denial with who denies it, and the claim that it stands against, where a report states one.
// $who: string = "" (only denials of this one: any spelling, or a part of one; empty for all)
MATCH (c:Claim {polarity: 'denied'})-[a:ASSERTED_BY]->(who)
WHERE $who = '' OR any(spelling IN coalesce(who.names, [coalesce(who.name, who.publisher, '')]) WHERE toLower(spelling) CONTAINS toLower($who))
MATCH (c)-[s:STATED_IN]->(d:Document)
OPTIONAL MATCH (c)-[:CONTRADICTS]->(against:Claim)
RETURN coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS deniedBy, s.quote AS quote, against.quote AS against,
  against.origins AS origins, c.modality AS modality, d.publisher AS publisher, d.published AS date, d.id AS document,
  c.id AS claim, a.id AS assertion, against.id AS againstClaim
ORDER BY date, document, claim, assertion, againstClaim

// Who says how much
// Speakers and writers by the number of their claims, with how many are denials, disputed or unverified, and one of them.
// $limit: number = 25 (voices at the most)
MATCH (c:Claim)-[:ASSERTED_BY]->(who)
WITH who, count(DISTINCT c.id) AS claims, count(DISTINCT CASE WHEN c.polarity = 'denied' THEN c.id END) AS denials,
  count(DISTINCT CASE WHEN c.status = 'disputed' THEN c.id END) AS disputed,
  count(DISTINCT CASE WHEN c.status = 'unverified' THEN c.id END) AS unverified, min(c.id) AS example
ORDER BY claims DESC, who.id
LIMIT $limit
MATCH (c:Claim {id: example})-[s:STATED_IN]->(d:Document)
RETURN coalesce(who.name, who.publisher, who.title, who.file) AS voice, claims, denials, disputed, unverified, s.quote AS quote,
  d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, who.id AS voiceId
ORDER BY claims DESC, voiceId, date, document, claim

// What nobody verified
// Claims that the text itself calls unverified, or that another disputes, with the sentence and who says it.
// $status: string = "unverified" (or disputed, denied)
MATCH (c:Claim {status: $status})-[s:STATED_IN]->(d:Document)
OPTIONAL MATCH (c)-[:ASSERTED_BY]->(who)
RETURN s.quote AS quote, coalesce(c.saidBy, who.name, who.publisher, who.title, who.file) AS saidBy, c.modality AS modality,
  c.origins AS origins, d.publisher AS publisher, d.published AS date, d.id AS document, c.id AS claim, who.id AS speaker
ORDER BY date, document, claim, speaker

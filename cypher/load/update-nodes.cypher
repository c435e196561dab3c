// Replaces properties and labels of nodes. $rows: their properties. __BASE__: Entity, Document or Claim; __TYPES__: labels that they may have had.
UNWIND $rows AS row
MATCH (n:__BASE__ {id: row.id})
REMOVE n:__TYPES__
SET n:__LABELS__
SET n = row
SET n.latitude = toFloat(row.latitude), n.longitude = toFloat(row.longitude)

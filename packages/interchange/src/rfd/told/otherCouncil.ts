const ours =
  '(?:The|A|An|On|In|At|By|When|While|That|This|Then|And|If|After|Before|Since|Once|As|With|For|Under|Mayor|Our|Its|Previous|Former|City|Town|Township|Village|County|Regional|District|Municipal|Borough|THAT)'
const named = new RegExp(
  `\\b(?!${ours}\\b)[A-Z][\\w-]*(?:['’]s)?\\s+(?:(?:City|Town|Township|Village|County|Regional|District|Municipal|Borough)\\s+)?Council\\b|\\bCouncil\\s+of\\s+(?:the\\s+)?[A-Z]|\\b(?:neighbou?ring|nearby|another|other)\\s+(?:\\w+\\s+){0,2}?(?:council|municipalit|city|town)`,
)

/**
 * Whether a sentence names a council more closely: "Edmonton City Council", "the Youth Council", "the Council
 * of the Town of Ponoka". The reader does not know the name of its own municipality, so it cannot tell whose
 * council that is.
 */
export const namesOtherCouncil = (text: string): boolean => named.test(text)

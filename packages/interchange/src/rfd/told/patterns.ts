/** An office as reports name it; people's names never match. Case matters. */
export const office =
  "(?:(?:(?:Interim|Acting|Deputy|Assistant|Chief|City|Town|Township|Village|County|Regional|District|Municipal|Borough|General|Administrative|Financial|Executive|Legislative|Corporate|Fire|Planning)\\s+)*(?:Manager|Administrator|Clerk|Officer|Treasurer|Solicitor|Director|Superintendent|Mayor)(?:\\s+of\\s+(?:the\\s+)?[A-Z][\\w’'-]*(?:\\s+(?:and\\s+)?[A-Z][\\w’'-]*)*)?|CAO|CFO|Administration|[Ss]taff)(?!['’]s)"

/** The body that decides. */
export const council =
  '(?:(?:City|Town|Township|Village|County|Regional|District|Municipal|Borough)\\s+)?Council'

/** Adverbs between a subject and its verb. */
export const lately =
  '(?:(?:recently|lately|since|subsequently|then|also|formally|originally|initially|first|previously|officially)\\s+)*'

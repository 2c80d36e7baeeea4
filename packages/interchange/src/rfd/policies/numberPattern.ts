const dash = '[-\\u2010-\\u2015\\u2212]'

/**
 * A policy, bylaw or resolution number as municipalities print them: `6,030`, `12-03`, `CP-1059-24`,
 * `CP–1059–24`, `FIN 004`, `2019/45`, `3.1`. It holds a digit and never ends with punctuation.
 */
export const numberPattern = `(?:[A-Z]{1,5}(?:${dash}|[. ])?)?\\d[\\dA-Za-z]*(?:(?:${dash}|[./]|,(?=\\d{3}(?!\\d)))[\\dA-Za-z]+)*`

/**
 * What may stand between the word and its number: "Policy No. 12-03", "Policy, 6,030", "Policy (CP-1059-24)",
 * "Policy #7".
 */
export const beforeNumber = '(?:\\s*,\\s*|\\s*\\(\\s*|\\s+)(?:(?:Nos?|Num|Number)\\.?\\s*|#\\s*)?'

/** "Policy, 30 days after …" and "Policy (2012)" are followed by no number of the policy. */
export const notItsNumber =
  '(?![\\dA-Za-z])(?!\\s*(?:days?|weeks?|months?|years?|per ?cent|%|members?|pages?)\\b)'

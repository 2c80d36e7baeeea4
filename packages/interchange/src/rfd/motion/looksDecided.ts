/** Words that only minutes have: a motion so marked was decided, and is no proposal. */
const decided =
  /^(?:moved(?: and seconded)? by\b|seconded by\b|(?:motion )?(?:carried|defeated|lost)(?: unanimously)?\b|(?:unanimously )?(?:carried|defeated)\b|in favou?r:|opposed:)/i

/** Whether a line of a motion says that it was moved or decided. */
export const looksDecided = (line: string): boolean => decided.test(line.replace(/^[*_"“\s]+/, ''))

/** Days between which one lies, in English; null for an open end. */
export const range = (earliest: string | null, latest: string | null): string => {
  if (earliest !== null && earliest === latest) return `on ${earliest}`
  if (earliest === null && latest === null) return 'on a day that is not known'
  if (earliest === null) return `on ${latest ?? ''} or before`
  return latest === null ? `on ${earliest} or later` : `on some day from ${earliest} to ${latest}`
}

/** A day in EDTF, in English: what is exact as it is written, what is open in words. */
export const dayInWords = (edtf: string): string => {
  const [from = '', to] = edtf.split('/')
  if (to !== undefined) return range(from === '..' ? null : point(from), to === '..' ? null : point(to))
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return edtf
  return /^\d{4}-\d{2}-\d{2}/.test(edtf) ? `on ${point(edtf)}` : `in ${point(edtf)}`
}

const seasons = ['spring', 'summer', 'autumn', 'winter']

const point = (edtf: string): string => {
  const [, date = edtf, mark = ''] = /^(.*?)([~?%])?$/.exec(edtf) ?? []
  const season = seasons[Number(date.slice(5)) - 21]
  const named = season === undefined || date.length !== 7 ? date : `the ${season} of ${date.slice(0, 4)}`
  const about = mark === '~' || mark === '%' ? `about ${named}` : named
  return mark === '?' || mark === '%' ? `${about} (doubtful)` : about
}

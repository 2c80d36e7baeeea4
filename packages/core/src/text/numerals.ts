/** The number a sign can be, in one way of counting: `(i)` is the ninth letter or the first Roman numeral. */
export interface Counted {
  readonly way: 'digits' | 'letters' | 'LETTERS' | 'roman' | 'ROMAN' | 'double' | 'DOUBLE'
  readonly ordinal: number
}

/** Every way of counting in which a sign has its place; none where it is no number. */
export const countedAs = (sign: string): ReadonlyArray<Counted> => {
  const [, stem = '', inserted = ''] = /^(\d{1,3}|[a-z]{1,6}|[A-Z]{1,6})(?:\.(\d{1,2}))?$/.exec(sign) ?? []
  if (stem === '') return []
  // What was inserted later, as (a.1), comes after (a) and before (b).
  const later = inserted === '' ? 0 : Number(inserted) / 1000
  if (/^\d/.test(stem)) return [{ way: 'digits', ordinal: Number(stem) + later }]
  const isLower = stem === stem.toLowerCase()
  const found: Array<Counted> = []
  const letter = stem.toLowerCase().charCodeAt(0) - 96
  if (stem.length === 1) found.push({ way: isLower ? 'letters' : 'LETTERS', ordinal: letter + later })
  const roman = romanNumeral(stem.toUpperCase())
  if (roman !== null) found.push({ way: isLower ? 'roman' : 'ROMAN', ordinal: roman + later })
  if (stem.length === 2 && stem[0] === stem[1]) {
    found.push({ way: isLower ? 'letters' : 'LETTERS', ordinal: 26 + letter + later })
    found.push({ way: isLower ? 'double' : 'DOUBLE', ordinal: letter + later })
  }
  return found
}

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

const wellFormed = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

const romanNumeral = (sign: string): number | null => {
  if (!wellFormed.test(sign)) return null
  let total = 0
  for (let at = 0; at < sign.length; at += 1) {
    const value = values[sign.charAt(at)] ?? 0
    total += value < (values[sign.charAt(at + 1)] ?? 0) ? -value : value
  }
  return total
}

const name =
  "[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’&./-]*(?:(?:,?\\s+(?:of|the|and|for|with|in|on|to|&))*,?\\s+[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’&./-]*)*"
const ends = '(?=\\s*(?:[.,;:)”"]|$)|\\s+(?:be|is|are|was|were|and|as|effective|to)\\b)'

const forms = [
  new RegExp(`^\\s*\\(\\s*["“]?(?<name>${name})["”]?\\s*\\)`, 'u'),
  new RegExp(`^\\s*[,:–—-]?\\s*["“](?<name>${name})["”]`, 'u'),
  new RegExp(`^\\s*(?:[:–—]|-(?=\\s))\\s*(?<name>${name})${ends}`, 'u'),
  new RegExp(
    `^\\s*,\\s+(?<name>[\\p{Lu}][\\p{L}'’&-]*(?:\\s+(?:of|the|and|for|&|[\\p{Lu}][\\p{L}'’&-]*))*)${ends}`,
    'u',
  ),
  new RegExp(
    `^\\s+(?<name>[\\p{Lu}][\\p{L}'’&-]*(?:\\s+(?:of|the|and|for|&|[\\p{Lu}][\\p{L}'’&-]*))*)${ends}`,
    'u',
  ),
]

/** Words that follow a number and are no title. */
const none = /^(?:council|administration|staff|be|and|section|schedule|appendix|the)\b/i

/**
 * The title that follows a number: "Policy 12-03, Parks Naming, be …", "Policy 12-03 (Parks Naming)", "Policy
 * 12-03 – Parks Naming". `length` counts what was read, the word "Policy" after the title included.
 */
export const nameAfter = (text: string): { readonly name: string; readonly length: number } | null => {
  for (const form of forms) {
    const found = form.exec(text)
    const printed = found?.groups?.['name']?.trim()
    if (found !== null && printed !== undefined && !none.test(printed)) {
      const bare = printed.replace(/\s+polic(?:y|ies)$/i, '')
      return bare === '' || /^polic/i.test(bare) ? null : { name: bare, length: found[0].length }
    }
  }
  return null
}

/** Words that cannot name a variable, as far as members of events are called so. */
const reserved: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface it let new null package private protected public
  return static super switch this throw true try typeof undefined var void while with yield`.split(/\s+/),
)

/** What a member is called as a variable. */
export const localOf = (member: string): string => {
  const name = member.replace(/[^A-Za-z0-9_$]/g, '_').replace(/^(?=\d)/, '_')
  // Imported guards are called isSomething.
  return reserved.has(name) || /^is[A-Z]/.test(name) ? `${name}_` : name
}

/** `{ policy, for: for_ }`: takes members out of an object, each once. */
export const takenOut = (members: ReadonlyArray<string>): string => {
  const parts = [...new Set(members)].map((member) => {
    const local = localOf(member)
    if (local === member) return member
    return `${/^[A-Za-z_$][\w$]*$/.test(member) ? member : quoted(member)}: ${local}`
  })
  return `{ ${parts.join(', ')} }`
}

/** A text as a literal of the house. */
export const quoted = (value: string | number | boolean): string =>
  typeof value === 'string'
    ? `'${JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`
    : String(value)

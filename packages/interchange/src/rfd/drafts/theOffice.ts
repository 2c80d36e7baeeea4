/** An office as it stands in a sentence: "the City Manager", "staff". */
export const theOffice = (name: string): string =>
  /^(?:staff|administration)$/i.test(name) ? name : `the ${name}`

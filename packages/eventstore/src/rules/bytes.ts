const encoder = new TextEncoder()

/** How many bytes a text takes in UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(text).length

/** Whether it takes more bytes than that; of most texts the length alone tells. */
export const isLongerThan = (limit: number, text: string): boolean =>
  text.length * 3 > limit && bytesOf(text) > limit

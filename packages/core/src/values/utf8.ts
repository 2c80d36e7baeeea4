/** Whether a text takes at most so many bytes in UTF-8; no unit takes more than three. */
export const fitsIn = (text: string, most: number): boolean =>
  text.length * 3 <= most || utf8Length(text) <= most

/** How many bytes a text takes in UTF-8; the text must hold no lone surrogate. */
export const utf8Length = (text: string): number => {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit <= 0xdbff) {
      bytes += 4
      at += 1
    } else bytes += 3
  }
  return bytes
}

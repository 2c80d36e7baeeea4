import type { TextChange } from 'minutebook'
import type { Paper } from './Paper.js'

type Part = TextChange['parts'][number]

/** So many words beside a change show where it is. */
const context = 6

/** The words of a provision for people. What was removed and added is marked, since a pipe has no colours. */
export const shownWords = ({ change, parts }: TextChange, { ink }: Paper): string => {
  if (change === 'added' || change === 'removed') return parts.map(({ text }) => text).join(' ')
  const shown = parts.map(({ kind, text }, at) => {
    switch (kind) {
      case 'same':
        return shortened(text, at > 0, at < parts.length - 1)
      case 'removed':
        return ink.red(`[-${text}-]`)
      case 'added':
        return ink.green(`{+${text}+}`)
    }
  })
  return shown.join(' ')
}

/** Leaves out what is neither near a change nor the beginning of the provision. */
const shortened = (text: Part['text'], isAfterChange: boolean, isBeforeChange: boolean): string => {
  const words = text.split(' ')
  const [first, last] = [
    isAfterChange || !isBeforeChange ? context : context / 2,
    isBeforeChange ? context : 0,
  ]
  if (words.length <= first + last + 1) return text
  const end = last === 0 ? [] : words.slice(-last)
  return [...words.slice(0, first), '…', ...end].join(' ')
}

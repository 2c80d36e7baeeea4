import { describe, expect, test } from 'vitest'
import { visible } from '../../src/show/visible.js'

describe('a text told to people', () => {
  test('is told as it is where a terminal shows it', () => {
    const text = 'Règlement n° 6,030\n\tשלום, ça va?\u200d🏛️'
    expect(visible(text)).toBe(text)
  })

  test.each([
    ['clears the screen', '\u001b[2J', '\\u001b[2J'],
    ['hides what follows', '\u001b[8mhidden', '\\u001b[8mhidden'],
    ['names the window', '\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
    ['begins a sequence in one character', '\u009b2J', '\\u009b2J'],
    ['writes over its line', 'not in force\rin force', 'not in force\\u000din force'],
    ['goes back', 'a\bb\u007f', 'a\\u0008b\\u007f'],
    ['ends early', 'a\0b', 'a\\u0000b'],
    ['turns the order of writing', 'a\u202eb\u2066c\u200fd', 'a\\u202eb\\u2066c\\u200fd'],
    ['breaks the line', 'a\u2028b\u0085c', 'a\\u2028b\\u0085c'],
    ['is not seen', 'a\u00adb\u180ec\u3164d', 'a\\u00adb\\u180ec\\u3164d'],
    ['is a tag', 'a\u{e0041}\u{e007f}b', 'a\\udb40\\udc41\\udb40\\udc7fb'],
    ['is half of a character', 'a\ud800b', 'a\\ud800b'],
  ])('is written out where it %s', (_, text, told) => {
    expect(visible(text)).toBe(told)
    expect(visible(text, true)).toBe(told)
  })

  test('keeps the colours of this program where there are any, and no others', () => {
    const text = '\u001b[32min force\u001b[39m \u001b[1m\u001b[22m\u001b[2m \u001b[5m'
    expect(visible(text, true)).toBe('\u001b[32min force\u001b[39m \u001b[1m\u001b[22m\u001b[2m \\u001b[5m')
    expect(visible(text)).toBe('\\u001b[32min force\\u001b[39m \\u001b[1m\\u001b[22m\\u001b[2m \\u001b[5m')
  })
})
